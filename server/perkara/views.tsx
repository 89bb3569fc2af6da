import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import type { BarisPerkara } from './queries.js'
import { Status } from './tabel-perkara.js'

type Saat = (d: Date) => string

interface PropDaftar {
  baris: BarisPerkara[]
  berikut: string | null
  saat: Saat
}

/** The cases, newest first. */
export function DaftarPerkara({ baris, berikut, saat }: PropDaftar) {
  const kolom: KolomTabel<BarisPerkara>[] = [
    {
      judul: 'Perkara',
      isi: (p) => (
        <a class="utama" href={`/perkara/${p.id}`}>
          {p.judul}
        </a>
      ),
    },
    { judul: 'SOP', isi: (p) => p.sop },
    { judul: 'Unit', isi: (p) => p.unit },
    { judul: 'Mulai', isi: (p) => saat(p.dibuat_at) },
    { judul: 'Keadaan', isi: (p) => <Status kode={p.status} /> },
    { judul: 'Tugas terbuka', isi: (p) => p.terbuka, angka: true },
  ]
  return (
    <>
      <h1>Perkara</h1>
      <p>
        <a class="tombol" href="/perkara/baru">
          Mulai perkara baru
        </a>
      </p>
      <Tabel
        keterangan="Daftar perkara"
        keteranganTersembunyi
        baris={baris}
        kolom={kolom}
        kosong="Belum ada perkara. Mulai satu dengan tombol di atas."
      />
      {berikut && (
        <p>
          <a href={`/perkara?sesudah=${berikut}`}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}
