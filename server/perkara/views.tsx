import { Tabel, type KolomTabel } from '../platform/ui/table.js'
import { sebutStatus } from './kata.js'
import type { BarisPerkara } from './queries.js'
import { Status } from './tabel-perkara.js'

type Saat = (d: Date) => string

interface PropDaftar {
  baris: BarisPerkara[]
  berikut: string | null
  /** Only cases in this state; all of them when left out. */
  status?: string | undefined
  saat: Saat
}

const KEADAAN = [undefined, 'berjalan', 'selesai', 'dihentikan']

/** The cases, newest first. */
export function DaftarPerkara({ baris, berikut, status, saat }: PropDaftar) {
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
      <nav class="tab" aria-label="Keadaan perkara">
        {KEADAAN.map((k) => (
          <a href={alamat({ status: k })} aria-current={k === status ? 'page' : undefined}>
            {k ? sebutStatus(k) : 'Semua'}
          </a>
        ))}
      </nav>
      <Tabel
        keterangan="Daftar perkara"
        keteranganTersembunyi
        baris={baris}
        kolom={kolom}
        kosong={
          status
            ? `Tidak ada perkara ${sebutStatus(status).toLowerCase()}.`
            : 'Belum ada perkara. Mulai satu dengan tombol di atas.'
        }
      />
      {berikut && (
        <p>
          <a href={alamat({ status, sesudah: berikut })}>Halaman berikutnya</a>
        </p>
      )}
    </>
  )
}

function alamat(saring: Record<string, string | undefined>): string {
  const isi = Object.entries(saring).filter((e): e is [string, string] => Boolean(e[1]))
  return `/perkara${isi.length > 0 ? '?' : ''}${new URLSearchParams(isi)}`
}
