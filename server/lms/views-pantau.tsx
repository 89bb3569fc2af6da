import type { JSX } from 'preact'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { GrafikGolongan } from './grafik.js'
import { angka2, persen2, sebutAkun, sebutAktivitas, sebutPelatihan } from './kata.js'
import type { BarisPantau, RekapPantau } from './pantau.js'

interface Prop {
  pelatihan: { id: string; nama: string; angkatan: string }
  rekap: RekapPantau
  baris: BarisPantau[]
  sesudah: number
  berikut: number | null
  /** Whether the page of accounts and marks opens to its reader. */
  lms: boolean
  saat(d: Date): string
}

/** Row 7: who is active, who attends, who has marks; charts first, the list below. */
export function HalamanPantau(p: Prop): JSX.Element {
  const alamat = `/pelatihan/${p.pelatihan.id}/pantau`
  return (
    <>
      <p class="letak">
        <Tautan ke={`/pelatihan/${p.pelatihan.id}`}>{sebutPelatihan(p.pelatihan)}</Tautan>
      </p>
      <h1>Pemantauan {sebutPelatihan(p.pelatihan)}</h1>
      <Grafik rekap={p.rekap} />
      <p class="berjajar">
        <a href={`${alamat}.xlsx`}>Laporan Monitoring (XLSX)</a>
        {p.lms && <a href={`/pelatihan/${p.pelatihan.id}/lms`}>Akun dan nilai di LMS</a>}
      </p>
      <Tabel
        keterangan="Peserta"
        keteranganTersembunyi
        kosong="Daftar peserta masih kosong."
        baris={p.baris}
        kolom={[
          { judul: 'No.', isi: (_, i) => p.sesudah + i + 1, angka: true },
          {
            judul: 'Nama',
            isi: (b) => (
              <>
                {b.nama}
                <small>{b.instansi}</small>
              </>
            ),
          },
          { judul: 'Akun LMS', isi: (b) => sebutAkun(b.akun) },
          { judul: 'Akses terakhir', isi: (b) => (b.aksesAt ? p.saat(b.aksesAt) : '–') },
          { judul: 'Aktivitas', isi: sebutAktivitas },
          { judul: 'Kehadiran', isi: (b) => persen2(b.hadir), angka: true },
          { judul: 'Nilai', isi: (b) => angka2(b.nilai), angka: true },
        ]}
      />
      {p.berikut !== null && (
        <p>
          <Tautan ke={`${alamat}?sesudah=${p.berikut}`}>Halaman berikutnya</Tautan>
        </p>
      )}
    </>
  )
}

/** The three charts, also on the task of row 7. */
export const Grafik = ({ rekap }: { rekap: RekapPantau }): JSX.Element => (
  <>
    <p>
      {rekap.jumlah} peserta; rata-rata kehadiran {persen2(rekap.rerataHadir)}, rata-rata nilai{' '}
      {angka2(rekap.rerataNilai)}.
    </p>
    <div class="kolom-kartu">
      <GrafikGolongan judul="Kehadiran" golongan={rekap.hadir} />
      <GrafikGolongan judul="Akses LMS terakhir" golongan={rekap.akses} />
      <GrafikGolongan judul="Nilai" golongan={rekap.nilai} />
    </div>
  </>
)
