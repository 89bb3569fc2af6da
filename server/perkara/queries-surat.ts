import type { Knex } from 'knex'

/**
 * Who owes a case a reply, who gave one, whether it came in time; and its incoming letters. Sender
 * and subject of secret ones stay in their own room.
 */
export async function suratPerkara(
  db: Knex,
  id: string,
): Promise<{ balasan: any[]; masuk: any[] }> {
  const terbuka = (kolom: string) =>
    db.raw(`case when keamanan in ('B', 'T') then ?? end as ??`, [kolom, kolom])
  const [balasan, masuk] = await Promise.all([
    db('balasan as b')
      .leftJoin('surat_masuk as s', 's.id', 'b.surat_masuk_id')
      .where('b.perkara_id', id)
      .orderBy('b.instansi')
      .select('b.instansi', 'b.surat_masuk_id', 'b.peserta', 'b.terlambat', 's.agenda', 's.tahun'),
    db('surat_masuk')
      .where({ perkara_id: id })
      .orderBy(['tahun', 'agenda'])
      .limit(500)
      .select('id', 'agenda', 'tahun', terbuka('pengirim'), terbuka('hal')),
  ])
  return { balasan, masuk }
}
