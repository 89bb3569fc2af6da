import type { Knex } from 'knex'
import { jamKerjaVersi } from '../kalender/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import { bandingkan } from './banding.js'
import { bacaFakta } from './fakta.js'

/** Clocks per question. */
const POTONGAN = 500
/** Differences that are kept in words; all are counted. */
const DISEBUT = 50

export interface Beda {
  tugasId: string
  beda: string[]
}

/**
 * Compares every clock that ended in a period (end excluded) with what the history of its task says,
 * without looking at the stretches that were written along the way.
 */
export async function periksaJam(
  db: Knex,
  dari: Date,
  sampai: Date,
): Promise<{ diperiksa: number; beda: Beda[]; jumlahBeda: number }> {
  const hasil = { diperiksa: 0, beda: [] as Beda[], jumlahBeda: 0 }
  let sesudah = ''
  for (;;) {
    const q = db('tenggat')
      .whereNot('status', 'berjalan')
      .where('selesai_at', '>=', dari)
      .where('selesai_at', '<', sampai)
    if (sesudah) q.where('tugas_id', '>', sesudah)
    const jam = await q.orderBy('tugas_id').limit(POTONGAN)
    if (jam.length === 0) return hasil
    const fakta = await bacaFakta(
      db,
      jam.map((j) => j.tugas_id),
    )
    const perTugas = new Map(fakta.map((f) => [f.id, f]))
    for (const j of jam) {
      const kerja = await jamKerjaVersi(db, j.kalender_versi_id)
      const beda = bandingkan(kerja, j, perTugas.get(j.tugas_id)!)
      if (beda.length === 0) continue
      hasil.jumlahBeda++
      if (hasil.beda.length < DISEBUT) hasil.beda.push({ tugasId: j.tugas_id, beda })
    }
    hasil.diperiksa += jam.length
    sesudah = jam.at(-1).tugas_id
  }
}

/** Queues a check of a period; its result is kept. */
export async function mulaiPeriksaJam(
  trx: Knex.Transaction,
  p: { dari: Date; sampai: Date; oleh: string; kini: Date },
): Promise<string> {
  const [{ id }] = await trx('tenggat_periksa')
    .insert({ dari: p.dari, sampai: p.sampai, oleh: p.oleh, dibuat_at: p.kini })
    .returning('id')
  await antre(trx, 'tenggat.periksa', { id }, { kunci: `tenggat.periksa:${id}` })
  return id
}

/** Runs a queued check. Repeating it is harmless: it only reads, and writes its own result. */
export async function jalankanPeriksaJam(db: Knex, clock: Clock, id: string): Promise<void> {
  const p = await db('tenggat_periksa').where({ id }).whereNull('selesai_at').first()
  if (!p) return
  const { diperiksa, beda, jumlahBeda } = await periksaJam(db, p.dari, p.sampai)
  await transaksi(db, (trx) =>
    trx('tenggat_periksa')
      .where({ id })
      .update({
        selesai_at: clock.now(),
        diperiksa,
        beda: JSON.stringify(beda),
        jumlah_beda: jumlahBeda,
      }),
  )
}
