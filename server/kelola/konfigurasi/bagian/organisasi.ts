import type { Knex } from 'knex'
import { Type } from 'typebox'
import { errors } from '../../../errors.js'
import { pasangUnit } from '../../../kalender/kelola.js'
import { simpanJabatan } from '../../../pegawai/kelola-jabatan.js'
import { simpanUnit } from '../../../pegawai/kelola-unit.js'
import type { Bagian, Kerja } from '../types.js'
import { PERAN_ORANG } from '../../../values/pelaku.js'

const Teks = (maxLength: number, minLength = 0) => Type.String({ minLength, maxLength })
const Boleh = (maxLength: number) => Type.Union([Teks(maxLength, 1), Type.Null()])

export const PERAN: Bagian = {
  kode: 'peran',
  nama: 'Peran',
  skema: async () =>
    Type.Object(
      { nama: Teks(150, 2), lingkup: Type.Union([Type.Literal('unit'), Type.Literal('kantor')]) },
      { additionalProperties: false },
    ),
  baca: async (db) =>
    new Map(
      (await db('peran').orderBy('kode').select('kode', 'nama', 'lingkup')).map(
        ({ kode, ...b }: any) => [kode, b],
      ),
    ),
  async terap({ trx }, kode, nilai) {
    const lama = await trx('peran').where({ kode }).first('lingkup')
    // Tasks that wait were handed out by the reach the role had.
    if (lama && lama.lingkup !== nilai.lingkup)
      throw errors.PERAN_BEDA_LINGKUP({ kode, lama: lama.lingkup, baru: String(nilai.lingkup) })
    await trx('peran')
      .insert({ kode, ...nilai })
      .onConflict('kode')
      .merge()
  },
}

export const UNIT: Bagian = {
  kode: 'unit',
  nama: 'Unit',
  skema: async () =>
    Type.Object(
      {
        nama: Teks(150, 2),
        singkatan: Teks(40),
        induk: Boleh(40),
        kalender: Boleh(60),
        aktif: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
  async baca(db) {
    const rows = await db('unit as u')
      .leftJoin('unit as i', 'i.id', 'u.induk_id')
      .leftJoin('kalender as k', 'k.id', 'u.kalender_id')
      .orderBy('u.kode')
      .select('u.kode', 'u.nama', 'u.singkatan', 'u.aktif', { induk: 'i.kode', kalender: 'k.kode' })
    return new Map(rows.map(({ kode, ...b }: any) => [kode, b]))
  },
  sesudah: (nilai) => nilai.induk as string | null,
  async terap(k, kode, n: any) {
    const id = await idDari(k.trx, 'unit', kode)
    const indukId = n.induk ? await wajibAda(k.trx, 'unit', n.induk, 'Unit induk') : undefined
    const isi = { kode, nama: n.nama, singkatan: n.singkatan, ...(indukId && { indukId }) }
    const unitId = await simpanUnit(k, id, isi)
    const kalender = n.kalender && (await wajibAda(k.trx, 'kalender', n.kalender, 'Kalender'))
    await pasangUnit({ ...oleh(k) }, unitId, kalender || null)
  },
  async tutup(k, kode, n: any) {
    if (n.aktif) return
    const indukId = n.induk ? await wajibAda(k.trx, 'unit', n.induk, 'Unit induk') : null
    const id = (await idDari(k.trx, 'unit', kode))!
    // Of units that end together the lower one ends first, while the upper still stands.
    const isi = { kode, nama: n.nama, singkatan: n.singkatan, ...(indukId && { indukId }) }
    await simpanUnit(k, id, { ...isi, aktif: false })
  },
}

export const JABATAN: Bagian = {
  kode: 'jabatan',
  nama: 'Jabatan',
  skema: async () =>
    Type.Object(
      {
        nama: Teks(200, 2),
        unit: Teks(40, 1),
        atasan: Boleh(60),
        peran: Type.Array(Teks(60, 1), { maxItems: 50 }),
        aktif: Type.Boolean(),
      },
      { additionalProperties: false },
    ),
  async baca(db) {
    const { rows } = await db.raw(
      `select j.kode, j.nama, u.kode as unit, a.kode as atasan, j.aktif,
              array(select peran from jabatan_peran where jabatan_id = j.id order by peran) as peran
         from jabatan j join unit u on u.id = j.unit_id left join jabatan a on a.id = j.atasan_id
        order by j.kode`,
    )
    return new Map(rows.map(({ kode, ...b }: any) => [kode, b]))
  },
  sesudah: (nilai) => nilai.atasan as string | null,
  terap: (k, kode, n: any) => jabatan(k, kode, n, true),
  tutup: async (k, kode, n: any) => (n.aktif ? undefined : jabatan(k, kode, n, false)),
}

async function jabatan(k: Kerja, kode: string, n: any, aktif: boolean): Promise<void> {
  const unitId = await wajibAda(k.trx, 'unit', n.unit, 'Unit')
  const atasanId = n.atasan && (await wajibAda(k.trx, 'jabatan', n.atasan, 'Jabatan atasan'))
  for (const peran of n.peran)
    if (PERAN_ORANG.includes(peran) || !(await k.trx('peran').where({ kode: peran }).first('kode')))
      throw errors.TIDAK_ADA({ apa: `Peran ${peran}` })
  const isi = { kode, nama: n.nama, unitId, peran: n.peran, aktif, ...(atasanId && { atasanId }) }
  await simpanJabatan(k, await idDari(k.trx, 'jabatan', kode), isi)
}

const oleh = ({ trx, kini, pelaku }: Kerja) => ({ trx, kini, oleh: pelaku.pegawaiId })

async function idDari(db: Knex, tabel: string, kode: string): Promise<string | null> {
  return (await db(tabel).where({ kode }).first('id'))?.id ?? null
}

async function wajibAda(db: Knex, tabel: string, kode: string, apa: string): Promise<string> {
  const id = await idDari(db, tabel, kode)
  if (!id) throw errors.TIDAK_ADA({ apa: `${apa} ${kode}` })
  return id
}
