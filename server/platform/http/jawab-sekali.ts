import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import {
  jawabanDulu,
  kunciFormulir,
  kunciUlang,
  rebutKunci,
  simpanJawaban,
  type Jawaban,
} from './kunci-ulang.js'
import { lakukan, skemaAksi } from './lakukan.js'
import type { AksiSpec, Pasangan } from './types.js'

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

/**
 * Runs an action for its form door. A form that makes something new and is sent twice, by a double click
 * or because the line broke before the answer, makes it once and leads to it both times. What shows a
 * secret once (`hasil`) is not kept, so it is not covered.
 */
export async function formulirSekali(
  app: FastifyInstance,
  spec: AksiSpec,
  req: FastifyRequest,
  skema: TSchema | null,
  f: { isian: Record<string, unknown>; pasangan: Pasangan },
): Promise<Record<string, unknown>> {
  const kunci = spec.status === 201 && !spec.hasil ? kunciFormulir(req, f.pasangan) : null
  const dulu = kunci && (await jawabanDulu(app.http.db, kunci))
  if (dulu) return JSON.parse(dulu.isi)
  return lakukan(app, spec, req, skema, f.isian, async (trx, jalankan) => {
    const ulangan = kunci && (await rebutKunci(trx, kunci))
    if (ulangan) return JSON.parse(ulangan.isi)
    const hasil = await jalankan()
    if (kunci) await simpanJawaban(trx, kunci, { status: 303, isi: JSON.stringify(hasil) })
    return hasil
  })
}
