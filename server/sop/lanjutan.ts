import type { Diagram } from '../platform/engine/types.js'
import { lanjutanLangkah } from './alur-kata.js'
import { susunLembar } from './lembar.js'

/** Compiled diagrams live as long as the process; so does what is read off them. */
const TERBACA = new WeakMap<Diagram, Promise<Map<string, string[]>>>()

/**
 * What comes after a step, one line for each way: `langkah 4, Memberi paraf (Kepala Bidang PSDA)`; with
 * the answer it takes before it where there is a choice: `bila Tidak: langkah 2, ...`.
 */
export async function setelahLangkah(diagram: Diagram, langkahId: string): Promise<string[]> {
  const terbaca = TERBACA.get(diagram) ?? baca(diagram)
  TERBACA.set(diagram, terbaca)
  return (await terbaca).get(langkahId) ?? []
}

async function baca(diagram: Diagram): Promise<Map<string, string[]>> {
  const lembar = await susunLembar(diagram)
  const baris = new Map(lembar.baris.map((b) => [b.id, b]))
  const sebut = (id: string, ke: string): string => {
    const b = baris.get(id)
    return b ? `${ke}, ${b.kegiatan} (${b.pelaksana})` : ke
  }
  return new Map(
    [...lanjutanLangkah(lembar)].map(([id, lanjut]) => [
      id,
      lanjut.map((l) => (l.bila ? `bila ${l.bila}: ` : '') + sebut(l.baris, l.ke)),
    ]),
  )
}
