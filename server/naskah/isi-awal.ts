import type { Konteks } from '../perkara/handler.js'
import { bahanNaskah } from './bahan.js'
import { isiBawaan, type Templat } from './templat.js'

/** Words a case brings along for one kind of document, by the names of its fields; a fact of the case. */
export interface Titipan {
  jenis: string
  isi: Record<string, unknown>
}

/**
 * What a new draft starts with: the defaults of its template, and over them what the case brought along
 * for it. A field the template does not have, or no longer has, is left out.
 */
export async function isiAwal(
  k: Pick<Konteks, 'trx' | 'kini' | 'perkara'>,
  t: Pick<Templat, 'jenis' | 'kolom'>,
): Promise<Record<string, unknown>> {
  const titipan = k.perkara.data.titipan as Titipan | undefined
  const isi = titipan?.jenis === t.jenis ? titipan.isi : {}
  const kenal = new Set(t.kolom.map((c) => c.nama))
  return {
    ...isiBawaan(t, await bahanNaskah(k)),
    ...Object.fromEntries(Object.entries(isi).filter(([nama]) => kenal.has(nama))),
  }
}
