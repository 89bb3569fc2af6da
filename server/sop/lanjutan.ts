import type { Diagram } from '../platform/engine/types.js'
import { lanjutanLangkah, type Lanjutan } from './alur-kata.js'
import { susunLembar } from './lembar.js'

/** Compiled diagrams live as long as the process; so does what is read off them. */
const TERBACA = new WeakMap<Diagram, Promise<Map<string, string[]>>>()

/**
 * What comes after a step, one line for each way. Where there is only one: `langkah 2, Mengetik konsep
 * (Pengetik)`; else short, with the answer it takes: `Disetujui? Tidak: langkah 2 oleh Pengetik`.
 * The way back to the step itself is left out.
 */
export async function setelahLangkah(diagram: Diagram, langkahId: string): Promise<string[]> {
  const terbaca = TERBACA.get(diagram) ?? baca(diagram)
  TERBACA.set(diagram, terbaca)
  return (await terbaca).get(langkahId) ?? []
}

async function baca(diagram: Diagram): Promise<Map<string, string[]>> {
  const lembar = await susunLembar(diagram)
  const baris = new Map(lembar.baris.map((b) => [b.id, b]))
  const sebut = ({ bila, ke, baris: id }: Lanjutan, satu: boolean): string => {
    const b = baris.get(id)
    if (satu) return b ? `${ke}, ${b.kegiatan} (${b.pelaksana})` : ke
    return (bila ? `${bila}: ` : '') + (b ? `${ke} oleh ${b.pelaksana}` : ke)
  }
  return new Map(
    [...lanjutanLangkah(lembar)].map(([id, semua]) => {
      const lanjut = semua.filter((l) => l.baris !== id)
      return [id, lanjut.map((l) => sebut(l, lanjut.length === 1))]
    }),
  )
}
