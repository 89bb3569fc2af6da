import type { Knex } from 'knex'
import { jamKerjaUnit } from '../kalender/service.js'
import { transaksi } from '../platform/db/db.js'
import { hitungUlang } from './hitung-ulang.js'
import { hitungJanji } from './janji.js'

/** Clocks per transaction: short enough that nobody at work waits for the lock of theirs. */
const POTONGAN = 500

/**
 * Brings every running clock and promise onto the version of its unit's calendar that is in force,
 * some at a time. Cut off, it goes on with what is left; run again, it changes nothing.
 */
export async function pindahKalender(db: Knex, kini: Date): Promise<void> {
  await tiapBasi(db, 'tenggat', async (trx, basi, versiId) => {
    const id = await trx('tenggat')
      .where(basi)
      .orderBy('tugas_id')
      .limit(POTONGAN)
      .pluck('tugas_id')
    await hitungUlang(trx, id, versiId)
    return id.length
  })
  await tiapBasi(db, 'janji_perkara', async (trx, basi, versiId) => {
    const id = await trx('janji_perkara').where(basi).limit(POTONGAN).pluck('perkara_id')
    for (const perkaraId of id.sort()) await hitungJanji(trx, perkaraId, kini, versiId)
    return id.length
  })
}

interface Basi {
  status: 'berjalan'
  unit_id: string
  kalender_versi_id: string
}

/** Calls `potongan` for each unit whose rows run on an old version, until it finds no more of them. */
async function tiapBasi(
  db: Knex,
  tabel: string,
  potongan: (trx: Knex.Transaction, basi: Basi, versiId: string) => Promise<number>,
): Promise<void> {
  const pasang: Basi[] = await db(tabel)
    .where({ status: 'berjalan' })
    .distinct('status', 'unit_id', 'kalender_versi_id')
  for (const basi of pasang) {
    const { versiId } = await jamKerjaUnit(db, basi.unit_id)
    if (versiId === basi.kalender_versi_id) continue
    while ((await transaksi(db, (trx) => potongan(trx, basi, versiId))) > 0);
  }
}
