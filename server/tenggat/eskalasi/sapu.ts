import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { saatKerja } from '../../values/jam-kerja.js'
import { bunyikan, POTONG_BUNYI } from './bunyi.js'
import { POTONG_RENCANA, rencanakan } from './rencana.js'

/**
 * One round over all running clocks: plans those that moved, lets speak those that are due and whose
 * office is at work. Any number of processes may do this at once; they take different clocks. Answers
 * how many rules spoke.
 */
export async function sapuTenggat(db: Knex, clock: Clock): Promise<number> {
  while ((await transaksi(db, rencanakan)) === POTONG_RENCANA);
  let jumlah = 0
  for (const versi of await versiMenunggu(db, clock.now())) {
    for (;;) {
      const kini = clock.now()
      if (!bekerja(await jamKerjaVersi(db, versi), kini)) break
      const { jam, bunyi } = await transaksi(db, (trx) => bunyikan(trx, versi, kini))
      jumlah += bunyi
      if (jam < POTONG_BUNYI) break
    }
  }
  return jumlah
}

const bekerja = (jam: Parameters<typeof saatKerja>[0], kini: Date): boolean =>
  saatKerja(jam, kini).getTime() === kini.getTime()

/** Calendar versions on which something is due; jumps from one to the next through the index. */
async function versiMenunggu(db: Knex, kini: Date): Promise<string[]> {
  const dasar = `select kalender_versi_id as id from tenggat
    where status = 'berjalan' and bunyi_at is not null`
  const { rows } = await db.raw(
    `with recursive v as (
       (${dasar} order by kalender_versi_id limit 1)
       union all
       select (${dasar} and kalender_versi_id > v.id order by kalender_versi_id limit 1)
         from v where v.id is not null)
     select v.id from v where v.id is not null and exists (${dasar}
        and kalender_versi_id = v.id and bunyi_at <= ?)`,
    [kini],
  )
  return rows.map((r: { id: string }) => r.id)
}
