import type { Knex } from 'knex'

export interface BarisBunyi {
  no: string
  nama: string
  judul: string
  perkara_id: string
  tingkat: string
  kepada: string
  jatuh_tempo: Date
  dibunyikan_at: Date
  sasaran: number
  penerima: number
}

/** The last things said about tasks of one SOP. */
export async function bunyiTerakhir(db: Knex, sop: string): Promise<BarisBunyi[]> {
  return db('bunyi_tenggat as b')
    .join('tugas as t', 't.id', 'b.tugas_id')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .where('b.sop_kode', sop)
    .orderBy('b.dibunyikan_at', 'desc')
    .orderBy('b.id', 'desc')
    .limit(20)
    .select(
      't.no',
      't.nama',
      'p.judul',
      't.perkara_id',
      'b.tingkat',
      'b.kepada',
      'b.jatuh_tempo',
      'b.dibunyikan_at',
      'b.sasaran',
      'b.penerima',
    )
}
