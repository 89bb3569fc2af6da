import type { Knex } from 'knex'
import { samarkanRiwayat } from '../../perkara/keamanan.js'
import type { BarisRiwayat } from '../../perkara/kata-riwayat.js'

/** So much is read at a glance; the page of the case has it all. */
const TERAKHIR = 6

/**
 * What happened last in a case, newest first; `samar`: without the words of people; `luar`: only in this
 * task, which is all of the case that a person of another agency sees.
 */
export async function riwayatSingkat(
  db: Knex,
  tugas: { id: string; perkara_id: string },
  { samar, luar = false }: { samar: boolean; luar?: boolean | undefined },
): Promise<BarisRiwayat[]> {
  const baris = await db('riwayat as r')
    .leftJoin('pegawai as p', 'p.id', 'r.pegawai_id')
    .where('r.perkara_id', tugas.perkara_id)
    .modify((q) => {
      if (luar) q.where('r.tugas_id', tugas.id)
    })
    .whereNot('r.aksi', 'tugas.dibuka')
    .orderBy('r.id', 'desc')
    .limit(TERAKHIR)
    .select('r.at', 'r.aksi', 'r.sebagai', 'r.rincian', { oleh: 'p.nama' })
  return samar ? baris.map(samarkanRiwayat) : baris
}
