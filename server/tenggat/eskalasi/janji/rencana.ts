import type { Knex } from 'knex'
import { giliranBaris, kumpulkan, type BarisBergilir } from '../giliran-baris.js'

/** Promises planned in one transaction. */
export const POTONG_JANJI = 500

export interface BarisJanji {
  perkara_id: string
  sop_kode: string
  kalender_versi_id: string
  risiko_at: Date | null
  jatuh_at: Date | null
}

/** A promise is always one of the office's own, and can be broken. */
export const bergilir = (b: BarisJanji): BarisBergilir => ({
  ...b,
  id: b.perkara_id,
  dinilai: { keras: true, luar: false, risiko_at: b.risiko_at, jatuh_at: b.jatuh_at },
})

/** Writes down when each promise that is new or moved speaks next; answers how many there were. */
export async function rencanakanJanji(trx: Knex.Transaction): Promise<number> {
  const baris: BarisJanji[] = await trx('janji_perkara')
    .whereRaw('bergeser')
    .limit(POTONG_JANJI)
    .forUpdate()
    .skipLocked()
    .select('perkara_id', 'sop_kode', 'kalender_versi_id', 'risiko_at', 'jatuh_at')
  if (baris.length > 0) await simpanGiliranJanji(trx, baris, await sudahDikata(trx, baris))
  return baris.length
}

/** Stores for each of these promises the moment of its next rule, and what it was computed from. */
export async function simpanGiliranJanji(
  trx: Knex.Transaction,
  baris: readonly BarisJanji[],
  sudah: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const giliran = await giliranBaris(trx, baris.map(bergilir), sudah)
  const bunyi = giliran.map(([awal]) => awal?.pada.toISOString() ?? null)
  await trx.raw(
    `update janji_perkara j
        set bunyi_at = b.bunyi, bunyi_risiko_at = j.risiko_at, bunyi_jatuh_at = j.jatuh_at,
            bunyi_versi_id = j.kalender_versi_id
       from unnest(?::uuid[], ?::timestamptz[]) as b (id, bunyi)
      where j.perkara_id = b.id`,
    [baris.map((b) => b.perkara_id), bunyi as string[]],
  )
}

/** Which rules have spoken on each of these promises. */
export async function sudahDikata(
  trx: Knex.Transaction,
  baris: readonly { perkara_id: string }[],
): Promise<Map<string, Set<string>>> {
  const rows = await trx('bunyi_janji')
    .whereIn(
      'perkara_id',
      baris.map((b) => b.perkara_id),
    )
    .select({ id: 'perkara_id' }, 'aturan')
  return kumpulkan(rows)
}
