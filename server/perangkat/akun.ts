import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { Pengubah } from '../pegawai/kelola-pegawai.js'
import { buatKodeAwal } from '../pegawai/kode-awal/kode.js'
import { namaLengkap } from '../values/gelar.js'
import type { IsiKode } from './schema.js'

/** Days a first code opens the door: it travels through the personnel office of an agency. */
const BERLAKU_HARI = 30
const SEHARI_MS = 86_400_000

/** People of other agencies at work, without a post here: whose accounts may be made in bulk. */
const SASARAN = `
  from penempatan p join pegawai g on g.id = p.pegawai_id join pd on pd.id = p.pd_id
  left join akun a on a.pegawai_id = g.id left join kode_awal k on k.pegawai_id = g.id
 where p.berlaku_sampai is null and pd.aktif and g.luar and g.aktif and g.nip is not null
   and not exists (select 1 from pemangku m where m.pegawai_id = g.id)`

export interface AkunPd {
  id: string
  nama: string
  orang: number
  akun: number
  /** With a code that still opens, not used yet. */
  menunggu: number
  /** Without an account and without a code that opens. */
  belum: number
}

/** How many people of each agency can log in, and how many still need a code; agencies by name. */
export async function rekapAkun(db: Knex, kini: Date): Promise<AkunPd[]> {
  const { rows } = await db.raw(
    `select pd.id, pd.nama, count(*)::integer as orang, count(a.pegawai_id)::integer as akun,
            count(*) filter (where a.pegawai_id is null and k.berlaku_sampai > :kini)::integer as menunggu,
            count(*) filter (where a.pegawai_id is null and k.berlaku_sampai > :kini is not true)::integer
              as belum ${SASARAN} group by pd.id order by pd.nama`,
    { kini },
  )
  return rows
}

export interface TanpaAkun {
  id: string
  nip: string
  nama: string
  jabatan: string
  pdId: string
  pd: string
  /** Until when the code given opens; null without one. */
  kodeSampai: Date | null
}

const SEHALAMAN = 50

/** People of an agency who cannot log in yet, by NIP, a page at a time; `sesudah` is a person. */
export async function tanpaAkun(
  db: Knex,
  pdId: string,
  sesudah?: string,
): Promise<{ orang: TanpaAkun[]; berikut: string | null }> {
  const sejak = sesudah ? 'and g.nip > (select nip from pegawai where id = :sesudah)' : ''
  const syarat = `and p.pd_id = :pdId ${sejak} order by g.nip limit :batas`
  const orang = await pilih(db, syarat, { pdId, sesudah, batas: SEHALAMAN + 1 })
  const tampil = orang.slice(0, SEHALAMAN)
  return { orang: tampil, berikut: orang.length > SEHALAMAN ? tampil.at(-1)!.id : null }
}

export interface LembarPd {
  pd: { nama: string; kode: { nama: string; ket: string; kode: string }[] }[]
  jumlah: number
  /** Chosen, but able to log in meanwhile. */
  dilewati: number
  sampai: Date
}

/**
 * First codes for who cannot log in yet: of all agencies, of some, or of people chosen by name. Who has a
 * code that still opens keeps it, unless chosen by name or `ulang`. Never for people of this office.
 * Errors: ISIAN_SALAH when nothing was ticked.
 */
export async function bagikanKodePd(p: Pengubah, isi: IsiKode): Promise<LembarPd> {
  const { trx, kini } = p
  const { cakupan, pd = [], orang = [], ulang = false } = isi
  if (cakupan === 'pd' && pd.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'Perangkat daerah', sebab: 'belum ada yang dicentang' })
  if (cakupan === 'orang' && orang.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'Pegawai', sebab: 'belum ada yang dicentang' })
  // Who presses second finds the codes of the first, and does not make them worthless.
  await trx.raw(`select pg_advisory_xact_lock(hashtext('paraf-kode-awal'))`)
  const syarat = [
    cakupan === 'pd' ? 'and p.pd_id = any(:pd)' : '',
    cakupan === 'orang' ? 'and g.id = any(:orang)' : '',
    ulang || cakupan === 'orang' ? '' : 'and k.berlaku_sampai > :kini is not true',
  ]
  const dapat = await pilih(trx, `${syarat.join(' ')} order by pd.nama, g.nama, g.id`, {
    ...{ pd: [...new Set(pd)], orang: [...new Set(orang)], kini },
  })
  const sampai = new Date(kini.getTime() + BERLAKU_HARI * SEHARI_MS)
  const hasil: LembarPd = { pd: [], jumlah: dapat.length, dilewati: 0, sampai }
  if (cakupan === 'orang') hasil.dilewati = new Set(orang).size - dapat.length
  for (const id of new Set(dapat.map((o) => o.pdId))) {
    const anggota = dapat.filter((o) => o.pdId === id)
    const kode = await buatKodeAwal(
      p,
      anggota.map((o) => o.id),
      sampai,
      '/rencana',
    )
    await catat(trx, {
      ...{ at: kini, aksi: 'perangkat.kode_awal', oleh: p.pelaku.pegawaiId },
      rincian: { pd: id, jumlah: anggota.length, cakupan, ulang },
    })
    hasil.pd.push({
      nama: anggota[0]!.pd,
      kode: anggota.map((o) => ({ nama: o.nama, ket: o.jabatan, kode: kode.get(o.id)! })),
    })
  }
  return hasil
}

async function pilih(db: Knex, syarat: string, nilai: object): Promise<TanpaAkun[]> {
  const { rows } = await db.raw(
    `select g.id, g.nip, g.nama, g.gelar_depan, g.gelar_belakang, p.jabatan, pd.id as "pdId",
            pd.nama as pd, k.berlaku_sampai as "kodeSampai" ${SASARAN} and a.pegawai_id is null ${syarat}`,
    nilai as Record<string, never>,
  )
  return rows.map(({ gelar_depan, gelar_belakang, nama, ...r }: any) => ({
    ...r,
    nama: namaLengkap({ gelarDepan: gelar_depan, nama, gelarBelakang: gelar_belakang }),
  }))
}
