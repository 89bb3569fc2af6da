import type { Knex } from 'knex'
import { jenisTertutup, samarkanRiwayat } from '../../perkara/keamanan.js'
import type { Pelaku } from '../../values/pelaku.js'

/** One act of somebody acting for another. */
export interface Perbuatan {
  id: string
  at: Date
  aksi: string
  rincian: Record<string, any>
  tugas_id: string | null
  perkara_id: string | null
  judul: string | null
  /** Name of the step. */
  langkah: string | null
}

const PER_HALAMAN = 30
/** SQL: the lines that the index of acting people holds. */
const PENGGANTI = `(r.sebagai like 'Plh. %' or r.sebagai like 'Plt. %')`

/** What was done from an acting seat, newest first; pages by the number of the line. */
export async function perbuatanPengganti(
  db: Knex,
  pemangkuId: string,
  pelaku: Pelaku,
  sesudah?: string,
): Promise<{ baris: Perbuatan[]; berikut: string | null }> {
  const rows: Perbuatan[] = await db('riwayat as r')
    .leftJoin('perkara as p', 'p.id', 'r.perkara_id')
    .leftJoin('tugas as t', 't.id', 'r.tugas_id')
    .where('r.pemangku_id', pemangkuId)
    .whereRaw(PENGGANTI)
    .modify((q) => {
      if (sesudah) q.where('r.id', '<', sesudah)
    })
    .orderBy('r.id', 'desc')
    .limit(PER_HALAMAN + 1)
    .select('r.id', 'r.at', 'r.aksi', 'r.rincian', 'r.tugas_id', 'r.perkara_id', 'p.judul', {
      langkah: 't.nama',
    })
  const baris = rows.slice(0, PER_HALAMAN)
  const rahasia = await perkaraTertutup(db, baris, pelaku)
  return {
    baris: baris.map((b) => (rahasia.has(b.perkara_id!) ? samarkanRiwayat(b) : b)),
    berikut: rows.length > PER_HALAMAN ? String(baris.at(-1)!.id) : null,
  }
}

/** How many acts there are. */
export async function jumlahPerbuatan(db: Knex, pemangkuId: string): Promise<number> {
  const [{ n }] = (await db('riwayat as r')
    .where('r.pemangku_id', pemangkuId)
    .whereRaw(PENGGANTI)
    .count({ n: '*' })) as [{ n: string }]
  return Number(n)
}

/** Cases with a letter that is closed to the reader: what was said about it stays unsaid here too. */
async function perkaraTertutup(
  db: Knex,
  baris: readonly Perbuatan[],
  pelaku: Pelaku,
): Promise<ReadonlySet<string>> {
  const perkara = [...new Set(baris.map((b) => b.perkara_id).filter((id) => id !== null))]
  const tertutup = await Promise.all(
    perkara.map(async (id) => [id, (await jenisTertutup(db, pelaku, id)).size > 0] as const),
  )
  return new Set(tertutup.filter(([, ya]) => ya).map(([id]) => id))
}
