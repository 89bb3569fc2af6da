import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import { batasJanji, type JanjiBaris } from './janji.js'
import { segmenPerkara } from './janji-luar.js'
import { keadaan, type Keadaan } from './keadaan.js'
import { menitHanyaLuar } from './segmen.js'

export type JanjiBerjalan = JanjiBaris & { risiko_at: Date | null; jatuh_at: Date | null }

export interface JanjiKini {
  keadaan: Keadaan
  risiko_at: Date | null
  jatuh_at: Date | null
}

/**
 * Running promises as they stand at this moment. A row only learns of a wait for others when that ends,
 * so its moments can lie too early, never too late: those not reached yet are taken as they are.
 */
export async function janjiKini(
  db: Knex,
  baris: readonly JanjiBerjalan[],
  kini: Date,
): Promise<Map<string, JanjiKini>> {
  const tercapai = (b: JanjiBerjalan) =>
    [b.risiko_at, b.jatuh_at].some((saat) => saat !== null && saat <= kini)
  const segmen = await segmenPerkara(db, baris.filter(tercapai), kini)
  const hasil = new Map<string, JanjiKini>()
  for (const b of baris) {
    let { risiko_at, jatuh_at } = b
    if (tercapai(b)) {
      const j = await jamKerjaVersi(db, b.kalender_versi_id)
      const batas = batasJanji(j, b, menitHanyaLuar(j, segmen.get(b.perkara_id) ?? []))
      ;({ risiko: risiko_at, jatuh: jatuh_at } = batas)
    }
    const jam = { status: 'berjalan' as const, keras: true, risiko_at, jatuh_at }
    hasil.set(b.perkara_id, { keadaan: keadaan(jam, kini), risiko_at, jatuh_at })
  }
  return hasil
}
