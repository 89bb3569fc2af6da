import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { tokenBaru } from '../values/token.js'
import type { Layanan } from './responden.js'
import type { IsianPeriode } from './schema.js'

export interface Periode {
  id: string
  nama: string
  /** First and last day, `yyyy-mm-dd` by the clock of the office. */
  mulai: string
  selesai: string
  populasi: number | null
  token: string
}

/** Opens a period with its open link. Errors: ISIAN_SALAH, PERIODE_TUMPANG. */
export async function buatPeriode(
  trx: Knex.Transaction,
  isian: IsianPeriode,
  oleh: string,
  kini: Date,
): Promise<string> {
  if (isian.selesai < isian.mulai)
    throw errors.ISIAN_SALAH({ kolom: 'Sampai tanggal', sebab: 'tidak boleh sebelum awalnya' })
  // Two people at once: the second waits here and is told of the first by name.
  await trx.raw('lock table skm_periode in share row exclusive mode')
  const lain = await trx('skm_periode')
    .where('mulai', '<=', isian.selesai)
    .where('selesai', '>=', isian.mulai)
    .first('nama')
  if (lain) throw errors.PERIODE_TUMPANG({ nama: lain.nama })
  const [row] = await trx('skm_periode')
    .insert({ ...isian, token: tokenBaru(), dibuat_oleh: oleh, dibuat_at: kini })
    .returning('id')
  return row.id
}

/** Errors: TIDAK_ADA. */
export async function periode(db: Knex, id: string): Promise<Periode> {
  const row = await db('skm_periode').where({ id }).first()
  if (!row) throw errors.TIDAK_ADA({ apa: 'Periode survei' })
  return row
}

/** The period that takes answers today, or null. */
export async function periodeKini(db: Knex, kini: Date): Promise<Periode | null> {
  const hari = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  return (
    (await db('skm_periode').where('mulai', '<=', hari).where('selesai', '>=', hari).first()) ??
    null
  )
}

/** What a code opens: a period, and for a code of one service which service it was. */
export interface Pintu {
  periode: Periode
  /** Null for the open link. */
  layanan: Layanan | null
}

/** Errors: SURVEI_TIDAK_DIKENAL, SURVEI_DITUTUP outside the days of the period. */
export async function pintuSurvei(db: Knex, token: string, kini: Date): Promise<Pintu> {
  const satu = await db('skm_token').where({ token }).first('periode_id', 'layanan')
  const p: Periode | undefined = await db('skm_periode')
    .where(satu ? { id: satu.periode_id } : { token })
    .first()
  if (!p) throw errors.SURVEI_TIDAK_DIKENAL()
  const hari = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  if (hari < p.mulai || hari > p.selesai)
    throw errors.SURVEI_DITUTUP({
      nama: p.nama,
      mulai: tanggalPanjang(p.mulai),
      selesai: tanggalPanjang(p.selesai),
    })
  return { periode: p, layanan: satu?.layanan ?? null }
}

/** A code for one service just given; it names no one. Null while no period takes answers. */
export async function tokenLayanan(
  trx: Knex.Transaction,
  layanan: Layanan,
  kini: Date,
): Promise<string | null> {
  const p = await periodeKini(trx, kini)
  if (!p) return null
  const token = tokenBaru()
  await trx('skm_token').insert({ token, periode_id: p.id, layanan })
  return token
}
