import type { Knex } from 'knex'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { simpananLuar } from '../../platform/simpan/pilihan.js'
import { kosongkan, pindahkan, sapuYatim } from './pindah.js'

/** Between two rounds, in milliseconds, and files in one. */
const SELANG = 5 * 60_000
const SERONDE = 500
const SEHARI = 24 * 3_600_000

/**
 * Moving files to the store outside, and taking away there what nobody needs. All of it runs one after
 * another in the whole office (one queue): what is being put there is never taken away at that moment.
 */
export const pekerjaSimpanan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  async 'simpanan.rawat'() {
    const simpanan = simpananLuar()
    if (!simpanan) return
    let penuh = false
    await catatRonde(db, clock, async () => {
      penuh = (await pindahkan(db, simpanan, { batas: SERONDE })) === SERONDE
      await kosongkan(db, simpanan, SERONDE)
    })
    const pada = new Date(clock.now().getTime() + (penuh ? 0 : SELANG))
    await transaksi(db, (trx) => jadwalkanRawat(trx, pada))
  },
  async 'simpanan.sapu'() {
    const simpanan = simpananLuar()
    if (!simpanan) return
    await catatRonde(db, clock, () => sapuYatim(db, simpanan, clock.now()))
    const pada = new Date(clock.now().getTime() + SEHARI)
    await transaksi(db, (trx) => jadwalkanSapuSimpanan(trx, pada))
  },
})

/**
 * A store that is away is no fault of the job: files wait in the database, the reason is on the page of
 * the check, and the next round comes by itself.
 */
async function catatRonde(db: Knex, clock: Clock, kerja: () => Promise<unknown>): Promise<void> {
  let galat = ''
  try {
    await kerja()
  } catch (sebab) {
    galat = (sebab instanceof Error ? sebab.message : String(sebab)).slice(0, 500)
  }
  await db('berkas_rawat').insert({ at: clock.now(), galat }).onConflict('satu').merge()
}

/** One round is always waiting, however many servers run: the name of the job is its lock. */
export const jadwalkanRawat = (trx: Knex.Transaction, pada: Date): Promise<void> =>
  antre(trx, 'simpanan.rawat', {}, { kunci: 'simpanan.rawat', antrean: 'simpanan', pada })

export const jadwalkanSapuSimpanan = (trx: Knex.Transaction, pada: Date): Promise<void> =>
  antre(trx, 'simpanan.sapu', {}, { kunci: 'simpanan.sapu', antrean: 'simpanan', pada })

/** At start: only where there is a store. */
export async function jadwalkanSimpanan(trx: Knex.Transaction, kini: Date): Promise<void> {
  if (!simpananLuar()) return
  await jadwalkanRawat(trx, kini)
  await jadwalkanSapuSimpanan(trx, kini)
}
