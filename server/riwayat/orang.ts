import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catatanJp, SQL_DITERIMA } from '../kompilasi/jp.js'
import { penempatanPada } from '../perangkat/service.js'
import { SQL_JP_BERLAKU } from '../perencanaan/jp.js'
import { hariIniKantor } from '../perencanaan/tahun.js'
import { namaLengkap } from '../values/gelar.js'

export interface SatuOrang {
  id: string
  nama: string
  nip: string
  /** `pns` or `pppk`, as the office records it. */
  jenis: string
  jabatan: string
  pd: string
  atasan: string
}

/** A person with where they work today. Error: TIDAK_ADA. */
export async function satuOrang(db: Knex, id: string, kini: Date): Promise<SatuOrang> {
  const g = await db('pegawai').where({ id }).first()
  if (!g) throw errors.TIDAK_ADA({ apa: 'Orang' })
  const hariIni = await hariIniKantor(db, kini)
  const p = await penempatanPada(db, id, hariIni)
  const atasan = p?.atasanId && (await db('pegawai').where({ id: p.atasanId }).first('nama'))
  return {
    ...{ id, nip: g.nip ?? '', jenis: g.jenis, pd: p?.pd ?? '' },
    nama: namaLengkap({
      ...{ gelarDepan: g.gelar_depan, nama: g.nama, gelarBelakang: g.gelar_belakang },
    }),
    jabatan: p?.jabatan || (await jabatanDisini(db, id, hariIni)),
    atasan: atasan ? atasan.nama : '',
  }
}

/** The own posts of who works in this office, where no placement says more. */
async function jabatanDisini(db: Knex, id: string, hariIni: string): Promise<string> {
  const jabatan: string[] = await db('pemangku as m')
    .join('jabatan as j', 'j.id', 'm.jabatan_id')
    .where({ 'm.pegawai_id': id, 'm.sifat': 'definitif' })
    .where('m.berlaku_dari', '<=', hariIni)
    .where((q) => q.whereNull('m.berlaku_sampai').orWhere('m.berlaku_sampai', '>=', hariIni))
    .orderBy('j.nama')
    .pluck('j.nama')
  return jabatan.join('; ')
}

export interface JpTahun {
  tahun: number
  usulan: number
  /** Of finished items as reported, of others as planned. */
  jp: number
  jpRencana: number
  /** Reported so far, also of items that still run. */
  jpDilaporkan: number
  /** What is missing from 20 JP, or above 24; '' when nothing. */
  catatan: string
}

/**
 * JP of somebody in each year of planning, the latest first, counted as the compilation counts them: what
 * the superior accepted, the finished as reported (PP 11/2017 Pasal 203; PerLAN 10/2018). One row a year.
 */
export async function jpTahunan(
  db: Knex,
  { id, jenis }: Pick<SatuOrang, 'id' | 'jenis'>,
): Promise<JpTahun[]> {
  const { rows } = await db.raw(
    `select y.tahun, count(u.id)::integer as usulan,
            coalesce(sum(${SQL_JP_BERLAKU}), 0)::integer as jp,
            coalesce(sum(u.jp), 0)::integer as "jpRencana",
            coalesce(sum((select sum(l.jp) from laporan_bangkom l where l.usulan_id = u.id)), 0)
              ::integer as "jpDilaporkan"
       from tahun_rencana y
       left join usulan_bangkom u on u.tahun = y.tahun and u.pegawai_id = :id and ${SQL_DITERIMA}
      group by y.tahun order by y.tahun desc`,
    { id },
  )
  return rows.map((r: Omit<JpTahun, 'catatan'>) => ({ ...r, catatan: catatanJp(jenis, r.jp) }))
}
