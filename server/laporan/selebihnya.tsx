import type { JSX } from 'preact'
import { Type } from 'typebox'
import { jalurTautan } from '../platform/ui/tautan.js'

/** So many rows a page shows unasked: those to act on, and it stays light. */
const TERDEPAN = 20

/** `semua=1` in the address asks for all rows. */
export const SEMUA = Type.Optional(Type.Literal('1', { title: 'Semua' }))

export const terdepan = <B,>(baris: readonly B[], semua: boolean): readonly B[] =>
  semua ? baris : baris.slice(0, TERDEPAN)

/** Says that there is more, and leads to it. */
export const Selebihnya = (p: {
  banyak: number
  semua: boolean
  ke: string
}): JSX.Element | null =>
  p.semua || p.banyak <= TERDEPAN ? null : (
    <p>
      {TERDEPAN} baris teratas dari {p.banyak}.{' '}
      <a class="tak-cetak" href={jalurTautan(p.ke)}>
        Tampilkan semua, juga untuk dicetak
      </a>
    </p>
  )
