import type { FastifyInstance, FastifyRequest } from 'fastify'
import { jawabanDulu, kunciUlang, rebutKunci, simpanJawaban, type Jawaban } from './kunci-ulang.js'
import { lakukan, skemaAksi } from './lakukan.js'
import type { AksiSpec } from './types.js'

/**
 * Runs an action for its JSON door. With an Idempotency-Key the same request of the same person
 * happens once: its answer is kept in the transaction of the action, and only what succeeded is. A
 * refusal changed nothing, so the same key may try again.
 */
export async function jawabSekali(
  app: FastifyInstance,
  spec: AksiSpec,
  req: FastifyRequest,
  badan: Record<string, unknown>,
): Promise<Jawaban> {
  const kunci = kunciUlang(req)
  // Asked first, so that slow work before the transaction is not done for nothing.
  const dulu = kunci && (await jawabanDulu(app.http.db, kunci))
  if (dulu) return dulu
  const status = spec.status ?? 200
  let ulangan: Jawaban | null = null
  const skema = await skemaAksi(app, spec, req)
  const hasil = await lakukan(app, spec, req, skema, badan, async (trx, jalankan) => {
    ulangan = kunci && (await rebutKunci(trx, kunci))
    if (ulangan) return {}
    const hasil = await jalankan()
    const jawaban = spec.json?.(hasil) ?? hasil
    const simpanan = JSON.stringify(spec.jsonUlang?.(jawaban) ?? jawaban)
    if (kunci) await simpanJawaban(trx, kunci, { status, isi: simpanan })
    return hasil
  })
  return ulangan ?? { status, isi: JSON.stringify(spec.json?.(hasil) ?? hasil), ulangan: false }
}
