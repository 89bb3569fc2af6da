import type { Knex } from 'knex'

/** What was answered, oldest first. Who wrote it stays inside the office. */
export const tanggapanAduan = (db: Knex, aduanId: string): Promise<{ isi: string; at: Date }[]> =>
  db('aduan_tanggapan').where({ aduan_id: aduanId }).orderBy('id').select('isi', 'at')
