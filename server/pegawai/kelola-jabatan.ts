import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { errors } from '../errors.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { catat } from './jejak.js'
import type { Pengubah } from './kelola-pegawai.js'
import { membentukRing } from './susunan.js'

export interface IsiJabatan {
  kode: string
  nama: string
  unitId: string
  /** The post above it; none: it answers to nobody here. */
  atasanId?: string
  peran: string[]
  /** False: the post ended. Only of one that is there already. */
  aktif?: boolean
}

/**
 * Adds a post, or changes the one named. Errors: KODE_TERPAKAI, TIDAK_ADA, SUSUNAN_MELINGKAR,
 * JABATAN_MASIH_DIPANGKU when it is to end and somebody holds it.
 */
export async function simpanJabatan(
  p: Pengubah,
  id: string | null,
  isi: IsiJabatan,
): Promise<string> {
  const { trx } = p
  const sama = await trx('jabatan').where({ kode: isi.kode }).first('id')
  if (sama && sama.id !== id) throw errors.KODE_TERPAKAI({ kode: isi.kode })
  if (!(await trx('unit').where({ id: isi.unitId }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Unit' })
  const atasanId = isi.atasanId || null
  if (atasanId && !(await trx('jabatan').where({ id: atasanId }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Jabatan atasan' })
  if (id && atasanId && (await membentukRing(trx, 'jabatan', id, atasanId)))
    throw errors.SUSUNAN_MELINGKAR({ kolom: 'Jabatan atasan' })
  const aktif = isi.aktif ?? true
  if (id && !aktif) await wajibTakDipangku(trx, id, p.kini)
  const { kode, nama, unitId: unit_id } = isi
  const baris = { kode, nama, unit_id, atasan_id: atasanId, ...(id && { aktif }) }
  if (id) await simpanLama(p, id)
  const [hasil] = id
    ? await trx('jabatan').where({ id }).update(baris).returning('id')
    : await trx('jabatan').insert(baris).returning('id')
  if (!hasil) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
  await trx('jabatan_peran').where({ jabatan_id: hasil.id }).whereNotIn('peran', isi.peran).delete()
  const peran = [...new Set(isi.peran)].map((kode) => ({ jabatan_id: hasil.id, peran: kode }))
  if (peran.length > 0) await trx('jabatan_peran').insert(peran).onConflict().ignore()
  await catat(trx, {
    at: p.kini,
    aksi: id ? 'jabatan.diubah' : 'jabatan.ditambah',
    oleh: p.pelaku.pegawaiId,
    rincian: { jabatan: hasil.id, nama: isi.nama, peran: isi.peran },
  })
  return hasil.id
}

/** Keeps what the post was until today; changed again on the same day, the first state stays. */
async function simpanLama({ trx, kini }: Pengubah, id: string): Promise<void> {
  const sebelum = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  await trx.raw(
    `insert into jabatan_lama (jabatan_id, sebelum, nama, unit_id, peran)
     select j.id, ?::date, j.nama, j.unit_id,
            array(select peran from jabatan_peran where jabatan_id = j.id order by peran)
       from jabatan j where j.id = ? on conflict do nothing`,
    [sebelum, id],
  )
}

async function wajibTakDipangku(trx: Knex.Transaction, id: string, kini: Date): Promise<void> {
  const hariIni = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const pemangku = await trx('pemangku as m')
    .join('pegawai as p', 'p.id', 'm.pegawai_id')
    .where({ 'm.jabatan_id': id })
    .where((q) => q.whereNull('m.berlaku_sampai').orWhere('m.berlaku_sampai', '>=', hariIni))
    .first('p.nama')
  if (pemangku) throw errors.JABATAN_MASIH_DIPANGKU({ nama: pemangku.nama })
}
