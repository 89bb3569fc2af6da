import { BAGIAN } from './bagian/semua.js'
import { terurut } from './tulis.js'
import type { Bagian, Isi, Konfigurasi, Nilai } from './types.js'

/** One row that an import would bring or change. */
export interface BarisRencana {
  bagian: string
  kunci: string
  hasil: 'tambah' | 'ubah'
  /** Fields that differ; of a new row none. */
  isian: string[]
  nilai: Nilai
}

export interface RekapBagian {
  kode: string
  nama: string
  tambah: number
  ubah: number
  sama: number
  /** Only here: an import takes nothing away. */
  tetap: number
}

export interface Rencana {
  baris: BarisRencana[]
  rekap: RekapBagian[]
}

/** What would change here if the file were applied, in the order in which it would. */
export function susunRencana(sini: Konfigurasi, berkas: Konfigurasi): Rencana {
  const baris: BarisRencana[] = []
  const rekap = BAGIAN.map((b): RekapBagian => {
    const [lama, baru] = [sini.isi.get(b.kode)!, berkas.isi.get(b.kode)!]
    const milik = urutkan(b, baru).flatMap(([kunci, nilai]) => beda(b, kunci, lama, nilai))
    baris.push(...milik)
    const tambah = milik.filter((m) => m.hasil === 'tambah').length
    return {
      kode: b.kode,
      nama: b.nama,
      tambah,
      ubah: milik.length - tambah,
      sama: baru.size - milik.length,
      tetap: [...lama.keys()].filter((k) => !baru.has(k)).length,
    }
  })
  return { baris, rekap }
}

const teks = (nilai: unknown): string => JSON.stringify(terurut(nilai)) ?? ''

function beda({ kode }: Bagian, kunci: string, lama: Isi, nilai: Nilai): BarisRencana[] {
  const dulu = lama.get(kunci)
  if (!dulu) return [{ bagian: kode, kunci, hasil: 'tambah', isian: [], nilai }]
  const isian = [...new Set([...Object.keys(dulu), ...Object.keys(nilai)])]
    .filter((k) => teks(dulu[k]) !== teks(nilai[k]))
    .sort()
  return isian.length === 0 ? [] : [{ bagian: kode, kunci, hasil: 'ubah', isian, nilai }]
}

/** What a row stands under comes before it; a ring is left for its page to refuse. */
function urutkan(b: Bagian, isi: Isi): [string, Nilai][] {
  const hasil = new Map<string, Nilai>()
  const taruh = (kunci: string, jalan: ReadonlySet<string>): void => {
    const nilai = isi.get(kunci)
    if (!nilai || hasil.has(kunci) || jalan.has(kunci)) return
    const sesudah = b.sesudah?.(nilai)
    if (sesudah) taruh(sesudah, new Set([...jalan, kunci]))
    hasil.set(kunci, nilai)
  }
  for (const kunci of [...isi.keys()].sort()) taruh(kunci, new Set())
  return [...hasil]
}
