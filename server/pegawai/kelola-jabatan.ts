import type { Static } from 'typebox'
import { errors } from '../errors.js'
import { catat } from './jejak.js'
import type { Pengubah } from './kelola-pegawai.js'
import type { SkemaUnit } from './schema.js'

export interface IsiJabatan {
  kode: string
  nama: string
  unitId: string
  peran: string[]
}

/** Errors: KODE_TERPAKAI. */
export async function tambahUnit(p: Pengubah, isi: Static<typeof SkemaUnit>): Promise<string> {
  if (await p.trx('unit').where({ kode: isi.kode }).first('id'))
    throw errors.KODE_TERPAKAI({ kode: isi.kode })
  const [{ id }] = await p
    .trx('unit')
    .insert({ kode: isi.kode, nama: isi.nama, singkatan: isi.singkatan ?? '' })
    .returning('id')
  await catat(p.trx, {
    at: p.kini,
    aksi: 'unit.ditambah',
    oleh: p.pelaku.pegawaiId,
    rincian: { unit: id, nama: isi.nama },
  })
  return id
}

/** Adds a post, or changes the one named. Errors: KODE_TERPAKAI, TIDAK_ADA. */
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
  const baris = { kode: isi.kode, nama: isi.nama, unit_id: isi.unitId }
  const [hasil] = id
    ? await trx('jabatan').where({ id }).update(baris).returning('id')
    : await trx('jabatan').insert(baris).returning('id')
  if (!hasil) throw errors.TIDAK_ADA({ apa: 'Jabatan' })
  await trx('jabatan_peran').where({ jabatan_id: hasil.id }).delete()
  const peran = [...new Set(isi.peran)].map((kode) => ({ jabatan_id: hasil.id, peran: kode }))
  if (peran.length > 0) await trx('jabatan_peran').insert(peran)
  await catat(trx, {
    at: p.kini,
    aksi: id ? 'jabatan.diubah' : 'jabatan.ditambah',
    oleh: p.pelaku.pegawaiId,
    rincian: { jabatan: hasil.id, nama: isi.nama, peran: isi.peran },
  })
  return hasil.id
}
