import type { DrawnEdge } from '../platform/engine/drawing.js'

export type KeadaanLangkah = 'kini' | 'selesai' | 'berikut' | 'belum'

/** One visit of a step, or a called case in place of it; oldest first. */
export interface KunjunganLangkah {
  elemen: string
  status: 'terbuka' | 'selesai' | 'batal'
}

/**
 * Where a case stands on its diagram: what is being done, what was done, and what an open step can lead
 * to next, past gateways and events. A step done before that is open again is being done.
 */
export function letakLangkah(
  langkah: readonly string[],
  alir: readonly Pick<DrawnEdge, 'type' | 'from' | 'to'>[],
  kunjungan: readonly KunjunganLangkah[],
): Map<string, KeadaanLangkah> {
  const dari = new Map<string, string[]>()
  for (const { type, from, to } of alir) {
    if (type === 'sequenceFlow') dari.set(from, [...(dari.get(from) ?? []), to])
  }
  const kini = new Set(kunjungan.filter((k) => k.status === 'terbuka').map((k) => k.elemen))
  const selesai = new Set(kunjungan.filter((k) => k.status === 'selesai').map((k) => k.elemen))
  const berikut = sesudah(kini, dari, new Set(langkah))
  return new Map(
    langkah.map((id) => {
      if (kini.has(id)) return [id, 'kini']
      // A way back to what was done is a possibility, not a plan.
      if (selesai.has(id)) return [id, 'selesai']
      return [id, berikut.has(id) ? 'berikut' : 'belum']
    }),
  )
}

/** The first steps on every way onward. */
function sesudah(
  awal: ReadonlySet<string>,
  dari: ReadonlyMap<string, string[]>,
  langkah: ReadonlySet<string>,
): Set<string> {
  const hasil = new Set<string>()
  const terlihat = new Set<string>()
  const antrean = [...awal].flatMap((id) => dari.get(id) ?? [])
  for (let id = antrean.pop(); id !== undefined; id = antrean.pop()) {
    if (terlihat.has(id)) continue
    terlihat.add(id)
    if (langkah.has(id)) hasil.add(id)
    else antrean.push(...(dari.get(id) ?? []))
  }
  return hasil
}
