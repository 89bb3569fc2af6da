import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { setelanKabar } from '../pemberitahuan/setelan.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../values/tanggal.js'

/** Reports that ended before this moment are gone: as long as the notice that told of them is kept. */
export async function batasLaporan(db: Knex, kini: Date): Promise<Date> {
  const { simpanHari } = await setelanKabar(db)
  return new Date(kini.getTime() - simpanHari * 86_400_000)
}

/**
 * The job that clears reports naming people and their NIP, row by row, every night. That there was an
 * import, of how many rows and with what end, stays.
 */
export const pekerjaBersihLaporan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'impor.bersih': async () => {
    const batas = await batasLaporan(db, clock.now())
    await transaksi(db, async (trx) => {
      await trx('impor_latar')
        .whereNotNull('laporan')
        .whereIn(
          'pekerjaan_id',
          trx('pekerjaan')
            .whereNot({ status: 'berjalan' })
            .where('diubah_at', '<', batas)
            .select('id'),
        )
        .update({ laporan: null })
      await jadwalkanBersihLaporan(trx, clock.now())
    })
  },
})

/** The next time: a quarter to four at night by the office's clock. */
export async function jadwalkanBersihLaporan(trx: Knex.Transaction, kini: Date): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const pada = saatDiZona(tambahHari(tanggalDiZona(kini, zona), 1), '03:45', zona)
  await antre(trx, 'impor.bersih', {}, { kunci: 'impor.bersih', pada })
}
