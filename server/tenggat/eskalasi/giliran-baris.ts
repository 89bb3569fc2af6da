import type { Knex } from 'knex'
import { jamKerjaVersi } from '../../kalender/service.js'
import { aturanUntuk, semuaAturan } from './aturan.js'
import { giliran, type JamDinilai } from './tempo.js'

/** Something with a due time whose rules speak: the clock of a task, the promise of a case. */
export interface BarisBergilir {
  id: string
  sop_kode: string
  kalender_versi_id: string
  dinilai: JamDinilai
}

type Giliran = ReturnType<typeof giliran>

/** For each row the rules that have not spoken yet, soonest first, in the order of the rows. */
export async function giliranBaris(
  trx: Knex.Transaction,
  baris: readonly BarisBergilir[],
  sudah: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Giliran[]> {
  const semua = await semuaAturan(trx)
  const hasil: Giliran[] = []
  for (const b of baris) {
    const jam = await jamKerjaVersi(trx, b.kalender_versi_id)
    const aturan = aturanUntuk(semua, b.sop_kode)
    hasil.push(giliran(jam, aturan, b.dinilai, sudah.get(b.id) ?? new Set()))
  }
  return hasil
}

/** Which rules have spoken, by what they spoke on. */
export function kumpulkan(
  rows: readonly { id: string; aturan: string }[],
): Map<string, Set<string>> {
  const hasil = new Map<string, Set<string>>()
  for (const { id, aturan } of rows) hasil.set(id, (hasil.get(id) ?? new Set<string>()).add(aturan))
  return hasil
}
