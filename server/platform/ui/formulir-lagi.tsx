import type { ComponentChild, JSX } from 'preact'
import type { Galat } from '../galat.js'
import type { JsonSkema } from '../http/skema.js'
import { FormSkema } from './form.js'

export interface PropFormulirLagi {
  judul: string
  skema: JsonSkema
  isian: Record<string, unknown>
  galat: Galat
  jalur: string
  csrf: string
  tombol: string
  konteks: ComponentChild
}

/** A refused form, with everything that was typed in it and the reason on top. */
export function FormulirLagi(p: PropFormulirLagi): JSX.Element {
  return (
    <>
      <h1>{p.judul}</h1>
      {p.konteks}
      {adaUnggahan(p.isian) && (
        <p class="kabar kabar-peringatan">Berkas perlu dipilih lagi; isian lain masih ada.</p>
      )}
      <FormSkema
        skema={p.skema}
        awal={isianLagi(p.isian)}
        aksi={p.jalur}
        csrf={p.csrf}
        tombol={p.tombol}
        galat={p.galat}
      />
    </>
  )
}

/** A file was chosen, which the browser has let go of. */
const adaUnggahan = (nilai: unknown): boolean =>
  typeof nilai === 'object' &&
  nilai !== null &&
  (('isi' in nilai && nilai.isi instanceof Uint8Array) || Object.values(nilai).some(adaUnggahan))

/** What was typed, ready to be shown again. */
export function isianLagi(isian: Record<string, unknown>): Record<string, unknown> {
  return tanpaUnggahan(isian) as Record<string, unknown>
}

// A browser never lets a page fill in a file field: the person has to choose the file again.
function tanpaUnggahan(nilai: unknown): unknown {
  if (Array.isArray(nilai)) return nilai.map(tanpaUnggahan).filter((v) => v !== undefined)
  if (typeof nilai !== 'object' || nilai === null) return nilai
  if ('isi' in nilai && nilai.isi instanceof Uint8Array) return undefined
  return Object.fromEntries(Object.entries(nilai).map(([k, v]) => [k, tanpaUnggahan(v)]))
}
