import type { Knex } from 'knex'

export interface Jejak {
  at: Date
  aksi: string
  /** Who did it; null for the system itself. */
  oleh: string | null
  pemangkuId?: string
  /** Facts of the change. No NIP, no passwords: the history is read by more people than the record. */
  rincian?: Record<string, unknown>
}

/** A line of history about people and posts, in the transaction of the change it records. */
export async function catat(trx: Knex.Transaction, j: Jejak): Promise<void> {
  await trx('riwayat').insert({
    at: j.at,
    aksi: j.aksi,
    pegawai_id: j.oleh,
    pemangku_id: j.pemangkuId ?? null,
    rincian: JSON.stringify(j.rincian ?? {}),
  })
}
