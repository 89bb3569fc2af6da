import type { JSX } from 'preact'
import { Fakta, Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { tanggalPanjang, waktuSingkat } from '../values/tanggal.js'
import { NAMA_IRAMA } from './irama.js'
import type { BarisKegiatan, Laporan, Pelaksanaan } from './queries-jalan.js'
import { LencanaTahap } from './views-bagian.js'

/** What the task of the owner is called where it is led to. */
export const LANJUT: Readonly<Record<string, string>> = {
  'rencana.mulai': 'Mulai',
  'rencana.lapor': 'Input laporan',
}

export const masa = (mulai: string, selesai: string): string =>
  `${tanggalPanjang(mulai)} s/d ${tanggalPanjang(selesai)}`

/** When, where and how a proposal is carried out, and the reports on it. */
export function Jalannya({
  id,
  pelaksanaan: p,
  laporan,
}: {
  id: string
  pelaksanaan: Pelaksanaan
  laporan: readonly Laporan[]
}): JSX.Element {
  return (
    <section>
      <h2>Realisasi pelaksanaan</h2>
      <Fakta
        isi={[
          ['Waktu pelaksanaan', masa(p.mulai, p.selesai)],
          ['Tempat penyelenggaraan', p.tempat],
          ['Detail materi pengembangan', p.materi],
          ['Laporan', `${NAMA_IRAMA[p.irama]}: ${laporan.length} dari ${p.jumlah}`],
        ]}
      />
      <Menyusul tanggal={p.menyusul} />
      <Tabel
        keterangan="Laporan"
        kosong="Belum ada laporan. Laporan yang jatuh tempo ada pada kotak tugas."
        baris={laporan}
        kolom={[
          { judul: 'Ke', isi: (l) => l.ke, angka: true },
          { judul: 'Tanggal', isi: (l) => tanggalPanjang(l.tanggal) },
          { judul: 'JP', isi: (l) => l.jp, angka: true },
          { judul: 'Nomor sertifikat', isi: (l) => l.nomorSertifikat },
          { judul: 'Deskripsi', isi: (l) => <span class="utuh">{l.deskripsi}</span> },
          {
            judul: 'Berkas',
            isi: (l) =>
              l.berkas && <Tautan ke={`/rencana/${id}/laporan/${l.ke}`}>{l.berkas.nama}</Tautan>,
          },
        ]}
      />
    </section>
  )
}

/** Reports listed ahead; a daily rhythm has hundreds. */
const TAMPAK = 6

/** The reports still to come; each becomes a task once the one before it is in. */
function Menyusul({ tanggal }: { tanggal: readonly string[] }): JSX.Element | null {
  if (tanggal.length === 0) return null
  const lagi = tanggal.length - TAMPAK
  return (
    <p>
      Laporan berikutnya untuk masa sampai {tanggal.slice(0, TAMPAK).map(tanggalPanjang).join('; ')}
      {lagi > 0 && `; dan ${lagi} lagi`}. Masing-masing paling lambat lima hari kerja sesudahnya.
    </p>
  )
}

interface PropKegiatan {
  kegiatan: readonly BarisKegiatan[]
  zona: string
  zonaSingkat: string
}

/** The form, and what it is about: of one form there may be several. */
const Kegiatan = ({ k }: { k: BarisKegiatan }): JSX.Element => (
  <span>
    <Tautan ke={`/rencana/${k.id}`}>{k.kegiatan}</Tautan>
    <small>{k.materi}</small>
  </span>
)

/** What is under way: the table of the dashboard. */
export function KegiatanBerjalan({ kegiatan }: PropKegiatan): JSX.Element {
  return (
    <Tabel
      keterangan="Kegiatan berjalan"
      kosong="Tidak ada kegiatan yang sedang berjalan. Usulan yang diterima dimulai dengan Mulai."
      baris={kegiatan}
      kolom={[
        { judul: 'No', isi: (_, i) => i + 1, angka: true },
        { judul: 'Kegiatan', isi: (k) => <Kegiatan k={k} /> },
        { judul: 'Tanggal pelaksanaan', isi: (k) => masa(k.mulai, k.selesai) },
        { judul: 'Lembaga penyelenggara', isi: (k) => k.lembaga },
        { judul: 'JP', isi: (k) => k.jp, angka: true },
        { judul: 'Status', isi: (k) => <LencanaTahap tahap={k.tahap} /> },
      ]}
    />
  )
}

/** The menu Laporan: what is to be reported, by when, and what was. */
export function HalamanLaporan({ kegiatan, zona, zonaSingkat }: PropKegiatan): JSX.Element {
  return (
    <>
      <h1>Laporan pengembangan kompetensi</h1>
      <p>
        Setiap kegiatan yang diikuti dilaporkan menurut irama yang dipilih saat memulainya, paling
        lambat lima hari kerja sesudah hari terakhir masa yang dilaporkan.
      </p>
      <Tabel
        keterangan="Kegiatan dan laporannya"
        keteranganTersembunyi
        kosong="Belum ada kegiatan. Buka usulan yang diterima pada halaman Rencana, lalu Mulai."
        baris={kegiatan}
        kolom={[
          { judul: 'Kegiatan', isi: (k) => <Kegiatan k={k} /> },
          { judul: 'Waktu pelaksanaan', isi: (k) => masa(k.mulai, k.selesai) },
          { judul: 'Lembaga', isi: (k) => k.lembaga },
          {
            judul: 'JP',
            isi: (k) => (
              <span>
                {k.jp}
                {k.dilaporkan > 0 && <small>dilaporkan {k.jpDilaporkan}</small>}
              </span>
            ),
            angka: true,
          },
          {
            judul: 'Status laporan',
            isi: (k) => `${NAMA_IRAMA[k.irama]}: ${k.dilaporkan} dari ${k.jumlah}`,
          },
          {
            judul: 'Laporan berikutnya',
            isi: (k) =>
              k.tugasId && (
                <>
                  <Tautan ke={`/tugas/${k.tugasId}`}>Input laporan</Tautan>
                  {k.jatuhAt && <small> sampai {waktuSingkat(k.jatuhAt, zona, zonaSingkat)}</small>}
                </>
              ),
          },
        ]}
      />
    </>
  )
}
