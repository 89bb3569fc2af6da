import type { Knex } from 'knex'
import type { Clock } from '../../platform/clock.js'

/** What a stage of a long job works with. */
export interface KerjaMassal {
  db: Knex
  clock: Clock
  pekerjaanId: string
}

/**
 * One stage. It does what is still to be done and nothing twice: a job whose process died is run again
 * from the first stage, and what is finished must cost nothing.
 */
export interface Tahap {
  /** What people read beside the bar. */
  judul: string
  jalan(k: KerjaMassal): Promise<void>
}

/**
 * Runs the stages in order. Trouble is written where people watch the bar, then thrown for the queue
 * to try again; on the last try the job is `gagal`.
 */
export async function jalankanTahap(
  k: KerjaMassal,
  tahap: readonly Tahap[],
  coba: { percobaan: number; maks: number },
): Promise<void> {
  try {
    for (const t of tahap) {
      if (await dihentikan(k)) return
      await catat(k, { tahap: t.judul })
      await t.jalan(k)
    }
    await catat(k, { tahap: '', ...(await akhir(k)) })
  } catch (galat) {
    const gagal = coba.percobaan >= coba.maks ? { status: 'gagal' } : {}
    await catat(k, { galat: sebab(galat), ...gagal })
    throw galat
  }
}

/** Written on the jobs of a case that is stopped; they end where they are. */
export const DIHENTIKAN = 'Perkara dihentikan; sisanya tidak dibuat.'

const dihentikan = async ({ db, pekerjaanId }: KerjaMassal): Promise<boolean> =>
  (await db('pekerjaan').where({ id: pekerjaanId }).first('galat'))?.galat === DIHENTIKAN

/** What could not be made is not tried again by itself: a person looks at the reason first. */
async function akhir(k: KerjaMassal): Promise<Record<string, unknown>> {
  const [{ n }] = (await k
    .db('konversi')
    .where({ pekerjaan_id: k.pekerjaanId })
    .whereNot({ status: 'selesai' })
    .count({ n: '*' })) as any[]
  const gagal = Number(n)
  if (gagal === 0) return { status: 'selesai', galat: '', gagal }
  return { status: 'gagal', galat: `${gagal} PDF tidak dapat dibuat.`, gagal }
}

/** Moves the bar, or what stands beside it. */
export async function catat(
  k: KerjaMassal,
  ubah: Record<string, unknown>,
  db: Knex = k.db,
): Promise<void> {
  await db('pekerjaan')
    .where({ id: k.pekerjaanId })
    .update({ ...ubah, diubah_at: k.clock.now() })
}

const sebab = (galat: unknown): string =>
  (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
