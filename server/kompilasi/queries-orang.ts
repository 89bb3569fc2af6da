import type { Knex } from 'knex'
import { namaLengkap } from '../values/gelar.js'
import { SQL_JP_BERLAKU } from '../perencanaan/jp.js'
import { catatanJp, JP_PNS, JP_PPPK, SQL_DITERIMA } from './jp.js'
import type { KeadaanJp, PilihOrang } from './skema.js'

export interface BarisOrang {
  id: string
  pd: string
  nip: string
  nama: string
  jenis: string
  jabatan: string
  usulan: number
  /** Of finished items as reported, of others as planned. */
  jp: number
  jpRencana: number
  biaya: number
  catatan: string
}

const SEHALAMAN = 50

/** People who work somewhere now, with what was accepted for them in a year. Bindings: the year. */
const ORANG = `
  from penempatan p join pegawai g on g.id = p.pegawai_id join pd on pd.id = p.pd_id
  left join (select pegawai_id, count(*)::integer as usulan, sum(${SQL_JP_BERLAKU})::integer as jp,
                    sum(jp)::integer as rencana, sum(anggaran)::bigint as biaya
               from usulan_bangkom u
              where tahun = :tahun and ${SQL_DITERIMA}
              group by 1) r on r.pegawai_id = g.id
 where p.berlaku_sampai is null and g.aktif and g.jenis in ('pns', 'pppk')`

const syarat = (k: KeadaanJp, jp: 'jp' | 'rencana' = 'jp'): string =>
  ({
    kurang: `and g.jenis = 'pns' and coalesce(r.${jp}, 0) < ${JP_PNS}`,
    lebih: `and g.jenis = 'pppk' and r.${jp} > ${JP_PPPK}`,
    kosong: 'and r.jp is null',
  })[k]

/** People with their JP of a year, by agency and name; `terbanyak` null for all of them. */
export async function daftarOrang(
  db: Knex,
  s: PilihOrang,
  terbanyak: number | null = SEHALAMAN,
): Promise<{ baris: BarisOrang[]; berikut: string | null }> {
  const { rows } = await db.raw(
    `select g.id, pd.nama as pd, g.nip, g.nama, g.gelar_depan, g.gelar_belakang, g.jenis, p.jabatan,
            coalesce(r.usulan, 0) as usulan, coalesce(r.jp, 0) as jp,
            coalesce(r.rencana, 0) as rencana, coalesce(r.biaya, 0) as biaya
       ${ORANG} ${s.jp ? syarat(s.jp as KeadaanJp) : ''}
       ${s.pd ? 'and p.pd_id = :pd' : ''}
       ${s.cari ? `and strpos(lower(concat_ws(' ', g.nama, g.nip)), lower(:cari)) > 0` : ''}
       ${
         s.sesudah
           ? `and (pd.nama, g.nama, g.id) > (select d.nama, o.nama, o.id from pegawai o
           join penempatan q on q.pegawai_id = o.id and q.berlaku_sampai is null
           join pd d on d.id = q.pd_id where o.id = :sesudah)`
           : ''
       }
      order by pd.nama, g.nama, g.id ${terbanyak === null ? '' : 'limit :batas'}`,
    { ...s, batas: (terbanyak ?? 0) + 1 },
  )
  const tampil = terbanyak === null ? rows : rows.slice(0, terbanyak)
  const lagi = terbanyak !== null && rows.length > terbanyak
  return { baris: tampil.map(susun), berikut: lagi ? tampil.at(-1).id : null }
}

const susun = (r: any): BarisOrang => ({
  ...{ id: r.id, pd: r.pd, nip: r.nip ?? '', jenis: r.jenis, jabatan: r.jabatan },
  nama: namaLengkap({
    ...{ gelarDepan: r.gelar_depan, nama: r.nama, gelarBelakang: r.gelar_belakang },
  }),
  ...{ usulan: r.usulan, jp: r.jp, jpRencana: r.rencana, biaya: Number(r.biaya) },
  catatan: catatanJp(r.jenis, r.jp),
})

export interface HitungOrang {
  pns: number
  kurang: number
  pppk: number
  lebih: number
}

/** How many people there are, and how many PNS stay below their 20 JP: as it stands, or as planned. */
export async function hitungOrang(
  db: Knex,
  tahun: number,
  menurut: 'jp' | 'rencana' = 'jp',
): Promise<HitungOrang> {
  const { rows } = await db.raw(
    `select count(*) filter (where g.jenis = 'pns')::integer as pns,
            count(*) filter (where true ${syarat('kurang', menurut)})::integer as kurang,
            count(*) filter (where g.jenis = 'pppk')::integer as pppk,
            count(*) filter (where true ${syarat('lebih', menurut)})::integer as lebih ${ORANG}`,
    { tahun },
  )
  return rows[0]
}
