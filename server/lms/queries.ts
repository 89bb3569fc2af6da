import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { susunAkun, type AkunLms, type PesertaLms } from './akun.js'
import { setelanLms } from './setelan.js'

export interface AkunPeserta extends PesertaLms {
  keadaan: 'terdaftar' | 'gagal' | null
  moodle_id: number | null
  sudah_ada: boolean | null
  galat: string | null
  direset_at: Date | null
}

/** The roster with the state of each account in the learning system. */
export const akunPeserta = (db: Knex, pelatihanId: string): Promise<AkunPeserta[]> =>
  db('peserta as p')
    .leftJoin('lms_akun as a', 'a.peserta_id', 'p.id')
    .where('p.pelatihan_id', pelatihanId)
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .orderBy('p.id')
    .select(
      ...['p.id', 'p.nip', 'p.nama', 'p.email', 'p.instansi', 'p.unit_kerja'],
      ...['a.keadaan', 'a.moodle_id', 'a.sudah_ada', 'a.galat', 'a.direset_at'],
    )

/** The same people as accounts; the whole list counts, for an e-mail must be one person's. */
export async function akunMoodle(
  db: Knex,
  peserta: readonly PesertaLms[],
): Promise<Map<string, AkunLms>> {
  const { domainSurel } = await setelanLms(db)
  const { kota, zona } = await setelanKantor(db)
  const akun = susunAkun(peserta, { domainSurel, kota, zona })
  return new Map(peserta.map((p, i) => [p.id, akun[i]!]))
}

export interface RekapAkun {
  jumlah: number
  terdaftar: number
  gagal: number
}

export async function rekapAkun(db: Knex, pelatihanId: string): Promise<RekapAkun> {
  const { rows } = await db.raw(
    `select count(*)::int as jumlah,
            (count(*) filter (where a.keadaan = 'terdaftar'))::int as terdaftar,
            (count(*) filter (where a.keadaan = 'gagal'))::int as gagal
       from peserta p left join lms_akun a on a.peserta_id = p.id where p.pelatihan_id = ?`,
    [pelatihanId],
  )
  return rows[0]
}
