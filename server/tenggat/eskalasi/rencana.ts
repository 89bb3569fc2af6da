import type { Knex } from 'knex'
import { giliranBaris, kumpulkan, type BarisBergilir } from './giliran-baris.js'
import type { JamDinilai } from './tempo.js'

/** Clocks planned in one transaction. */
export const POTONG_RENCANA = 1000

export interface BarisJam extends JamDinilai {
  tugas_id: string
  sop_kode: string
  kalender_versi_id: string
}

/**
 * Writes down when each clock that is new or moved speaks next. Answers how many there were; those
 * somebody else is changing just now are left for the next round.
 */
export async function rencanakan(trx: Knex.Transaction): Promise<number> {
  const baris: BarisJam[] = await trx('tenggat')
    .whereRaw('bergeser')
    .limit(POTONG_RENCANA)
    .forUpdate()
    .skipLocked()
    .select(
      'tugas_id',
      'sop_kode',
      'kalender_versi_id',
      'keras',
      'luar',
      'risiko_at',
      'jatuh_at',
      'jenis',
    )
  if (baris.length > 0) await simpanGiliran(trx, baris, await sudahBunyi(trx, baris))
  return baris.length
}

/** Stores for each of these clocks the moment of its next rule, and what it was computed from. */
export async function simpanGiliran(
  trx: Knex.Transaction,
  baris: readonly BarisJam[],
  sudah: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const giliran = await giliranBaris(trx, baris.map(bergilir), sudah)
  const bunyi = giliran.map(([awal]) => awal?.pada.toISOString() ?? null)
  await trx.raw(
    `update tenggat t
        set bunyi_at = b.bunyi, bunyi_risiko_at = t.risiko_at, bunyi_jatuh_at = t.jatuh_at,
            bunyi_versi_id = t.kalender_versi_id
       from unnest(?::uuid[], ?::timestamptz[]) as b (id, bunyi)
      where t.tugas_id = b.id`,
    [baris.map((b) => b.tugas_id), bunyi as string[]],
  )
}

export const bergilir = (b: BarisJam): BarisBergilir => ({ ...b, id: b.tugas_id, dinilai: b })

/** Which rules have spoken on each of these clocks. */
export async function sudahBunyi(
  trx: Knex.Transaction,
  baris: readonly { tugas_id: string }[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await trx.raw(
    'select tugas_id as id, aturan from bunyi_tenggat where tugas_id = any(?::uuid[])',
    [baris.map((b) => b.tugas_id)],
  )
  return kumpulkan(rows)
}
