import type { Knex } from 'knex'
import { hitungUlang } from './hitung-ulang.js'
import { hitungJanji } from './janji.js'

/**
 * The dates of a training are new, or a case has got one: running clocks and promises that hang on
 * them move along. What is finished stays as it was found.
 */
export async function geserPelatihan(
  trx: Knex.Transaction,
  pelatihanId: string,
  kini: Date,
): Promise<void> {
  const perkara = trx('perkara')
    .where({ pelatihan_id: pelatihanId, status: 'berjalan' })
    .select('id')
  const tugasId = await trx('tenggat')
    .where({ status: 'berjalan' })
    .whereIn('jenis', ['jadwal', 'relatif', 'hari_kerja'])
    .whereIn('perkara_id', perkara.clone())
    .pluck('tugas_id')
  await hitungUlang(trx, tugasId)
  const janji = await trx('janji_perkara')
    .where({ status: 'berjalan' })
    .whereIn('perkara_id', perkara)
    .orderBy('perkara_id')
    .pluck('perkara_id')
  for (const perkaraId of janji) await hitungJanji(trx, perkaraId, kini)
}
