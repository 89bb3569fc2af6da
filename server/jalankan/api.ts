import type { Api } from './api/semua.js'

/** Addresses of the API by how they are called: `/tugas/{id}`. A wrong one does not compile. */
type Jalur<M extends string> = keyof Api extends infer K
  ? K extends `${M} ${infer J}`
    ? J
    : never
  : never
export type Bacaan = Jalur<'GET'>
export type Tindakan = Jalur<'POST'>

type Entri<M extends string, J extends string> = `${M} ${J}` extends infer K
  ? K extends keyof Api
    ? Api[K]
    : never
  : never

/** The parts and the query of an address, to be left out where it has none that must be. */
export type Alamat<M extends string, J extends string> =
  Entri<M, J> extends { alamat: infer A } ? ({} extends A ? [alamat?: A] : [alamat: A]) : never
export type Isian<J extends string> = Entri<'POST', J> extends { isian: infer I } ? I : never
export type Hasil<M extends string, J extends string> =
  Entri<M, J> extends { hasil: infer H } ? H : never

/** `/tugas/{id}` with its parts filled in; what has no place in it becomes the query. */
export function isiAlamat(templat: string, alamat: unknown): string {
  const sisa = new Map(Object.entries(alamat ?? {}).filter(([, v]) => v !== undefined))
  const jalur = templat.replace(/\{(\w+)\}/g, (_, nama: string) => {
    const nilai = String(sisa.get(nama))
    sisa.delete(nama)
    return encodeURIComponent(nilai)
  })
  const kueri = new URLSearchParams([...sisa].map(([n, v]) => [n, String(v)])).toString()
  return kueri ? `${jalur}?${kueri}` : jalur
}
