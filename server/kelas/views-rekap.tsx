import type { JSX } from 'preact'
import type { HadirOrang } from '../peserta/rekap-sesi.js'
import { Tabel } from '../platform/ui/table.js'
import { KepalaBagian } from './bagian.js'
import { hariSesi, jamSesi, persenTampak, sebutNama, type Jam } from './kata.js'
import type { KepalaKelas, SesiBaris } from './queries.js'

export interface PropRekap {
  kelas: KepalaKelas
  jp: number
  orang: readonly HadirOrang[]
  sesi: readonly SesiBaris[]
  jam: Jam
  kini: Date
}

/** Who came to how much of it, and how full each session was. */
export const HalamanRekap = ({ kelas, jp, orang, sesi, jam, kini }: PropRekap): JSX.Element => {
  const lagi = sesi.filter((s) => s.selesai > kini && s.jp > 0).length
  return (
    <KepalaBagian kelas={kelas} kini="rekap-hadir">
      <h2>Rekap kehadiran</h2>
      <p>
        Persen dihitung dari {jp} JP seluruh sesi; izin dan sakit tidak dihitung hadir.
        {lagi > 0 && ` Masih ada ${lagi} sesi yang belum selesai, jadi angkanya belum akhir.`}{' '}
        Kelulusan memakai angka ini sesudah langkah kehadiran disimpan.
      </p>
      <p class="tak-cetak">
        <a href={`/pelatihan/${kelas.id}/rekap-hadir/xlsx`}>Unduh XLSX</a>
      </p>
      <Tabel
        keterangan="Menurut peserta"
        baris={orang}
        kosong="Daftar peserta masih kosong."
        kolom={[
          { judul: 'Peserta', isi: (o) => <span class="utama">{sebutNama(o)}</span> },
          { judul: 'Instansi', isi: (o) => o.instansi || '–' },
          { judul: 'JP', isi: (o) => o.jp, angka: true },
          { judul: 'Persen', isi: (o) => persenTampak(o.persen), angka: true },
          { judul: 'Terlambat', isi: (o) => o.telat, angka: true },
          { judul: 'Izin/sakit', isi: (o) => o.izin + o.sakit, angka: true },
        ]}
      />
      <Tabel
        keterangan="Menurut sesi"
        baris={sesi}
        kosong="Belum ada sesi."
        kolom={[
          { judul: 'Sesi', isi: (s) => <span class="utama">{s.mata}</span> },
          { judul: 'Waktu', isi: (s) => `${hariSesi(s.mulai, jam)}, ${jamSesi(s, jam)}` },
          { judul: 'JP', isi: (s) => s.jp, angka: true },
          { judul: 'Hadir', isi: (s) => s.hadir, angka: true },
          { judul: 'Terlambat', isi: (s) => s.telat, angka: true },
          { judul: 'Izin/sakit', isi: (s) => s.izin, angka: true },
        ]}
      />
    </KepalaBagian>
  )
}
