import type { Knex } from 'knex'
import { namaLengkap } from '../values/gelar.js'
import { peringatanMasa } from '../values/masa-tugas.js'

/** Who held a post on a day, and whether it was theirs to sign. */
export interface PemangkuHari {
  jabatanId: string
  jabatan: string
  unit: string
  sifat: 'definitif' | 'plt' | 'plh'
  nama: string
  nip: string
  sk: string
  dari: string
  sampai: string | null
  /** False for an incumbent for whom somebody acted on that day. */
  berwenang: boolean
  /** A sentence when the acting period is longer than is usual. */
  peringatan: string
}

/**
 * Every post that signed or initialled something on that day, under the name and with the roles it had
 * then, with all who held it: a Plh. goes before a
 * Plt. before the incumbent, as for signing. `tanggal` is `yyyy-mm-dd`.
 */
export async function berwenangPada(db: Knex, tanggal: string): Promise<PemangkuHari[]> {
  const { rows } = await db.raw(
    `select j.id as "jabatanId", j.nama as jabatan, u.nama as unit, m.sifat, m.sk_nomor as sk,
            m.berlaku_dari as dari, m.berlaku_sampai as sampai, p.nama, p.gelar_depan,
            p.gelar_belakang, coalesce(p.nip, '') as nip,
            row_number() over (partition by j.id
              order by array_position(array['plh', 'plt', 'definitif'], m.sifat),
                       m.berlaku_dari desc, m.id) = 1 as berwenang
       from (
         select k.id, coalesce(l.nama, k.nama) as nama, coalesce(l.unit_id, k.unit_id) as unit_id,
                coalesce(l.peran,
                  array(select r.peran from jabatan_peran r where r.jabatan_id = k.id)) as peran
           from jabatan k left join lateral (
             select * from jabatan_lama l where l.jabatan_id = k.id and l.sebelum > :tanggal
              order by l.sebelum limit 1) l on true) j
       join unit u on u.id = j.unit_id
       join pemangku m on m.jabatan_id = j.id
       join pegawai p on p.id = m.pegawai_id
      where m.berlaku_dari <= :tanggal
        and (m.berlaku_sampai is null or m.berlaku_sampai >= :tanggal)
        and j.peran && array['kepala', 'sekretaris', 'kabid']
      order by u.nama, j.nama, berwenang desc, m.sifat`,
    { tanggal },
  )
  return rows.map(({ gelar_depan: gelarDepan, gelar_belakang: gelarBelakang, ...r }: any) => ({
    ...r,
    nama: namaLengkap({ gelarDepan, nama: r.nama, gelarBelakang }),
    peringatan: peringatanMasa(r),
  }))
}
