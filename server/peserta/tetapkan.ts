import type { Knex } from 'knex'
import { kualifikasi, sebabTidakLulus, type Syarat } from './syarat.js'

export interface Hasil {
  id: string
  nip: string
  nama: string
  hadir: number | null
  nilai: number | null
  /** What the attendance list says of them, e.g. `Sakit`. */
  alasan: string
  sebab: string
  kualifikasi: string
}

/** Everybody of a training against a rule; nothing is written. */
export async function timbang(db: Knex, pelatihanId: string, s: Syarat): Promise<Hasil[]> {
  const rows = await db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .orderBy('urutan')
    .orderBy('nama')
    .select('id', 'nip', 'nama', 'hadir_persen', 'nilai', 'alasan')
  const bilangan = (t: string | null): number | null => (t === null ? null : Number(t))
  return rows.map((r) => {
    const p = { hadir: bilangan(r.hadir_persen), nilai: bilangan(r.nilai) }
    return {
      ...{ id: r.id, nip: r.nip, nama: r.nama, alasan: r.alasan, ...p },
      sebab: sebabTidakLulus(s, p),
      kualifikasi: kualifikasi(s, p.nilai),
    }
  })
}

/** Writes who passes, how their mark is called, and why the others do not; a reason given stays. */
export async function tetapkan(trx: Knex.Transaction, hasil: readonly Hasil[]): Promise<void> {
  await trx.raw(
    `update peserta p set lulus = (h.sebab = ''), kualifikasi = h.kualifikasi,
            alasan = case when h.sebab = '' or p.alasan <> '' then p.alasan else h.sebab end
       from json_to_recordset(?::json) as h(id uuid, sebab text, kualifikasi text)
      where p.id = h.id`,
    [JSON.stringify(hasil.map(({ id, sebab, kualifikasi: k }) => ({ id, sebab, kualifikasi: k })))],
  )
}
