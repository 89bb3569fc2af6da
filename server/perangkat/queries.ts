import type { Knex } from 'knex'
import { namaLengkap } from '../values/gelar.js'

export interface BarisPd {
  id: string
  kode: string
  nama: string
  orang: number
  tanpaAtasan: number
}

export async function daftarPd(db: Knex): Promise<BarisPd[]> {
  const { rows } = await db.raw(
    `select pd.id, pd.kode, pd.nama, count(p.id)::integer as orang,
            count(p.id) filter (where p.atasan_id is null)::integer as "tanpaAtasan"
       from pd left join penempatan p on p.pd_id = pd.id and p.berlaku_sampai is null
      where pd.aktif group by pd.id order by pd.nama`,
  )
  return rows
}

export interface BarisOrangPd {
  id: string
  nama: string
  nip: string
  jabatan: string
  jenis: string
  atasan: string
  dari: string
}

const SEHALAMAN = 50

/** People of an agency by NIP, a page at a time; `cari` is part of a name or NIP, `sesudah` a person. */
export async function orangPd(
  db: Knex,
  pdId: string,
  { cari = '', sesudah }: { cari?: string; sesudah?: string },
): Promise<{ orang: BarisOrangPd[]; berikut: string | null }> {
  const rows = await db('penempatan as p')
    .join('pegawai as g', 'g.id', 'p.pegawai_id')
    .leftJoin('pegawai as a', 'a.id', 'p.atasan_id')
    .leftJoin('jenis_jabatan as j', 'j.kode', 'p.jenis_jabatan')
    .where({ 'p.pd_id': pdId })
    .whereNull('p.berlaku_sampai')
    .modify((q) => {
      if (sesudah) q.whereRaw('g.nip > (select nip from pegawai where id = ?)', [sesudah])
      if (cari) q.whereRaw(`strpos(lower(g.nama || ' ' || g.nip), lower(?)) > 0`, [cari])
    })
    .orderBy('g.nip')
    .limit(SEHALAMAN + 1)
    .select(
      ...['g.id', 'g.nip', 'g.nama', 'g.gelar_depan', 'g.gelar_belakang', 'p.jabatan'],
      ...['p.berlaku_dari as dari', 'j.nama as jenis', 'a.nama as atasan'],
    )
  const orang = rows.slice(0, SEHALAMAN).map((r: any) => ({
    ...{ id: r.id, nip: r.nip, jabatan: r.jabatan, dari: r.dari },
    ...{ jenis: r.jenis ?? '', atasan: r.atasan ?? '' },
    nama: namaLengkap({
      ...{ gelarDepan: r.gelar_depan, nama: r.nama, gelarBelakang: r.gelar_belakang },
    }),
  }))
  return { orang, berikut: rows.length > SEHALAMAN ? orang.at(-1)!.id : null }
}
