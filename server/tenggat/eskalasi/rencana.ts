import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import { aturanUntuk, semuaAturan } from './aturan.js'
import { giliran, type JamDinilai } from './tempo.js'

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
    .select('tugas_id', 'sop_kode', 'kalender_versi_id', 'keras', 'luar', 'risiko_at', 'jatuh_at')
  if (baris.length > 0) await simpanGiliran(trx, baris, await sudahBunyi(trx, baris))
  return baris.length
}

/** Stores for each of these clocks the moment of its next rule, and what it was computed from. */
export async function simpanGiliran(
  trx: Knex.Transaction,
  baris: readonly BarisJam[],
  sudah: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  const semua = await semuaAturan(trx)
  const bunyi: (string | null)[] = []
  for (const b of baris) {
    const jam = await jamKerjaVersi(trx, b.kalender_versi_id)
    const [awal] = giliran(jam, aturanUntuk(semua, b.sop_kode), b, sudah.get(b.tugas_id) ?? KOSONG)
    bunyi.push(awal?.pada.toISOString() ?? null)
  }
  await trx.raw(
    `update tenggat t
        set bunyi_at = b.bunyi, bunyi_risiko_at = t.risiko_at, bunyi_jatuh_at = t.jatuh_at,
            bunyi_versi_id = t.kalender_versi_id
       from unnest(?::uuid[], ?::timestamptz[]) as b (id, bunyi)
      where t.tugas_id = b.id`,
    [baris.map((b) => b.tugas_id), bunyi as string[]],
  )
}

const KOSONG: ReadonlySet<string> = new Set()

/** Which rules have spoken on each of these clocks. */
export async function sudahBunyi(
  trx: Knex.Transaction,
  baris: readonly { tugas_id: string }[],
): Promise<Map<string, Set<string>>> {
  const { rows } = await trx.raw(
    'select tugas_id, aturan from bunyi_tenggat where tugas_id = any(?::uuid[])',
    [baris.map((b) => b.tugas_id)],
  )
  const hasil = new Map<string, Set<string>>()
  for (const { tugas_id, aturan } of rows)
    hasil.set(tugas_id, (hasil.get(tugas_id) ?? new Set<string>()).add(aturan))
  return hasil
}
