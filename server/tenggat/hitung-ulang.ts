import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import type { JamKerja } from '../values/jam-kerja.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import { bacaJangkar, butuhJangkar } from './jangkar.js'
import { batasBaris, kunciJam, type JamBerjalan } from './jam-berjalan.js'

/**
 * Computes the due times of running clocks anew: on the calendar their rows name, or on `versiId`
 * from now on, and on the dates their trainings have now. Finished ones are never touched.
 */
export async function hitungUlang(
  trx: Knex.Transaction,
  tugasId: readonly string[],
  versiId?: string,
): Promise<void> {
  // The due time is copied to the task: it is locked first, as by who finishes it.
  await trx('tugas').whereIn('id', tugasId).orderBy('id').forNoKeyUpdate().select('id')
  const baris = []
  for (const lama of await kunciJam(trx, tugasId)) {
    const jam = { ...lama, versiId: versiId ?? lama.versiId }
    const j = await jamKerjaVersi(trx, jam.versiId)
    jam.jangkar = await jangkarTugas(trx, j, jam)
    baris.push({ jam, batas: batasBaris(j, jam) })
  }
  await trx.raw(
    `update tenggat j
        set kalender_versi_id = b.versi, jangkar_at = b.jangkar, batas_menit = b.menit,
            risiko_at = b.risiko, jatuh_at = b.jatuh
       from unnest(?::uuid[], ?::uuid[], ?::timestamptz[], ?::int[], ?::timestamptz[], ?::timestamptz[])
              as b (id, versi, jangkar, menit, risiko, jatuh)
      where j.tugas_id = b.id and j.status = 'berjalan'`,
    [
      baris.map((b) => b.jam.tugasId),
      baris.map((b) => b.jam.versiId),
      baris.map((b) => b.jam.jangkar),
      baris.map((b) => b.batas.menit),
      baris.map((b) => b.batas.risiko),
      baris.map((b) => b.batas.jatuh),
    ] as any[],
  )
}

async function jangkarTugas(
  trx: Knex.Transaction,
  j: JamKerja,
  jam: JamBerjalan,
): Promise<Date | null> {
  const baku = uraiWaktu(jam.waktu)
  if (baku.jenis === 'rencana') return jam.jangkar
  if (!butuhJangkar(baku)) return null
  const perkara = await trx('tenggat as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .where('t.tugas_id', jam.tugasId)
    .first('p.pelatihan_id')
  // Without a training the day came with the task, and stays.
  if (!perkara.pelatihan_id) return jam.jangkar
  return bacaJangkar(trx, j, baku, perkara.pelatihan_id)
}
