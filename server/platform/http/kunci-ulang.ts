import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import type { Clock } from '../clock.js'
import { transaksi } from '../db/db.js'
import { sidikBerkas } from '../docx/simpan.js'
import { antre } from '../jobs/antre.js'
import type { JobHandler } from '../jobs/types.js'
import type { Pasangan } from './types.js'

/** How long an answer is kept, in milliseconds. */
const UMUR_MS = 24 * 3_600_000
const SELANG_SAPU_MS = 3_600_000

/** What the JSON door answers. */
export interface Jawaban {
  status: number
  isi: string
  /** It was given before: nothing was done this time. */
  ulangan: boolean
}

/** One request of one person under the key they gave it. */
export interface KunciUlang {
  pegawaiId: string
  kunci: string
  sidik: Buffer
  kini: Date
}

/**
 * The key of this request; null without one, and for a stranger, who has nothing to repeat.
 * Errors: KUNCI_ULANG_SALAH.
 */
export function kunciUlang(req: FastifyRequest): KunciUlang | null {
  const kunci = req.headers['idempotency-key']
  if (kunci === undefined || !req.pelaku.pegawaiId) return null
  if (typeof kunci !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(kunci))
    throw errors.KUNCI_ULANG_SALAH()
  const sidik = createHash('sha256')
    .update(`${req.method} ${req.url}\n${JSON.stringify(terurut(req.body ?? {}))}`)
    .digest()
  return { pegawaiId: req.pelaku.pegawaiId, kunci, sidik, kini: req.kini }
}

/**
 * The key of a form: its page's own token, which is another on each page, its address and its content. So
 * the second of two clicks is known, and the same words on a page opened anew are another form.
 */
export function kunciFormulir(req: FastifyRequest, pasangan: Pasangan): KunciUlang | null {
  const token = pasangan.find(([nama]) => nama === '_csrf')?.[1]
  if (!req.pelaku.pegawaiId || typeof token !== 'string') return null
  const sidik = createHash('sha256').update(`${req.method} ${req.url}\n`)
  for (const [nama, nilai] of pasangan)
    sidik.update(JSON.stringify([nama, typeof nilai === 'string' ? nilai : sidikBerkas(nilai.isi)]))
  const hasil = sidik.digest()
  const kunci = `formulir:${hasil.toString('hex')}`
  return { pegawaiId: req.pelaku.pegawaiId, kunci, sidik: hasil, kini: req.kini }
}

/** The answer given before, if there is one. Errors: KUNCI_ULANG_BEDA. */
export async function jawabanDulu(db: Knex, k: KunciUlang): Promise<Jawaban | null> {
  const baris = await db('kunci_ulang')
    .where({ pegawai_id: k.pegawaiId, kunci: k.kunci })
    .where('dibuat_at', '>', new Date(k.kini.getTime() - UMUR_MS))
    .first()
  if (!baris) return null
  if (!k.sidik.equals(baris.sidik)) throw errors.KUNCI_ULANG_BEDA()
  return { status: baris.status, isi: baris.jawaban, ulangan: true }
}

/**
 * Takes the key for this transaction, or answers what was done under it. Whoever comes second waits
 * here until the first is through: its answer is theirs then, and its failure leaves the way free.
 * Errors: KUNCI_ULANG_BEDA.
 */
export async function rebutKunci(trx: Knex.Transaction, k: KunciUlang): Promise<Jawaban | null> {
  const { rows } = await trx.raw(
    `insert into kunci_ulang as u (pegawai_id, kunci, sidik, status, jawaban, dibuat_at)
     values (:pegawaiId, :kunci, :sidik, 0, '', :kini)
     on conflict (pegawai_id, kunci) do update
       set sidik = excluded.sidik, status = 0, jawaban = '', dibuat_at = excluded.dibuat_at
       where u.dibuat_at <= :batas
     returning 1`,
    { ...k, batas: new Date(k.kini.getTime() - UMUR_MS) } as never,
  )
  return rows.length === 1 ? null : jawabanDulu(trx, k)
}

/** Keeps the answer, in the transaction of what it tells. */
export async function simpanJawaban(
  trx: Knex.Transaction,
  k: KunciUlang,
  j: { status: number; isi: string },
): Promise<void> {
  await trx('kunci_ulang')
    .where({ pegawai_id: k.pegawaiId, kunci: k.kunci })
    .update({ status: j.status, jawaban: j.isi })
}

/** The job that clears away answers older than a day, every hour. */
export const pekerjaKunciUlang = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'kunciUlang.sapu': () =>
    transaksi(db, async (trx) => {
      const kini = clock.now()
      await trx('kunci_ulang')
        .where('dibuat_at', '<=', new Date(kini.getTime() - UMUR_MS))
        .delete()
      await jadwalkanSapuKunci(trx, new Date(kini.getTime() + SELANG_SAPU_MS))
    }),
})

export const jadwalkanSapuKunci = (trx: Knex.Transaction, pada: Date): Promise<void> =>
  antre(trx, 'kunciUlang.sapu', {}, { kunci: 'kunciUlang.sapu', pada })

// The same fields in another order are the same request.
function terurut(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(terurut)
  if (typeof nilai !== 'object' || nilai === null) return nilai
  return Object.fromEntries(
    Object.entries(nilai)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([k, v]) => [k, terurut(v)]),
  )
}
