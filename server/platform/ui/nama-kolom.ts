import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { Kesalahan } from '../http/kalimat.js'
import type { JsonSkema } from '../http/skema.js'

/** Which form of the page we are in: two forms may both have a `nama`, and a label finds its field by id. */
export const AwalanId = createContext('k')

/** The beginning of all ids of a form, from where it is posted: `/tugas/<id>/selesai` -> `k-tugas-selesai`. */
export function awalanId(aksi: string): string {
  const bagian = aksi
    .split(/[/?]/)
    .filter((b) => b !== '' && !/^[0-9a-f]{8}-[0-9a-f-]{27}$|^\d+$/.test(b))
  return ['k', ...bagian].join('-').replace(/[^\w-]+/g, '-')
}

/** `peserta[2].nip` as an id in the form with this beginning: letters, digits and dashes only. */
export function idKolom(awalan: string, nama: string): string {
  return `${awalan}-${nama.replace(/[^\w]+/g, '-').replace(/-$/, '')}`
}

/** The id of a field in the form being drawn. */
export function useIdKolom(nama: string): string {
  return idKolom(useContext(AwalanId), nama)
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
  return (
    berupaBerkas(s) ||
    Object.values(s.properties ?? {}).some(berkasDi) ||
    (s.items ? berkasDi(s.items) : false)
  )
}
