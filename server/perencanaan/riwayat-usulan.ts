import type { Knex } from 'knex'

export type AksiUsulan =
  | ('dibuat' | 'diubah' | 'dikirim' | 'diterima' | 'ditolak' | 'dikembalikan')
  | ('dimulai' | 'dilaporkan' | 'selesai')
  | ('dikaitkan' | 'dilepas')

/** A line in the history of a proposal, in the transaction it records. */
export async function catatUsulan(
  p: { trx: Knex.Transaction; kini: Date; pelaku: { pegawaiId: string } },
  usulanId: string,
  aksi: AksiUsulan,
  alasan = '',
): Promise<void> {
  await p.trx('riwayat_usulan').insert({
    ...{ usulan_id: usulanId, at: p.kini, oleh: p.pelaku.pegawaiId, aksi, alasan },
  })
}
