import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { tanggalDiZona } from '../../values/tanggal.js'
import { newestFirst } from '../../platform/db/page-key.js'
import { SURAT_MASUK } from '../nomor/register.js'

export interface BarisPesanan {
  id: string
  register: string
  nama_register: string
  tahun: number
  dari: number
  sampai: number
  jenis: 'biasa' | 'kontinuitas'
  keperluan: string
  pemilik: string
  unit: string | null
  berlaku_sampai: string
  ditutup_at: Date | null
  terpakai: number
  sisa: number
  /** Over by its day, whether the sweep has been round or not. */
  berakhir: boolean
}

const dasar = (db: Knex, hariIni: string) =>
  db('pesanan_nomor as p')
    .join('register as r', 'r.kode', 'p.register')
    .join('pegawai as o', 'o.id', 'p.pemilik_id')
    .leftJoin('unit as u', 'u.id', 'p.unit_id')
    .select('p.*', { nama_register: 'r.nama', pemilik: 'o.nama', unit: 'u.nama' })
    .select(
      db.raw(`(select count(*)::int from nomor n where n.pesanan_id = p.id
                and (n.status = 'terpakai' or n.status = 'dipesan' and n.pemilik <> 'pesanan'))
              as terpakai`),
      db.raw(`(select count(*)::int from nomor n where n.pesanan_id = p.id
                and n.status = 'dipesan' and n.pemilik = 'pesanan') as sisa`),
      db.raw('(p.ditutup_at is not null or p.berlaku_sampai < ?) as berakhir', [hariIni]),
    )

export async function hariIniKantor(db: Knex, kini: Date): Promise<string> {
  return tanggalDiZona(kini, (await setelanKantor(db)).zona)
}

/** All living reservations, then those that ended page by page, the newest first. */
export async function daftarPesanan(
  db: Knex,
  kini: Date,
  sesudah?: string,
): Promise<{ baris: BarisPesanan[]; berikut: string | null }> {
  const hariIni = await hariIniKantor(db, kini)
  const berakhir = db.raw('(p.ditutup_at is not null or p.berlaku_sampai < ?)', [hariIni])
  const hidup: BarisPesanan[] = sesudah
    ? []
    : await dasar(db, hariIni).whereNot(berakhir).orderBy('p.dibuat_at', 'desc')
  const lama = dasar(db, hariIni).where(berakhir)
  const p = { moment: 'p.dibuat_at', id: 'p.id', after: sesudah, size: 100 }
  const { rows, next } = await newestFirst<BarisPesanan>(lama, p)
  return { baris: [...hidup, ...rows], berikut: next }
}

export interface NomorPesanan {
  id: string
  urut: number
  nomor: string
  status: 'dipesan' | 'terpakai' | 'batal'
  pemilik: string
  tanggal: string
  tujuan: string
  hal: string
  sec: string
  alasan_batal: string
  sha256: string | null
}

/** One reservation with its numbers in the order of the book, or null. */
export async function detailPesanan(db: Knex, id: string, kini: Date) {
  const pesanan: BarisPesanan | undefined = await dasar(db, await hariIniKantor(db, kini))
    .where('p.id', id)
    .first()
  if (!pesanan) return null
  const nomor: NomorPesanan[] = await db('nomor')
    .where({ pesanan_id: id })
    .orderBy('urut')
    .select(
      'id',
      'urut',
      'nomor',
      'status',
      'pemilik',
      'tanggal',
      'tujuan',
      'hal',
      'sec',
      'alasan_batal',
      'sha256',
    )
  return { pesanan, nomor }
}

/** What the form for a new reservation offers. */
export async function pilihanPesanan(db: Knex) {
  return {
    register: await db('register')
      .where({ aktif: true })
      .whereNot({ kode: SURAT_MASUK })
      .orderBy('urutan')
      .select('kode', 'nama'),
    unit: await db('unit').orderBy('nama').select('id', 'nama'),
    pegawai: await db('pegawai').where({ aktif: true }).orderBy('nama').select('id', 'nama'),
  }
}
