import type { Knex } from 'knex'
import { catatanJp, SQL_DITERIMA } from '../kompilasi/jp.js'
import { SQL_JP_BERLAKU } from '../perencanaan/jp.js'
import { namaLengkap } from '../values/gelar.js'
import { potong, SEHALAMAN, type Halaman } from './schema.js'

export interface BarisBawahan {
  id: string
  nama: string
  jabatan: string
  pd: string
  jp: number
  jpRencana: number
  catatan: string
  /** Proposals that wait for the decision. */
  menunggu: number
}

/** People of these superiors as recorded now, with their JP of a year, by name. */
export async function daftarBawahan(
  db: Knex,
  p: { atasan: readonly string[]; tahun: number; kecuali: string; sesudah?: string | undefined },
): Promise<Halaman<BarisBawahan, string>> {
  const { rows } = await db.raw(
    `select g.id, g.nama, g.gelar_depan, g.gelar_belakang, g.jenis, p.jabatan, pd.nama as pd,
            coalesce(r.jp, 0) as jp, coalesce(r.rencana, 0) as rencana, coalesce(r.menunggu, 0) as menunggu
       from penempatan p join pegawai g on g.id = p.pegawai_id join pd on pd.id = p.pd_id
       left join lateral (
         select (sum(${SQL_JP_BERLAKU}) filter (where ${SQL_DITERIMA} and tahun = :tahun))::integer as jp,
                (sum(u.jp) filter (where ${SQL_DITERIMA} and tahun = :tahun))::integer as rencana,
                (count(*) filter (where u.tahap = 'verifikasi'
                   and u.atasan_id = any(cast(:atasan as uuid[]))))::integer as menunggu
           from usulan_bangkom u where u.pegawai_id = g.id) r on true
      where p.berlaku_sampai is null and g.aktif and p.atasan_id = any(cast(:atasan as uuid[]))
        and g.id <> :kecuali
        ${p.sesudah ? 'and (g.nama, g.id) > (select x.nama, x.id from pegawai x where x.id = :sesudah)' : ''}
      order by g.nama, g.id limit ${SEHALAMAN + 1}`,
    { ...p, atasan: p.atasan as never },
  )
  return potong(rows.map(susun), SEHALAMAN, (b: BarisBawahan) => b.id)
}

const susun = (r: any): BarisBawahan => ({
  ...{ id: r.id, jabatan: r.jabatan, pd: r.pd, jp: r.jp, jpRencana: r.rencana },
  nama: namaLengkap({
    ...{ gelarDepan: r.gelar_depan, nama: r.nama, gelarBelakang: r.gelar_belakang },
  }),
  ...{ catatan: catatanJp(r.jenis, r.jp), menunggu: r.menunggu },
})
