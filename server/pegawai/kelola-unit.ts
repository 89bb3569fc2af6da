import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from './jejak.js'
import type { Pengubah } from './kelola-pegawai.js'
import { membentukRing } from './susunan.js'

export interface IsiUnit {
  kode: string
  nama: string
  singkatan?: string
  /** The unit it belongs to; none: it stands at the top. */
  indukId?: string
  /** False: it ended. Only of a unit that is there already. */
  aktif?: boolean
}

/**
 * Adds a unit, or changes the one named. Errors: KODE_TERPAKAI, TIDAK_ADA, SUSUNAN_MELINGKAR,
 * UNIT_MASIH_DIPAKAI when it is to end and something still stands on it.
 */
export async function simpanUnit(p: Pengubah, id: string | null, isi: IsiUnit): Promise<string> {
  const { trx } = p
  if (id && !(await trx('unit').where({ id }).forUpdate().first('id')))
    throw errors.TIDAK_ADA({ apa: 'Unit' })
  const sama = await trx('unit').where({ kode: isi.kode }).first('id')
  if (sama && sama.id !== id) throw errors.KODE_TERPAKAI({ kode: isi.kode })
  const indukId = isi.indukId || null
  if (indukId) await periksaInduk(trx, id, indukId)
  const aktif = isi.aktif ?? true
  if (id && !aktif) await wajibKosong(trx, id)
  const baris = {
    kode: isi.kode,
    nama: isi.nama,
    singkatan: isi.singkatan ?? '',
    induk_id: indukId,
    ...(id && { aktif }),
  }
  const [hasil] = id
    ? await trx('unit').where({ id }).update(baris).returning('id')
    : await trx('unit').insert(baris).returning('id')
  await catat(trx, {
    at: p.kini,
    aksi: id ? 'unit.diubah' : 'unit.ditambah',
    oleh: p.pelaku.pegawaiId,
    rincian: { unit: hasil.id, nama: isi.nama },
  })
  return hasil.id
}

async function periksaInduk(
  trx: Knex.Transaction,
  id: string | null,
  indukId: string,
): Promise<void> {
  if (!(await trx('unit').where({ id: indukId, aktif: true }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Unit induk' })
  if (id && (await membentukRing(trx, 'unit', id, indukId)))
    throw errors.SUSUNAN_MELINGKAR({ kolom: 'Unit induk' })
}

/** What still stands on a unit is named, so that one knows what to move first. */
async function wajibKosong(trx: Knex.Transaction, id: string): Promise<void> {
  const sebab = [
    [trx('unit').where({ induk_id: id, aktif: true }), 'masih punya unit di bawahnya'],
    [trx('jabatan').where({ unit_id: id, aktif: true }), 'masih punya jabatan'],
    [trx('perkara').where({ unit_id: id, status: 'berjalan' }), 'masih punya perkara berjalan'],
  ] as const
  for (const [cari, apa] of sebab)
    if (await cari.first('id')) throw errors.UNIT_MASIH_DIPAKAI({ sebab: apa })
}
