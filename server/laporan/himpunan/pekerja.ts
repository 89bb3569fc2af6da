import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../../values/tanggal.js'
import { kumpulkan } from './kumpul.js'
import { periksaLaporan } from './periksa.js'

/** Between two rounds of counting, in milliseconds. Reports do not wait for it, they only get faster. */
const SELANG = 60_000

/** The jobs of this room: counting, and the nightly comparison with what was counted. */
export const pekerjaLaporan = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'laporan.himpun': async () => {
    while ((await transaksi(db, (trx) => kumpulkan(trx))) > 0);
    await transaksi(db, (trx) => jadwalkanHimpun(trx, new Date(clock.now().getTime() + SELANG)))
  },
  'laporan.periksa': async () => {
    await periksaLaporan(db, clock)
    await transaksi(db, (trx) => jadwalkanPeriksaLaporan(trx, clock.now()))
  },
})

/** One round is always waiting, however many servers run. */
export async function jadwalkanHimpun(trx: Knex.Transaction, pada: Date): Promise<void> {
  await antre(trx, 'laporan.himpun', {}, { kunci: 'laporan.himpun', pada })
}

/** The next comparison: two o'clock at night by the office's clock. */
export async function jadwalkanPeriksaLaporan(trx: Knex.Transaction, kini: Date): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const pada = saatDiZona(tambahHari(tanggalDiZona(kini, zona), 1), '02:00', zona)
  await antre(trx, 'laporan.periksa', {}, { kunci: 'laporan.periksa', pada })
}
