import type { Knex } from 'knex'
import { namaLengkap } from '../../values/gelar.js'

/** An acting period, and whose post it is. */
export interface Penggantian {
  id: string
  pegawaiId: string
  nama: string
  sifat: 'plh' | 'plt'
  jabatan: string
  unit: string
  skNomor: string
  skTanggal: string | null
  adaSk: boolean
  dari: string
  sampai: string
  /** Who sits there meanwhile in a weightier way: the incumbent, or a Plt. whom a Plh. stands in for. */
  pemilik: { id: string; nama: string }[]
}

/** Newest first; a list, not an archive. */
const TERBANYAK = 200

const SQL = `
  select m.id, m.pegawai_id as "pegawaiId", p.nama, p.gelar_depan, p.gelar_belakang, m.sifat,
         j.nama as jabatan, u.nama as unit, m.sk_nomor as "skNomor", m.sk_tanggal as "skTanggal",
         m.sk_sha256 is not null as "adaSk", m.berlaku_dari as dari, m.berlaku_sampai as sampai,
         o.pemilik
    from pemangku m
    join pegawai p on p.id = m.pegawai_id
    join jabatan j on j.id = m.jabatan_id
    join unit u on u.id = j.unit_id
    cross join lateral (
      select coalesce(json_agg(distinct jsonb_build_object('id', g.id, 'nama', g.nama)), '[]') as pemilik,
             array_agg(g.id) as id
        from pemangku d join pegawai g on g.id = d.pegawai_id
       where d.jabatan_id = m.jabatan_id and d.pegawai_id <> m.pegawai_id
         and array_position(array['plh', 'plt', 'definitif'], d.sifat)
             > array_position(array['plh', 'plt', 'definitif'], m.sifat)
         and d.berlaku_dari <= m.berlaku_sampai
         and (d.berlaku_sampai is null or d.berlaku_sampai >= m.berlaku_dari)) o
   where m.sifat <> 'definitif'`

/** Acting periods of the office, or those somebody acted in or was acted for. */
export async function daftarPenggantian(
  db: Knex,
  pegawaiId: string | null,
): Promise<Penggantian[]> {
  const { rows } = await db.raw(
    `${SQL} and (:pegawaiId::uuid is null or m.pegawai_id = :pegawaiId or :pegawaiId = any(o.id))
      order by m.berlaku_dari desc, m.id limit ${TERBANYAK}`,
    { pegawaiId },
  )
  return rows.map(rapikan)
}

/** One of them, or null. */
export async function satuPenggantian(db: Knex, id: string): Promise<Penggantian | null> {
  const { rows } = await db.raw(`${SQL} and m.id = :id`, { id })
  return rows[0] ? rapikan(rows[0]) : null
}

const rapikan = ({ gelar_depan, gelar_belakang, nama, ...r }: any): Penggantian => ({
  ...r,
  nama: namaLengkap({ gelarDepan: gelar_depan, nama, gelarBelakang: gelar_belakang }),
})

/** People who can be appointed. */
export const pilihanPegawai = (db: Knex): Promise<{ id: string; nama: string }[]> =>
  db('pegawai').where({ aktif: true }).orderBy('nama').select('id', 'nama')
