import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { antre } from '../platform/jobs/antre.js'
import { tokenLayanan } from '../skm/periode.js'
import { sidikAduan } from './terima.js'

/**
 * Ties the case that begins to the complaint it was begun for; again when it comes back to this row.
 * Errors: ADUAN_TANPA_TANDA_TERIMA for a case begun by hand, which would have nobody to answer.
 */
export async function tautkanAduan(trx: Knex.Transaction, perkaraId: string): Promise<void> {
  const { rowCount } = await trx.raw(
    `update aduan a set perkara_id = p.id from perkara p
      where p.id = ? and p.kunci = 'aduan:' || a.id and (a.perkara_id is null or a.perkara_id = p.id)`,
    [perkaraId],
  )
  if (rowCount === 0) throw errors.ADUAN_TANPA_TANDA_TERIMA()
}

/** Sends word to who complained, where an address was given. */
async function kabari(trx: Knex.Transaction, aduanId: string, apa: string, ke = ''): Promise<void> {
  const ada = await trx('aduan_pelapor')
    .where({ aduan_id: aduanId })
    .whereNot({ email: '' })
    .first(1)
  if (ada) await antre(trx, 'aduan.surel', { aduanId, apa, ke })
}

/** One more answer to whoever complained. */
export async function tanggapi(
  trx: Knex.Transaction,
  aduanId: string,
  isi: string,
  { oleh, kini }: { oleh: string; kini: Date },
): Promise<void> {
  const [row] = await trx('aduan_tanggapan')
    .insert({ aduan_id: aduanId, isi, oleh, at: kini })
    .returning('id')
  await kabari(trx, aduanId, 'tanggapan', String(row.id))
}

/** Somebody has answered it. Errors: ADUAN_BELUM_DITANGGAPI. */
export async function wajibDitanggapi(db: Knex, aduanId: string): Promise<void> {
  const ada = await db('aduan_tanggapan').where({ aduan_id: aduanId }).first('id')
  if (!ada) throw errors.ADUAN_BELUM_DITANGGAPI()
}

/** Closes an answered complaint, with a code for the survey. Errors: ADUAN_BELUM_DITANGGAPI. */
export async function tutupAduan(
  trx: Knex.Transaction,
  aduanId: string,
  kini: Date,
): Promise<void> {
  await wajibDitanggapi(trx, aduanId)
  const skm_token = await tokenLayanan(trx, 'pengaduan', kini)
  await trx('aduan').where({ id: aduanId }).update({ selesai_at: kini, skm_token })
  await kabari(trx, aduanId, 'selesai')
}

/** What whoever complained thinks of it, once. Errors: ADUAN_*. */
export async function nilaiAduan(
  trx: Knex.Transaction,
  token: string,
  isian: { nilai: number; komentar?: string },
  kini: Date,
): Promise<void> {
  const a = await trx('aduan')
    .where({ sidik: sidikAduan(token) })
    .forUpdate()
    .first()
  if (!a) throw errors.ADUAN_TIDAK_DIKENAL()
  if (!a.selesai_at) throw errors.ADUAN_BELUM_SELESAI()
  if (a.nilai) throw errors.ADUAN_SUDAH_DINILAI()
  await trx('aduan')
    .where({ id: a.id })
    .update({ nilai: isian.nilai, komentar: isian.komentar ?? '', dinilai_at: kini })
}
