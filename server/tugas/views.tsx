import { Lencana } from '../platform/ui/badge.js'
import { Tabel } from '../platform/ui/table.js'
import type { Tenggat } from '../tenggat/service.js'
import { SelTenggat } from '../tenggat/tampilan.js'
import type { BarisTugas, Halaman, Tab } from './queries.js'

type Saat = (d: Date) => string

const KOSONG: Record<Tab, string> = {
  saya: 'Belum ada tugas di tangan Anda. Tugas yang Anda ambil atau yang dialihkan kepada Anda tampil di sini.',
  ambil: 'Tidak ada tugas yang menunggu diambil.',
  semua: 'Tidak ada tugas di kotak ini. Tugas baru muncul begitu langkah sebelumnya selesai.',
}
const TANPA_JABATAN =
  'Anda tidak memangku jabatan hari ini, jadi tidak ada tugas untuk Anda. Jabatan ditetapkan oleh admin kantor.'

/** A row with its clock as it stands now. */
type Baris = Omit<BarisTugas, 'tenggat'> & { tenggat: Tenggat | null }

interface PropKotak {
  halaman: Omit<Halaman, 'baris'> & { baris: Baris[] }
  tab: Tab
  saat: Saat
  /** Someone without a post has no inbox, which is not the same as an empty one. */
  berjabatan: boolean
}

/** Kotak tugas: what is mine, and what I may take. */
export function KotakTugas({ halaman, tab, saat, berjabatan }: PropKotak) {
  const { baris, berikut, jumlah, batasHitung } = halaman
  const banyak = (n: number) => (n > batasHitung ? `lebih dari ${batasHitung}` : String(n))
  return (
    <>
      <h1>Kotak tugas</h1>
      <nav class="tab" aria-label="Kotak">
        <TautTab tab="semua" kini={tab} label="Semua" />
        <TautTab tab="saya" kini={tab} label={`Tugas saya (${banyak(jumlah.saya)})`} />
        <TautTab tab="ambil" kini={tab} label={`Bisa diambil (${banyak(jumlah.ambil)})`} />
      </nav>
      <TabelTugas baris={baris} saat={saat} kosong={berjabatan ? KOSONG[tab] : TANPA_JABATAN} />
      {berikut && (
        <p>
          <a href={`/tugas?tab=${tab}&sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

const TautTab = ({ tab, kini, label }: { tab: Tab; kini: Tab; label: string }) => (
  <a href={`/tugas?tab=${tab}`} aria-current={tab === kini ? 'page' : undefined}>
    {label}
  </a>
)

function TabelTugas({ baris, saat, kosong }: { baris: Baris[]; saat: Saat; kosong: string }) {
  return (
    <Tabel
      keterangan="Daftar tugas"
      keteranganTersembunyi
      baris={baris}
      kosong={kosong}
      kolom={[
        { judul: 'Tugas', isi: (t) => <Nama tugas={t} /> },
        {
          judul: 'Perkara',
          isi: (t) => (
            <>
              {t.judul}
              <small>{t.sop}</small>
            </>
          ),
        },
        { judul: 'Untuk', isi: (t) => t.peran },
        { judul: 'Tenggat', isi: (t) => <SelTenggat t={t.tenggat} saat={saat} /> },
        {
          judul: 'Masuk sejak',
          isi: (t) => (
            <>
              {saat(t.dibuka_at)}
              <small>waktu baku: {t.waktu || 'tidak disebut'}</small>
            </>
          ),
        },
        { judul: 'Pemegang', isi: (t) => t.pemegang ?? <span class="redup">belum diambil</span> },
      ]}
    />
  )
}

const Nama = ({ tugas }: { tugas: Baris }) => (
  <>
    <a class="utama" href={`/tugas/${tugas.id}`}>
      {tugas.no}. {tugas.nama}
    </a>
    {tugas.dikembalikan && (
      <>
        {' '}
        <Lencana jenis="peringatan">Dikembalikan</Lencana>
      </>
    )}
  </>
)
