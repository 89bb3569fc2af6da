import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { AlatKirim } from '../kirim.js'
import { setelanKabar } from '../setelan.js'
import { WebhookGagal } from '../webhook.js'
import { antar, type KirimanGerbang } from './kirim.js'

/** Most messages posted again at once. */
export const TERBANYAK_ULANG = 1000

export interface PilihanUlang {
  /** One message, */
  urut?: string
  /** or those of these moments, the gateway having refused or not. */
  dari?: Date
  sampai?: Date
  hanyaGagal?: boolean
}

/** Marks messages to be posted once more; the job does it in their order. Errors: TIDAK_ADA. */
export async function mintaUlang(
  trx: Knex.Transaction,
  p: PilihanUlang,
  kini: Date,
): Promise<number> {
  const pilih = trx('kiriman_webhook').orderBy('urut').limit(TERBANYAK_ULANG).select('urut')
  if (p.urut) pilih.where({ urut: p.urut })
  if (p.dari) pilih.where('pertama_at', '>=', p.dari)
  if (p.sampai) pilih.where('pertama_at', '<', p.sampai)
  if (p.hanyaGagal) pilih.whereNot({ galat: '' })
  const banyak = await trx('kiriman_webhook').whereIn('urut', pilih).update({ ulang_at: kini })
  if (p.urut && banyak === 0) throw errors.TIDAK_ADA({ apa: 'Kiriman webhook' })
  if (banyak > 0) await antreUlang(trx)
  return banyak
}

const antreUlang = (trx: Knex.Transaction): Promise<void> =>
  antre(trx, 'webhook.ulang', {}, { kunci: 'webhook.ulang', antrean: 'webhook.ulang', maks: 12 })

/**
 * The job: posts what was asked for, in the order of the first time and under the same id, so that a
 * receiver drops what it knows. A gateway that does not answer stops the row: the rest waits for the
 * next attempt of the job instead of overtaking.
 */
export async function ulangKiriman(alat: AlatKirim): Promise<void> {
  for (;;) {
    const k = await berikutnya(alat.db)
    if (!k) return
    const masih = await masihMemakai(alat.db, k.pegawai_id)
    try {
      if (masih) await antar(alat, await setelanKabar(alat.db), k, true)
    } catch (galat) {
      // Refused is an answer, and its own message's alone; busy or silent concerns them all.
      const status = galat instanceof WebhookGagal ? galat.jawaban.status : null
      if (status === null || status === 429 || status >= 500) throw galat
    }
    await transaksi(alat.db, (trx) =>
      trx('kiriman_webhook')
        .where({ urut: k.urut })
        .update({
          ulang_at: null,
          ...(masih
            ? { diulang: trx.raw('diulang + 1') }
            : { galat: 'tidak diulang: penerima tidak memakai WhatsApp lagi' }),
        }),
    )
  }
}

async function berikutnya(
  db: Knex,
): Promise<(KirimanGerbang & { pegawai_id: string }) | undefined> {
  const k = await db('kiriman_webhook')
    .whereNotNull('ulang_at')
    .orderBy('urut')
    .first('urut', 'amplop', 'badan', 'pegawai_id')
  return k && { ...k, urut: String(k.urut) }
}

/** Who left or wants no WhatsApp any more gets none, also not of old. */
async function masihMemakai(db: Knex, pegawaiId: string): Promise<boolean> {
  const p = await db('pilihan_saluran as s')
    .join('pegawai as p', 'p.id', 's.pegawai_id')
    .where({ 's.pegawai_id': pegawaiId, 's.webhook': true, 'p.aktif': true })
    .first('p.id')
  return Boolean(p)
}
