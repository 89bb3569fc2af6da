import type { JSX } from 'preact'
import { Tabel } from '../platform/ui/table.js'
import { Tautan } from '../platform/ui/tautan.js'
import { tanggalPanjang } from '../values/tanggal.js'
import type { RiwayatOrang } from './queries-orang.js'
import { KATA_TAHAP, type Tahap } from './tahap.js'

/** The plan and the past of somebody, beside what their superior decides. */
export function Orang({ id, rencana, pelatihan }: RiwayatOrang & { id: string }): JSX.Element {
  return (
    <section>
      <h2>Rencana dan riwayatnya</h2>
      <p>
        <Tautan ke={`/riwayat/${id}`}>JP tiap tahun, sertifikat, dan riwayat selengkapnya</Tautan>
      </p>
      <Tabel
        keterangan="Usulan lainnya"
        kosong="Tidak ada usulan lain yang pernah dikirim."
        baris={rencana}
        kolom={[
          { judul: 'Materi', isi: (r) => r.materi },
          { judul: 'Bentuk', isi: (r) => r.bentuk },
          { judul: 'Tahun', isi: (r) => r.tahun, angka: true },
          { judul: 'JP', isi: (r) => r.jp, angka: true },
          { judul: 'Tahap', isi: (r) => KATA_TAHAP[r.tahap as Tahap] },
        ]}
      />
      <Tabel
        keterangan="Pelatihan yang pernah diikuti"
        kosong="Belum tercatat mengikuti pelatihan kantor ini."
        baris={pelatihan}
        kolom={[
          { judul: 'Pelatihan', isi: (r) => r.nama },
          { judul: 'Selesai', isi: (r) => tanggalPanjang(r.selesai) },
          { judul: 'JP', isi: (r) => r.jp, angka: true },
          {
            judul: 'Hasil',
            isi: (r) => (r.lulus === null ? '' : r.lulus ? 'Lulus' : 'Tidak lulus'),
          },
        ]}
      />
    </section>
  )
}
