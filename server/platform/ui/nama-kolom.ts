import type { Kesalahan } from '../http/kalimat.js'
import type { JsonSkema } from '../http/skema.js'

/** `peserta[2].nip` as an id: letters, digits and dashes only. */
export function idKolom(nama: string): string {
  return `k-${nama.replace(/[^\w]+/g, '-').replace(/-$/, '')}`
}

/** The fault of this very field, if it has one. */
export function sebabSalah(salah: readonly Kesalahan[], nama: string): string | undefined {
  return salah.find((k) => k.nama === nama)?.sebab
}

/** True for a stored-file field, before or after the house rules were applied to its schema. */
export function berupaBerkas(s: JsonSkema): boolean {
  return s.format === 'berkas' || s['x-berkas'] === true
}

/** True when a file can be chosen anywhere in this form. */
export function berkasDi(s: JsonSkema): boolean {
  return berupaBerkas(s) || Object.values(s.properties ?? {}).some(berkasDi) || (s.items ? berkasDi(s.items) : false)
}
