import { katakan, type BarisRiwayat } from './kata-riwayat.js'

/** So many lines are read at a glance; the older ones wait folded. */
const TAMPAK = 30

/** What happened, newest first. That a step opened is left out: the lists of steps say so already. */
export function Riwayat({ riwayat, saat }: { riwayat: BarisRiwayat[]; saat(d: Date): string }) {
  const baris = riwayat.filter((r) => r.aksi !== 'tugas.dibuka').toReversed()
  const lama = baris.slice(TAMPAK)
  return (
    <>
      <Daftar baris={baris.slice(0, TAMPAK)} saat={saat} />
      {lama.length > 0 && (
        <details>
          <summary>Riwayat sebelumnya ({lama.length})</summary>
          <Daftar baris={lama} saat={saat} />
        </details>
      )}
    </>
  )
}

const Daftar = ({ baris, saat }: { baris: BarisRiwayat[]; saat(d: Date): string }) => (
  <ol class="riwayat">
    {baris.map((r) => (
      <li>
        <time dateTime={new Date(r.at).toISOString()}>{saat(r.at)}</time> {katakan(r)}
      </li>
    ))}
  </ol>
)
