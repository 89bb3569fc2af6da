import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { newestFirst } from '../platform/db/page-key.js'
import { namaLengkap } from '../values/gelar.js'
import { namaPerangkat } from '../values/perangkat.js'
import { catat } from './jejak.js'
import { sesiHidup } from './sesi.js'

const PER_HALAMAN = 50

export interface SesiOrang {
  id: string
  pegawaiId: string
  nama: string
  perangkat: string
  ip: string
  sejak: Date
  terakhir: Date
}

export interface TokenOrang {
  id: string
  pegawaiId: string
  nama: string
  token: string
  akhiran: string
  lingkup: 'baca' | 'tindak'
  admin: boolean
  kedaluwarsa: Date
  terakhir: Date | null
}

interface Halaman<B> {
  baris: B[]
  /** Where the next page begins; null on the last. */
  berikut: string | null
}

/** Everybody's living sessions, those begun last first. */
export async function sesiSemua(
  db: Knex,
  kini: Date,
  sesudah?: string,
): Promise<Halaman<SesiOrang>> {
  const q = sesiHidup(db('sesi as s').join('pegawai as p', 'p.id', 's.pegawai_id'), kini).select(
    's.id',
    's.agen',
    's.ip',
    's.terakhir_at',
    ...NAMA,
    { pegawaiId: 's.pegawai_id', saat: 's.created_at' },
  )
  return halaman(q, 's.created_at', 's.id', sesudah, (b) => ({
    id: b.id,
    pegawaiId: b.pegawaiId,
    nama: lengkap(b),
    perangkat: namaPerangkat(b.agen),
    ip: b.ip,
    sejak: b.saat,
    terakhir: b.terakhir_at,
  }))
}

/** Everybody's tokens that still open something, those made last first. */
export async function tokenSemua(
  db: Knex,
  kini: Date,
  sesudah?: string,
): Promise<Halaman<TokenOrang>> {
  const q = db('token_api as t')
    .join('pegawai as p', 'p.id', 't.pegawai_id')
    .where({ dicabut_at: null })
    .where('kedaluwarsa_at', '>', kini)
    .select(
      't.id',
      't.akhiran',
      't.lingkup',
      't.admin',
      't.kedaluwarsa_at',
      't.terakhir_at',
      ...NAMA,
      {
        pegawaiId: 't.pegawai_id',
        token: 't.nama',
      },
    )
  return halaman(q, 't.dibuat_at', 't.id', sesudah, (b) => ({
    id: b.id,
    pegawaiId: b.pegawaiId,
    nama: lengkap(b),
    token: b.token,
    akhiran: b.akhiran,
    lingkup: b.lingkup,
    admin: b.admin,
    kedaluwarsa: b.kedaluwarsa_at,
    terakhir: b.terakhir_at,
  }))
}

/** By an administrator: that device has to log in again. Errors: TIDAK_ADA. */
export async function akhiriSesiOrang(
  trx: Knex.Transaction,
  p: { id: string; oleh: string; kini: Date },
): Promise<void> {
  const [baris] = await trx('sesi').where({ id: p.id }).delete().returning(['pegawai_id', 'ip'])
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Sesi' })
  const { nama } = await trx('pegawai').where({ id: baris.pegawai_id }).first('nama')
  await catat(trx, {
    at: p.kini,
    aksi: 'pegawai.sesi.diakhiriAdmin',
    oleh: p.oleh,
    rincian: { pegawai: baris.pegawai_id, nama, ip: baris.ip },
  })
}

/** By an administrator, one token of somebody. Errors: TIDAK_ADA for one revoked before. */
export async function cabutTokenOrang(
  trx: Knex.Transaction,
  p: { id: string; oleh: string; kini: Date },
): Promise<void> {
  const [baris] = await trx('token_api')
    .where({ id: p.id, dicabut_at: null })
    .update({ dicabut_at: p.kini, dicabut_oleh: p.oleh })
    .returning(['pegawai_id'])
  if (!baris) throw errors.TIDAK_ADA({ apa: 'Token' })
  await catat(trx, {
    at: p.kini,
    aksi: 'pegawai.token.dicabutAdmin',
    oleh: p.oleh,
    rincian: { pegawai: baris.pegawai_id, token: [p.id] },
  })
}

// helpers ////

const NAMA = ['p.nama', 'p.gelar_depan', 'p.gelar_belakang'] as const

const lengkap = (b: any): string =>
  namaLengkap({ gelarDepan: b.gelar_depan, nama: b.nama, gelarBelakang: b.gelar_belakang })

async function halaman<B>(
  q: Knex.QueryBuilder,
  saat: string,
  id: string,
  sesudah: string | undefined,
  baca: (b: any) => B,
): Promise<Halaman<B>> {
  const { rows, next } = await newestFirst(q, {
    moment: saat,
    id,
    after: sesudah,
    size: PER_HALAMAN,
  })
  return { baris: rows.map(baca), berikut: next }
}
