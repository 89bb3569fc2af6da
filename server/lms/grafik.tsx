import type { JSX } from 'preact'
import { angka } from '../values/persen.js'
import type { Golongan } from './pantau.js'

const [LEBAR, TINGGI, SELA] = [240, 14, 8]

/**
 * Groups as bars, each with its name and number as text: a screen reader reads the list, the drawing
 * beside it adds nothing.
 */
export function GrafikGolongan({
  judul,
  golongan,
}: {
  judul: string
  golongan: readonly Golongan[]
}): JSX.Element {
  const jumlah = golongan.reduce((n, g) => n + g.jumlah, 0)
  const terbesar = Math.max(1, ...golongan.map((g) => g.jumlah))
  return (
    <section class="kartu">
      <h2>{judul}</h2>
      <ul class="golongan">
        {golongan.map((g) => (
          <li>
            <span>{g.nama}</span>
            <svg
              viewBox={`0 0 ${LEBAR} ${TINGGI}`}
              preserveAspectRatio="none"
              aria-hidden="true"
              focusable="false"
            >
              <rect class="golongan-alas" width={LEBAR} height={TINGGI} rx={SELA / 4} />
              <rect
                class="golongan-isi"
                width={((g.jumlah / terbesar) * LEBAR).toFixed(1)}
                height={TINGGI}
                rx={SELA / 4}
              />
            </svg>
            <strong>
              {angka(g.jumlah)}
              {jumlah > 0 && <small> ({Math.round((g.jumlah / jumlah) * 100)} %)</small>}
            </strong>
          </li>
        ))}
      </ul>
    </section>
  )
}
