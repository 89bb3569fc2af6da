import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../../kalender/service.js'
import type { Clock } from '../../../platform/clock.js'
import { transaksi } from '../../../platform/db/db.js'
import { saatKerja } from '../../../values/jam-kerja.js'
import { bunyikanJanji } from './bunyi.js'
import { POTONG_JANJI, rencanakanJanji } from './rencana.js'

/**
 * One round over all running promises, as over the clocks: plans those that moved, lets speak those that
 * are due and whose office is at work. Answers how many rules spoke.
 */
export async function sapuJanji(db: Knex, clock: Clock): Promise<number> {
  while ((await transaksi(db, rencanakanJanji)) === POTONG_JANJI);
  const versi: string[] = await db('janji_perkara')
    .where({ status: 'berjalan' })
    .where('bunyi_at', '<=', clock.now())
    .distinct()
    .pluck('kalender_versi_id')
  let jumlah = 0
  for (const id of versi) {
    for (;;) {
      const kini = clock.now()
      if (saatKerja(await jamKerjaVersi(db, id), kini).getTime() !== kini.getTime()) break
      const { baris, bunyi } = await transaksi(db, (trx) => bunyikanJanji(trx, id, kini))
      jumlah += bunyi
      if (baris < POTONG_JANJI) break
    }
  }
  return jumlah
}
