import { randomUUID } from 'node:crypto'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { mulaiPerkara, type Mesin } from '../perkara/service.js'
import type { Pelaku } from '../values/pelaku.js'
import type { Tahap } from './tahap.js'

/** Who does what with a proposal, in which transaction, at which moment. */
export interface Pelaksana {
  mesin: Mesin
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

export interface UsulanTerkunci {
  id: string
  pegawaiId: string
  atasanId: string
  tahap: Tahap
  tahun: number
  materi: string
  /** Planned day. */
  tanggal: string
}

/**
 * The proposal of a case, locked: always after the case itself. Errors: RENCANA_TANPA_USULAN for a case
 * begun by hand, RENCANA_TAK_SETAHAP where the row stands elsewhere than the case is about to.
 */
export async function kunciUsulanPerkara(
  trx: Knex.Transaction,
  perkaraId: string,
  tahap: readonly Tahap[],
): Promise<UsulanTerkunci> {
  const u = await trx('usulan_bangkom').where({ perkara_id: perkaraId }).forUpdate().first()
  if (!u) throw errors.RENCANA_TANPA_USULAN()
  if (!tahap.includes(u.tahap)) throw errors.RENCANA_TAK_SETAHAP({ tahap: u.tahap })
  return {
    ...{ id: u.id, pegawaiId: u.pegawai_id, atasanId: u.atasan_id, tahap: u.tahap },
    ...{ tahun: u.tahun, materi: u.materi, tanggal: u.tanggal },
  }
}

/**
 * Begins the case of a proposal that was just sent, or of one sent before there were cases: the first
 * row of the SOP finds the proposal by the key. A stopped case is never found again by it.
 */
export async function mulaiPerkaraUsulan(
  { mesin, trx, kini, pelaku }: Omit<Pelaksana, 'pelaku'> & { pelaku: Pelaku | null },
  id: string,
): Promise<string> {
  const u = await trx('usulan_bangkom as u')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .where('u.id', id)
    .first('u.materi', 'g.nama')
  const { id: perkaraId } = await mulaiPerkara(
    { mesin, trx, kini, pelaku, pengembalian: null },
    {
      sopKode: 'pengajuan-bangkom',
      judul: `Rencana ${u.nama}: ${u.materi}`.slice(0, 300),
      unitId: await unitPengampu(trx),
      kunci: `usulan:${id}:${randomUUID()}`,
    },
  )
  return perkaraId
}

/** Ties a case that begins to its proposal. Errors: RENCANA_TANPA_USULAN for one begun by hand. */
export async function tautkanUsulan(trx: Knex.Transaction, perkaraId: string): Promise<void> {
  await trx.raw(
    `update usulan_bangkom u set perkara_id = p.id from perkara p
      where p.id = ? and u.perkara_id is null and u.tahap in ('verifikasi', 'diterima')
        and p.kunci like 'usulan:' || u.id || ':%'
        and u.id::text = split_part(p.kunci, ':', 2)
        and (p.dibuat_oleh is null or p.dibuat_oleh = u.pegawai_id)`,
    [perkaraId],
  )
}

/** The open task of a case with this handler; null when it stands elsewhere. */
export async function tugasUsulan(
  trx: Knex.Transaction,
  perkaraId: string,
  handler: string,
): Promise<string | null> {
  const t = await trx('tugas')
    .where({ perkara_id: perkaraId, handler, status: 'terbuka' })
    .first('id')
  return t?.id ?? null
}

/** The unit that runs plans: where the admin of Bangkom sits, else the first of the office. */
async function unitPengampu(trx: Knex.Transaction): Promise<string> {
  const { rows } = await trx.raw(
    `select u.id from unit u
       left join (jabatan j join jabatan_peran r on r.jabatan_id = j.id and r.peran = 'admin-bangkom')
         on j.unit_id = u.id and j.aktif
      where u.aktif order by (r.peran is null), u.kode limit 1`,
  )
  if (rows.length === 0) throw errors.TIDAK_ADA({ apa: 'Unit' })
  return rows[0].id
}
