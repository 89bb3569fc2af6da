import { Lencana } from '../platform/ui/badge.js'
import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { TautanBerkas } from '../platform/ui/tautan-berkas.js'
import { SelTenggat, Terpakai } from '../tenggat/tampilan.js'
import { kalimat, sebutKeadaan, sebutStatus, warnaKeadaan } from './kata.js'

type Saat = (d: Date) => string

/** The state of a case or a task, as a badge. */
export const Status = ({ kode }: { kode: string }) => (
  <Lencana jenis={warnaKeadaan(kode)}>{sebutStatus(kode)}</Lencana>
)

/** What is being done now, and by whom. */
export function TugasTerbuka({ tugas, saat }: { tugas: any[]; saat: Saat }) {
  const kolom: KolomTabel<any>[] = [
    {
      judul: 'Langkah',
      isi: (t) => (
        <a class="utama" href={`/tugas/${t.id}`}>
          {sebutLangkah(t)}
        </a>
      ),
    },
    { judul: 'Untuk', isi: (t) => t.peran },
    {
      judul: 'Pemegang',
      isi: (t) => t.pemegang ?? t.untuk ?? <span class="redup">belum diambil</span>,
    },
    { judul: 'Masuk sejak', isi: (t) => saat(t.dibuka_at) },
    { judul: 'Tenggat', isi: (t) => <SelTenggat t={t.tenggat} saat={saat} /> },
  ]
  return (
    <Tabel
      keterangan="Tugas yang terbuka"
      keteranganTersembunyi
      baris={tugas}
      kolom={kolom}
      kosong="Menunggu perkara yang dipanggil selesai."
    />
  )
}

/** The steps that were done or are no longer valid. */
export function TugasSelesai({ tugas, saat }: { tugas: any[]; saat: Saat }) {
  const kolom: KolomTabel<any>[] = [
    { judul: 'Langkah', isi: (t) => <Langkah t={t} /> },
    {
      judul: 'Oleh',
      isi: (t) => (
        <>
          {t.oleh ?? '–'}
          <small>{t.peran}</small>
        </>
      ),
    },
    {
      judul: 'Selesai',
      isi: (t) => (t.status === 'batal' ? <Status kode="batal" /> : saat(t.selesai_at)),
    },
    { judul: 'Waktu kerja', isi: (t) => t.tenggat && <Terpakai t={t.tenggat} /> },
  ]
  return (
    <Tabel
      keterangan="Langkah yang sudah dilalui"
      keteranganTersembunyi
      baris={tugas}
      kolom={kolom}
    />
  )
}

const sebutLangkah = (t: any): string => `${t.no}. ${t.nama}`

const Langkah = ({ t }: { t: any }) => (
  <>
    <a href={`/tugas/${t.id}`}>{sebutLangkah(t)}</a>
    {t.kunjungan > 1 && <small>kali ke-{t.kunjungan}</small>}
  </>
)

const KOLOM_NASKAH: KolomTabel<any>[] = [
  { judul: 'Naskah', isi: (n) => <Hal n={n} /> },
  { judul: 'Nomor', isi: (n) => <Nomor nomor={n.nomor} /> },
  { judul: 'Keadaan', isi: (n) => <Keadaan n={n} /> },
  {
    judul: 'Berkas',
    isi: (n) =>
      n.docx_sha256 && (
        <TautanBerkas jalur={`/naskah/${n.id}/versi/${n.versi}`} pdf={n.pdf} sebab={n.pdf_galat} />
      ),
  },
]

/** The documents of a case with number, state and files. */
export function TabelNaskah({ naskah }: { naskah: any[] }) {
  return (
    <Tabel
      keterangan="Naskah"
      keteranganTersembunyi
      baris={naskah}
      kolom={KOLOM_NASKAH}
      kosong="Belum ada naskah."
    />
  )
}

const Hal = ({ n }: { n: any }) => (
  <>
    <a href={`/naskah/${n.id}`}>{n.hal || kalimat(n.jenis)}</a>
    {n.hal && <small>{kalimat(n.jenis)}</small>}
  </>
)

const Nomor = ({ nomor }: { nomor: string }) =>
  nomor ? <span class="nomor">{nomor}</span> : <span class="redup">belum bernomor</span>

const Keadaan = ({ n }: { n: any }) => (
  <>
    <Lencana jenis={warnaKeadaan(n.keadaan)}>{sebutKeadaan(n.keadaan)}</Lencana>
    <small>versi {n.versi}</small>
  </>
)
