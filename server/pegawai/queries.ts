import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { tokenHidup } from './token/token.js'
import { duaLangkahAktif } from './dua-langkah/atur.js'
import { namaLengkap, urutNama } from '../values/gelar.js'

export interface BarisPegawai {
  id: string
  nama: string
  nip: string | null
  jabatan: string[]
  namaPengguna: string | null
  admin: boolean
  aktif: boolean
}

const lengkap = (p: any): string =>
  namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang })

/** Everyone, with the seats they hold on this date; those on duty first. */
export async function daftarPegawai(db: Knex, hariIni: string): Promise<BarisPegawai[]> {
  const { rows } = await db.raw(
    `
    select p.id, p.nama, p.gelar_depan, p.gelar_belakang, p.nip, p.aktif, a.nama_pengguna, coalesce(a.admin, false) as admin,
           array(select case m.sifat when 'definitif' then '' when 'plt' then 'Plt. ' else 'Plh. ' end || j.nama
                   from pemangku m join jabatan j on j.id = m.jabatan_id
                  where m.pegawai_id = p.id and m.berlaku_dari <= ? and (m.berlaku_sampai is null or m.berlaku_sampai >= ?)
                  order by m.sifat) as jabatan
      from pegawai p left join akun a on a.pegawai_id = p.id`,
    [hariIni, hariIni],
  )
  return rows
    .map((r: any) => ({
      id: r.id,
      nama: lengkap(r),
      nip: r.nip,
      jabatan: r.jabatan,
      namaPengguna: r.nama_pengguna,
      admin: r.admin,
      aktif: r.aktif,
    }))
    .sort((a: BarisPegawai, b: BarisPegawai) => Number(b.aktif) - Number(a.aktif) || urutNama(a, b))
}

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
