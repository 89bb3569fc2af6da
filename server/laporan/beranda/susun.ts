import type { Knex } from 'knex'
import { hitungBertanda } from '../../tugas/bertanda.js'
import type { Pelaku } from '../../values/pelaku.js'
import { janjiBerjalan, jumlahJanji, type JumlahJanji } from '../janji/susun.js'
import { barisPapan, hitungPapan } from '../papan/queries.js'
import { batasKini, berumur, type BarisBerumur } from '../papan/susun.js'
import { bacaSaringan } from '../saring.js'
import { bebanOrang, type Beban } from './beban.js'
import { trenPekan, type Pekan } from './tren.js'

/** Rows shown of what is late longest, and of who has most; the rest is one click away. */
const TERDEPAN = { mendesak: 5, beban: 10 }

export interface Beranda {
  /** What is counted, in words, where it is less than the whole office. */
  lingkup?: string
  /** `yyyy-mm-dd`. */
  hariIni: string
  lewat: number
  berisiko: number
  jatuhHariIni: number
  /** Open tasks that wait for the reader's own paraf or signature. */
  tanda: number
  janji: JumlahJanji
  /** Late longest. */
  mendesak: BarisBerumur[]
  /** Who has most in hand. */
  beban: Beban[]
  tren: Pekan[]
}

/**
 * What who leads sees first, over the units they may read. `bertanda`: handlers whose work ends in a
 * paraf or signature. Errors: TIDAK_BERWENANG.
 */
export async function susunBeranda(
  db: Knex,
  pelaku: Pelaku,
  kini: Date,
  bertanda: readonly string[],
): Promise<Beranda> {
  const { unit, lingkup } = await bacaSaringan(db, pelaku, kini, {})
  const { batas, hariIni } = await batasKini(db, null, kini)
  const [papan, lewat, beban, janji, tanda, tren] = await Promise.all([
    hitungPapan(db, { unit }, kini, batas),
    barisPapan(db, { unit }, 'lewat', { kini, batas, hariIni, banyak: TERDEPAN.mendesak }),
    bebanOrang(db, unit, { kini, batas, tanggal: hariIni }),
    janjiBerjalan(db, unit, kini),
    hitungBertanda(db, pelaku, bertanda),
    trenPekan(db, unit, hariIni),
  ])
  return {
    ...(lingkup !== undefined && { lingkup }),
    ...{ hariIni, tanda, tren, janji: jumlahJanji(janji) },
    ...{ lewat: papan.lewat, berisiko: papan.berisiko, jatuhHariIni: papan['hari-ini'] },
    mendesak: await Promise.all(lewat.baris.map((b) => berumur(db, b, kini))),
    beban: beban.filter((b) => b.dipegang > 0).slice(0, TERDEPAN.beban),
  }
}
