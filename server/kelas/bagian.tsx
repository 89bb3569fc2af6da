import type { ComponentChildren, JSX } from 'preact'
import { Tautan } from '../platform/ui/tautan.js'
import { namaKelas } from './kata.js'
import type { KepalaKelas } from './queries.js'

const BAGIAN = [
  ['kelas', 'Sesi'],
  ['isi-kelas', 'Narasumber dan materi'],
  ['pendaftaran', 'Pendaftaran'],
  ['akun', 'Akun peserta'],
  ['rekap-hadir', 'Rekap kehadiran'],
  ['evaluasi', 'Evaluasi'],
  ['hasil', 'Laporan dan transkrip'],
] as const

/** Top of every page of a class: which training, and the way to the others. */
export const KepalaBagian = ({
  kelas,
  kini,
  children,
}: {
  kelas: KepalaKelas
  kini: (typeof BAGIAN)[number][0]
  children?: ComponentChildren
}): JSX.Element => (
  <>
    <p class="letak tak-cetak">
      <Tautan ke="/pelatihan">Pelatihan</Tautan> ·{' '}
      <Tautan ke={`/pelatihan/${kelas.id}`}>{kelas.nama}</Tautan> ·{' '}
      <Tautan ke={`/pelatihan/${kelas.id}/peserta`}>Peserta</Tautan>
    </p>
    <h1>{namaKelas(kelas)}</h1>
    <nav class="berjajar tak-cetak bagian-kelas" aria-label="Bagian kelas">
      {BAGIAN.map(([jalur, nama]) => (
        <a
          href={`/pelatihan/${kelas.id}/${jalur}`}
          aria-current={jalur === kini ? 'page' : undefined}
        >
          {nama}
        </a>
      ))}
    </nav>
    {children}
  </>
)

/** A link that leaves Paraf: only http and https ever got into the database. */
export const TautanLuar = ({ ke, children }: { ke: string; children: ComponentChildren }) => (
  <a href={ke} rel="noopener noreferrer" target="_blank">
    {children}
  </a>
)
