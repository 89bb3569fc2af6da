import type { Knex } from 'knex'
import { sebutan, type Kursi, type Pelaku } from '../values/pelaku.js'

export interface CatatanRiwayat {
  at: Date
  aksi: string
  perkaraId?: string | null
  tugasId?: string | null
  pegawaiId?: string | null
  pemangkuId?: string | null
  /** The seat in words, e.g. `Plh. Kepala BKPSDM`: kept even if the post is renamed later. */
  sebagai?: string
  rincian?: Record<string, unknown>
}

/** Who acted as whom; nobody when a timer did. */
export function oleh({ pelaku, kursi }: { pelaku: Pelaku | null; kursi?: Kursi | null }) {
  if (!pelaku) return {}
  return {
    pegawaiId: pelaku.pegawaiId,
    pemangkuId: kursi?.pemangkuId || null,
    sebagai: kursi ? sebutan(kursi) : '',
  }
}

/** Writes one line of history in the same transaction as the change it records. */
export async function catatRiwayat(trx: Knex.Transaction, c: CatatanRiwayat): Promise<void> {
  await barisRiwayat(trx, c)
}

/** That line as a statement, to be sent `with` the change itself where every round trip counts. */
export function barisRiwayat(trx: Knex.Transaction, c: CatatanRiwayat): Knex.QueryBuilder {
  return trx('riwayat').insert({
    at: c.at,
    aksi: c.aksi,
    perkara_id: c.perkaraId ?? null,
    tugas_id: c.tugasId ?? null,
    pegawai_id: c.pegawaiId ?? null,
    pemangku_id: c.pemangkuId ?? null,
    sebagai: c.sebagai ?? '',
    rincian: JSON.stringify(c.rincian ?? {}),
  })
}
