import type { Knex } from 'knex'
import { namaLengkap } from '../values/gelar.js'
import { daftarKompetensi, NAMA_JALUR, type Jalur } from '../perencanaan/acuan.js'
import { SQL_JP_BERLAKU } from '../perencanaan/jp.js'
import { sebutPelatihan } from '../pelatihan/pemenuhan.js'
import { sebutKinerja, sebutKompetensi } from './kesenjangan.js'
import type { Tahap } from '../perencanaan/tahap.js'
import type { PilihUsulan, TahapKompilasi } from './skema.js'

/** One row of the AKPK table: who, what gap, which development, by whom, when, for how much. */
export interface BarisAkpk {
  urut: number
  pd: string
  nip: string
  nama: string
  jabatan: string
  kompetensi: string
  kinerja: string
  jalur: string
  bentuk: string
  materi: string
  /** Of a finished item as reported, of others as planned. */
  jp: number
  jpRencana: number
  pelaksana: string
  waktu: string
  biaya: number
  sumberDana: string
  tahap: Tahap
  /** The training of the office that fulfils it; '' while none does. */
  dipenuhi: string
}

/** The sums every compilation is made of. */
export const HITUNG_USULAN = `count(*)::integer as usulan,
  count(distinct u.pegawai_id)::integer as orang,
  coalesce(sum(${SQL_JP_BERLAKU}), 0)::integer as jp,
  coalesce(sum(u.jp), 0)::integer as "jpRencana", coalesce(sum(u.anggaran), 0)::bigint as biaya`

const SEHALAMAN = 25
const BELUM_DITERIMA = ['konsep', 'verifikasi', 'ditolak']

/** Narrows to a stage; drafts belong to their owners and are in none. */
export const padaTahap = (q: Knex.QueryBuilder, tahap: TahapKompilasi = 'disetujui'): void => {
  if (tahap === 'disetujui') q.whereNotIn('u.tahap', BELUM_DITERIMA)
  else q.where('u.tahap', tahap)
}

/** Proposals of a year by agency and name; `terbanyak` null for all of them. */
export async function daftarAkpk(
  db: Knex,
  s: PilihUsulan,
  terbanyak: number | null = SEHALAMAN,
): Promise<{ baris: BarisAkpk[]; berikut: number | null }> {
  const rows = await db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .join('pd', 'pd.id', 'u.pd_id')
    .joinRaw(
      `left join lateral (select jabatan from penempatan p where p.pegawai_id = g.id
        order by p.berlaku_dari desc limit 1) t on true`,
    )
    .leftJoin('pemenuhan_rencana as m', 'm.usulan_id', 'u.id')
    .leftJoin('pelatihan as o', 'o.id', 'm.pelatihan_id')
    .where('u.tahun', s.tahun)
    .modify((q) => saring(q, s))
    .orderBy(['pd.nama', 'g.nama', 'u.urut'])
    .modify((q) => {
      if (terbanyak !== null) q.limit(terbanyak + 1)
      if (s.sesudah) q.whereRaw(SESUDAH, [s.sesudah])
    })
    .select(
      ...['u.urut', 'pd.nama as pd', 'g.nip', 'g.nama', 'g.gelar_depan', 'g.gelar_belakang'],
      ...['t.jabatan', 'u.profil', 'u.jalur', 'b.nama as bentuk', 'u.materi', 'u.jp', 'u.tahap'],
      ...['u.lembaga', 'u.tanggal', 'u.anggaran', 'u.sumber_dana'],
      ...['o.nama as oleh_nama', 'o.angkatan as oleh_angkatan'],
      db.raw(`${SQL_JP_BERLAKU} as jp_berlaku`),
    )
  const nama = new Map((await daftarKompetensi(db)).map((k) => [String(k.no), k.nama]))
  const tampil = terbanyak === null ? rows : rows.slice(0, terbanyak)
  const lagi = terbanyak !== null && rows.length > terbanyak
  return {
    baris: tampil.map((r: any) => susun(r, nama)),
    berikut: lagi ? Number(tampil.at(-1)!.urut) : null,
  }
}

export interface JumlahUsulan {
  usulan: number
  orang: number
  jp: number
  jpRencana: number
  biaya: number
}

/** The sums of what a filter leaves, over all its pages. */
export async function jumlahUsulan(db: Knex, s: PilihUsulan): Promise<JumlahUsulan> {
  const [r] = await db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .join('pegawai as g', 'g.id', 'u.pegawai_id')
    .where('u.tahun', s.tahun)
    .modify((q) => saring(q, s))
    .select(db.raw(HITUNG_USULAN))
  return { ...r, biaya: Number(r.biaya) }
}

const SESUDAH = `(pd.nama, g.nama, u.urut) > (
  select pd2.nama, g2.nama, u2.urut from usulan_bangkom u2 join pd pd2 on pd2.id = u2.pd_id
    join pegawai g2 on g2.id = u2.pegawai_id where u2.urut = ?)`

function saring(q: Knex.QueryBuilder, s: PilihUsulan): void {
  padaTahap(q, (s.tahap || undefined) as TahapKompilasi | undefined)
  if (s.pd) q.where('u.pd_id', s.pd)
  if (s.bentuk) q.where('u.bentuk', s.bentuk)
  if (s.jalur) q.where('u.jalur', s.jalur)
  if (s.sumber) q.where('u.sumber_dana', s.sumber)
  if (s.dipenuhi)
    q.whereRaw(
      `${s.dipenuhi === 'belum' ? 'not ' : ''}exists (
        select 1 from pemenuhan_rencana x where x.usulan_id = u.id)`,
    )
  if (s.cari)
    q.whereRaw(
      `strpos(lower(concat_ws(' ', u.materi, u.lembaga, b.nama, g.nama, g.nip)), lower(?)) > 0`,
      [s.cari],
    )
}

const susun = (r: any, nama: ReadonlyMap<string, string>): BarisAkpk => ({
  ...{ urut: Number(r.urut), pd: r.pd, nip: r.nip ?? '', jabatan: r.jabatan ?? '' },
  nama: namaLengkap({
    ...{ gelarDepan: r.gelar_depan, nama: r.nama, gelarBelakang: r.gelar_belakang },
  }),
  ...{ kompetensi: sebutKompetensi(r.profil, nama), kinerja: sebutKinerja(r.profil) },
  ...{ jalur: NAMA_JALUR[r.jalur as Jalur], bentuk: r.bentuk, materi: r.materi },
  ...{ jp: r.jp_berlaku, jpRencana: r.jp },
  ...{ pelaksana: r.lembaga, waktu: r.tanggal, biaya: Number(r.anggaran) },
  ...{ sumberDana: r.sumber_dana, tahap: r.tahap },
  dipenuhi: r.oleh_nama ? sebutPelatihan({ nama: r.oleh_nama, angkatan: r.oleh_angkatan }) : '',
})
