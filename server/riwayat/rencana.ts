import type { Knex } from 'knex'
import type { Tahap } from '../perencanaan/tahap.js'
import { potong, SEHALAMAN, type Halaman } from './schema.js'

export interface BarisRencana {
  id: string
  urut: number
  tahun: number
  bentuk: string
  materi: string
  tahap: Tahap
  jpRencana: number
  /** Sum of its reports; null before the first. */
  jpDilaporkan: number | null
  /** The training of this office that fulfils it; '' while none does. */
  dipenuhi: string
  /** Who decides or decided on it; null of a draft. */
  atasanId: string | null
}

/** Proposals of somebody, the latest first; drafts only with `konsep`. */
export async function daftarRencana(
  db: Knex,
  p: { id: string; konsep: boolean; sesudah?: number | undefined },
  terbanyak: number | null = SEHALAMAN,
): Promise<Halaman<BarisRencana, number>> {
  const q = db('usulan_bangkom as u')
    .join('bentuk_bangkom as b', 'b.kode', 'u.bentuk')
    .leftJoin('pemenuhan_rencana as m', 'm.usulan_id', 'u.id')
    .leftJoin('pelatihan as t', 't.id', 'm.pelatihan_id')
    .where('u.pegawai_id', p.id)
    .orderBy('u.urut', 'desc')
    .select('u.id', 'u.urut', 'u.tahun', 'u.materi', 'u.tahap', {
      ...{ bentuk: 'b.nama', jpRencana: 'u.jp', atasanId: 'u.atasan_id' },
      dipenuhi: db.raw(`concat_ws(' Angkatan ', t.nama, nullif(t.angkatan, ''))`),
      jpDilaporkan: db.raw(
        `(select sum(l.jp)::integer from laporan_bangkom l where l.usulan_id = u.id)`,
      ),
    })
  if (!p.konsep) q.whereNot('u.tahap', 'konsep')
  if (p.sesudah) q.where('u.urut', '<', p.sesudah)
  if (terbanyak !== null) q.limit(terbanyak + 1)
  const rows: BarisRencana[] = (await q).map((r: any) => ({ ...r, urut: Number(r.urut) }))
  return potong(rows, terbanyak, (r) => r.urut)
}
