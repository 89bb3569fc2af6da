import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { antre } from '../platform/jobs/antre.js'
import type { Cadangan } from './schema.js'

const MACET_MS = 12 * 3_600_000

/** The latest backups, whether their file is still here or not. */
export const daftarCadangan = (db: Knex): Promise<Cadangan[]> =>
  db('cadangan as c')
    .leftJoin('pegawai as p', 'p.id', 'c.oleh')
    .orderBy('c.dibuat_at', 'desc')
    .orderBy('c.id')
    .limit(20)
    .select('c.*', { oleh_nama: 'p.nama' })

/** Asks for a backup of the whole office. Errors: CADANGAN_BERJALAN. */
export async function pesanCadangan(
  trx: Knex.Transaction,
  oleh: { pegawaiId: string; kini: Date },
): Promise<string> {
  // One that has stood still for hours was cut off for good; it must not bar the next.
  await trx('cadangan')
    .where({ status: 'berjalan' })
    .where('dibuat_at', '<', new Date(oleh.kini.getTime() - MACET_MS))
    .update({ status: 'gagal', galat: 'Terputus dan tidak dilanjutkan.' })
  const [baru] = await trx('cadangan')
    .insert({ oleh: oleh.pegawaiId, dibuat_at: oleh.kini })
    .onConflict(trx.raw(`((true)) where status = 'berjalan'`))
    .ignore()
    .returning('id')
  if (!baru) throw errors.CADANGAN_BERJALAN()
  await antre(
    trx,
    'cadangan.kantor',
    { cadanganId: baru.id },
    { kunci: `cadangan.kantor:${baru.id}`, maks: 3, antrean: 'cadangan' },
  )
  return baru.id
}

/** One whose file may be read. Errors: TIDAK_ADA, CADANGAN_BELUM_SELESAI, CADANGAN_TIDAK_DI_SINI. */
export async function wajibCadangan(db: Knex, id: string): Promise<Cadangan> {
  const c = await db('cadangan').where({ id }).first()
  if (!c) throw errors.TIDAK_ADA({ apa: 'Cadangan' })
  if (c.status !== 'selesai') throw errors.CADANGAN_BELUM_SELESAI()
  if (c.dihapus_at) throw errors.CADANGAN_TIDAK_DI_SINI({ nama: c.nama })
  return c
}
