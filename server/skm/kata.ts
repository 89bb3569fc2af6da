import type { Mutu } from './ikm.js'
import { KINERJA } from './ikm.js'
import { UNSUR } from './unsur.js'

/** `3,250`; a dash where nobody answered. */
export const desimal = (n: number | null, angka: number): string =>
  n === null
    ? '–'
    : n.toLocaleString('id-ID', { minimumFractionDigits: angka, maximumFractionDigits: angka })

/** `82,14 (B, baik)`. */
export const sebutIkm = (ikm: number | null, mutu: Mutu | null): string =>
  ikm === null || mutu === null
    ? 'belum dapat dihitung'
    : `${desimal(ikm, 2)} (${mutu}, ${KINERJA[mutu].toLowerCase()})`

/** `U3 Waktu penyelesaian`, by its number 1..9. */
export const sebutUnsur = (no: number): string => `${UNSUR[no - 1]!.kode} ${UNSUR[no - 1]!.nama}`
