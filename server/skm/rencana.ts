import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { periode } from './periode.js'
import type { IsianRencana } from './schema.js'

export interface Rencana {
  id: string
  /** 1..9. */
  unsur: number
  kegiatan: string
  penanggungJawab: string
  target: string
  hasil: string
  selesaiAt: Date | null
}

/** The plan of a period, by the day each line is due. */
export const rencanaPeriode = (db: Knex, periodeId: string): Promise<Rencana[]> =>
  db('skm_rencana').where({ periode_id: periodeId }).orderBy(['target', 'unsur', 'id']).select({
    id: 'id',
    unsur: 'unsur',
    kegiatan: 'kegiatan',
    penanggungJawab: 'penanggung_jawab',
    target: 'target',
    hasil: 'hasil',
    selesaiAt: 'selesai_at',
  })

/** Errors: TIDAK_ADA. */
export async function tambahRencana(
  trx: Knex.Transaction,
  periodeId: string,
  { penanggungJawab, ...isian }: IsianRencana,
  { oleh, kini }: { oleh: string; kini: Date },
): Promise<string> {
  await periode(trx, periodeId)
  const [row] = await trx('skm_rencana')
    .insert({
      ...isian,
      penanggung_jawab: penanggungJawab,
      periode_id: periodeId,
      dibuat_oleh: oleh,
      dibuat_at: kini,
    })
    .returning('id')
  return row.id
}

/** Writes down what came of a line; later again, to put it right. Errors: TIDAK_ADA. */
export async function catatHasil(
  trx: Knex.Transaction,
  id: string,
  hasil: string,
  kini: Date,
): Promise<string> {
  const [row] = await trx('skm_rencana')
    .where({ id })
    .update({ hasil, selesai_at: kini })
    .returning('periode_id')
  if (!row) throw errors.TIDAK_ADA({ apa: 'Rencana tindak lanjut' })
  return row.periode_id
}
