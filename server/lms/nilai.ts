import type { Knex } from 'knex'

/** What the learning system says somebody has reached. */
export interface NilaiPeserta {
  pesertaId: string
  /** Marks of single tasks and tests; an item named again replaces its mark. */
  unsur: readonly { unsur: string; nilai: number; maks: number }[]
  /** Total of the course, 0 to 100. */
  akhir?: number
  /** Attendance in percent, 0 to 100. */
  hadir?: number
}

/** Two decimals, half up, by the digits as written: 80.005 is 80.01 and not 80. */
export const bulat2 = (n: number): number =>
  Number(`${Math.round(Number(`${Number(n.toFixed(6))}e2`))}e-2`)

/** Into the roster; who has passed already keeps what they had (a remedial round is for the others). */
export async function simpanNilai(
  trx: Knex.Transaction,
  semua: readonly NilaiPeserta[],
): Promise<void> {
  for (const p of semua) {
    const ubah = {
      ...(p.akhir === undefined ? {} : { nilai: bulat2(p.akhir) }),
      ...(p.hadir === undefined ? {} : { hadir_persen: bulat2(p.hadir) }),
    }
    if (Object.keys(ubah).length > 0)
      await trx('peserta').where({ id: p.pesertaId }).whereRaw('lulus is not true').update(ubah)
    if (p.unsur.length > 0)
      await trx('lms_nilai')
        .insert(
          [...new Map(p.unsur.map((u) => [u.unsur.slice(0, 200), u]))].map(([unsur, u]) => ({
            peserta_id: p.pesertaId,
            unsur,
            nilai: bulat2(u.nilai),
            maks: bulat2(u.maks),
          })),
        )
        .onConflict(['peserta_id', 'unsur'])
        .merge()
  }
}
