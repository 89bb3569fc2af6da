import type { Knex } from 'knex'

/** Every row of a tree and the one it stands under. */
const INDUK = { unit: 'induk_id', jabatan: 'atasan_id' } as const

/**
 * True when `induk` stands below `id`, or is it: hung there, the tree would bite its own tail. Locks
 * the whole tree, small as it is, so that two changes at once cannot close a ring together.
 */
export async function membentukRing(
  trx: Knex.Transaction,
  tabel: keyof typeof INDUK,
  id: string,
  induk: string,
): Promise<boolean> {
  const semua = await trx(tabel).orderBy('id').forUpdate().select('id', { induk: INDUK[tabel] })
  const naik = new Map<string, string | null>(semua.map((b) => [b.id, b.induk]))
  const terlewati = new Set<string>()
  for (
    let kini: string | null = induk;
    kini && !terlewati.has(kini);
    kini = naik.get(kini) ?? null
  ) {
    if (kini === id) return true
    terlewati.add(kini)
  }
  return false
}

export interface BarisPohon {
  id: string
  nama: string
  induk: string | null
}

/** The rows in the order of the tree, each with how deep it stands; a ring is cut open, not lost. */
export function urutPohon<B extends BarisPohon>(baris: readonly B[]): (B & { dalam: number })[] {
  const anak = new Map<string | null, B[]>()
  const ada = new Set(baris.map((b) => b.id))
  for (const b of baris) {
    const di = b.induk && ada.has(b.induk) ? b.induk : null
    anak.set(di, [...(anak.get(di) ?? []), b])
  }
  const hasil: (B & { dalam: number })[] = []
  const sudah = new Set<string>()
  const turun = (b: B, dalam: number): void => {
    if (sudah.has(b.id)) return
    sudah.add(b.id)
    hasil.push({ ...b, dalam })
    for (const a of anak.get(b.id) ?? []) turun(a, dalam + 1)
  }
  for (const b of anak.get(null) ?? []) turun(b, 0)
  for (const b of baris) turun(b, 0)
  return hasil
}
