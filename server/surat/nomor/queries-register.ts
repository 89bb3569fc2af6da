import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { contohPola, type ContohPola } from './kelola-register.js'
import { registerPada, SURAT_MASUK, wajibRegister, type RegisterRow } from './register.js'

export interface BarisRegister extends RegisterRow {
  /** The pattern in force today, and how it prints. */
  berlaku: { pola: string; unit: string; subunit: string }
  contoh: ContohPola
  /** Last number of this year. */
  terakhir: number
}

/** All books of numbers given, with today's pattern. */
export async function daftarRegister(
  db: Knex,
  kini: Date,
): Promise<{ hariIni: string; register: BarisRegister[] }> {
  const kantor = await setelanKantor(db)
  const hariIni = tanggalDiZona(kini, kantor.zona)
  const tahun = Number(hariIni.slice(0, 4))
  const semua: (RegisterRow & { terakhir: number | null })[] = await db('register as r')
    .leftJoin('register_tahun as t', (j) =>
      j.on('t.register', 'r.kode').andOn('t.tahun', db.raw('?', [tahun])),
    )
    .whereNot('r.kode', SURAT_MASUK)
    .orderBy('r.aktif', 'desc')
    .orderBy('r.urutan')
    .orderBy('r.nama')
    .select('r.*', 't.terakhir')
  const register: BarisRegister[] = []
  for (const r of semua) {
    const berlaku = await registerPada(db, r.kode, hariIni)
    const { pola, unit, subunit } = berlaku
    const isi = { pola, unit, subunit, gayaSufiks: r.gaya_sufiks, singkatan: kantor.singkatan }
    register.push({
      ...r,
      berlaku: { pola, unit, subunit },
      contoh: contohPola(isi, hariIni),
      terakhir: r.terakhir ?? 0,
    })
  }
  return { hariIni, register }
}

export interface TahunBuku {
  tahun: number
  awal: number
  terakhir: number
  terpakai: number
  dipesan: number
  batal: number
  sisipan: number
}

/** Each year of one book, newest first, counted. */
export async function tahunBuku(db: Knex, register: string): Promise<TahunBuku[]> {
  const { rows } = await db.raw(
    `select t.tahun, t.awal, t.terakhir,
            count(n.id) filter (where n.status = 'terpakai')::int as terpakai,
            count(n.id) filter (where n.status = 'dipesan')::int as dipesan,
            count(n.id) filter (where n.status = 'batal')::int as batal,
            count(n.id) filter (where n.sufiks <> '')::int as sisipan
       from register_tahun t left join nomor n on n.register = t.register and n.tahun = t.tahun
      where t.register = ? group by t.tahun, t.awal, t.terakhir order by t.tahun desc`,
    [register],
  )
  return rows
}

export interface PolaRow {
  berlaku_dari: string
  pola: string
  unit: string
  subunit: string
  oleh: string | null
}

/** One book: its settings, its patterns with their days, its years. Errors: TIDAK_ADA. */
export async function detailRegister(db: Knex, kode: string, kini: Date) {
  await wajibRegister(db, kode)
  const { hariIni, register } = await daftarRegister(db, kini)
  const pola: PolaRow[] = await db('register_pola as p')
    .leftJoin('pegawai as o', 'o.id', 'p.oleh')
    .where('p.register', kode)
    .orderBy('p.berlaku_dari', 'desc')
    .select('p.berlaku_dari', 'p.pola', 'p.unit', 'p.subunit', { oleh: 'o.nama' })
  const satu = register.find((r) => r.kode === kode)
  return { hariIni, register: satu ?? null, pola, tahun: await tahunBuku(db, kode) }
}
