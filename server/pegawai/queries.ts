import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { tokenHidup } from './token/token.js'
import { duaLangkahAktif } from './dua-langkah/atur.js'
import { namaLengkap } from '../values/gelar.js'

const lengkap = (p: any): string =>
  namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })

export interface MasaJabatan {
  id: string
  jabatan: string
  sifat: 'definitif' | 'plt' | 'plh'
  skNomor: string
  dari: string
  sampai: string | null
}

export interface DetailPegawai {
  id: string
  nama: string
  isi: Record<string, unknown>
  akun: { namaPengguna: string; admin: boolean } | null
  duaLangkah: boolean
  /** Tokens of the API that still open something. */
  token: number
  masa: MasaJabatan[]
  jabatan: { id: string; nama: string }[]
}

/** One person for the page that changes them. Errors: TIDAK_ADA. */
export async function detailPegawai(db: Knex, id: string, kini: Date): Promise<DetailPegawai> {
  const p = await db('pegawai').where({ id }).first()
  if (!p) throw errors.TIDAK_ADA({ apa: 'Pegawai' })
  const akun = await db('akun').where({ pegawai_id: id }).first('nama_pengguna', 'admin')
  const masa = await db('pemangku')
    .join('jabatan', 'jabatan.id', 'pemangku.jabatan_id')
    .where({ pegawai_id: id })
    .orderBy('berlaku_dari', 'desc')
    .select(
      'pemangku.id',
      'jabatan.nama as jabatan',
      'sifat',
      'sk_nomor as skNomor',
      'berlaku_dari as dari',
      'berlaku_sampai as sampai',
    )
  return {
    id,
    nama: lengkap(p),
    isi: {
      nama: p.nama,
      gelarDepan: p.gelar_depan,
      gelarBelakang: p.gelar_belakang,
      jenis: p.jenis,
      nip: p.nip ?? '',
      golongan: p.golongan,
      surel: p.email,
      aktif: p.aktif,
    },
    akun: akun ? { namaPengguna: akun.nama_pengguna, admin: akun.admin } : null,
    duaLangkah: await duaLangkahAktif(db, id),
    token: (await tokenHidup(db, id, kini)).length,
    masa,
    jabatan: await pilihanJabatan(db),
  }
}

/** All posts there still are, to choose from. */
export async function pilihanJabatan(db: Knex): Promise<{ id: string; nama: string }[]> {
  return db('jabatan').where({ aktif: true }).orderBy('nama').select('id', 'nama')
}

/** One seat with the name of its holder. Errors: TIDAK_ADA. */
export async function detailMasa(db: Knex, id: string): Promise<MasaJabatan & { nama: string }> {
  const m = await db('pemangku')
    .join('jabatan', 'jabatan.id', 'pemangku.jabatan_id')
    .join('pegawai', 'pegawai.id', 'pemangku.pegawai_id')
    .where({ 'pemangku.id': id })
    .first('pemangku.*', 'jabatan.nama as jabatan', 'pegawai.nama', 'gelar_depan', 'gelar_belakang')
  if (!m) throw errors.TIDAK_ADA({ apa: 'Masa jabatan' })
  return {
    id,
    nama: lengkap(m),
    jabatan: m.jabatan,
    sifat: m.sifat,
    skNomor: m.sk_nomor,
    dari: m.berlaku_dari,
    sampai: m.berlaku_sampai,
  }
}
