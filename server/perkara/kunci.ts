import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { EngineState } from '../platform/engine/types.js'
import type { PerkaraRingkas } from './handler.js'

/** A case whose row is locked until the transaction ends. Always lock this before its tasks. */
export interface PerkaraTerkunci extends PerkaraRingkas {
  sopVersiId: string
  alur: string
  status: 'berjalan' | 'selesai' | 'dihentikan'
  keadaan: EngineState | null
  indukEksekusi: string | null
  versi: number
  /** Who started it; null for a case another one called. */
  dibuatOleh: string | null
  /** The calendar its unit works by at this moment. */
  kalenderVersiId: string
}

/** Locks and loads one case; `kunci: false` only reads it. Errors: TIDAK_ADA. */
export async function kunciPerkara(
  trx: Knex.Transaction,
  id: string,
  { kunci = true } = {},
): Promise<PerkaraTerkunci> {
  const perkara = await muat(trx, `p.id = ? ${kunci ? 'for update of p' : ''}`, id)
  if (!perkara) throw errors.TIDAK_ADA({ apa: 'Perkara' })
  return perkara
}

/** Locks and loads the case a task belongs to; null when there is no such task. */
export function kunciPerkaraTugas(
  trx: Knex.Transaction,
  tugasId: string,
): Promise<PerkaraTerkunci | null> {
  return muat(trx, 'p.id = (select perkara_id from tugas where id = ?) for update of p', tugasId)
}

async function muat(
  trx: Knex.Transaction,
  yang: string,
  id: string,
): Promise<PerkaraTerkunci | null> {
  const {
    rows: [row],
  } = await trx.raw(
    `select p.*, s.kode as sop_kode, versi_kalender(p.unit_id) as kalender_versi_id
       from perkara p join sop_versi s on s.id = p.sop_versi_id where ${yang}`,
    [id],
  )
  if (!row) return null
  return {
    id: row.id,
    judul: row.judul,
    sopKode: row.sop_kode,
    sopVersiId: row.sop_versi_id,
    alur: row.alur,
    unitId: row.unit_id,
    pelatihanId: row.pelatihan_id,
    indukId: row.induk_id,
    indukEksekusi: row.induk_eksekusi,
    status: row.status,
    keadaan: row.keadaan,
    data: row.data,
    versi: row.versi,
    dibuatOleh: row.dibuat_oleh,
    kalenderVersiId: row.kalender_versi_id,
  }
}
