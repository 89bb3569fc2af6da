import type { Kolom } from './templat.js'
import type { Data } from './templat-nilai.js'

/** What stands where something is still to be filled in. */
const TITIK = '.....................'
const ANGKA_TERBESAR = 1_000_000_000_000

/**
 * Half-written words as a template can print them: dots where a compulsory field is empty, nothing where
 * a value cannot be read yet (a number that is still letters).
 */
export function isiLonggar(kolom: readonly Kolom[], isi: Data): Data {
  return Object.fromEntries(
    kolom.map((k) => [k.nama, nilaiLonggar(k, isi[k.nama])]).filter(([, v]) => v !== undefined),
  )
}

function nilaiLonggar(k: Kolom, nilai: unknown): unknown {
  switch (k.jenis) {
    case 'bilangan':
    case 'rupiah':
      return Number.isInteger(nilai) && (nilai as number) >= 0 && (nilai as number) < ANGKA_TERBESAR
        ? nilai
        : undefined
    case 'daftar': {
      const butir = Array.isArray(nilai) ? nilai.filter(berisi) : []
      return butir.length === 0 && k.wajib ? [TITIK] : butir
    }
    case 'tabel':
      return Array.isArray(nilai) ? nilai.map((b) => baris(k, b)) : []
    case 'tanggal':
    case 'jam':
      return berisi(nilai) ? nilai : undefined
    default:
      return berisi(nilai) ? nilai : k.wajib ? TITIK : undefined
  }
}

const baris = (k: Kolom, nilai: unknown): Data =>
  isiLonggar(
    k.kolom!.map((c) => ({ ...c, wajib: false }) as Kolom),
    nilai !== null && typeof nilai === 'object' ? (nilai as Data) : {},
  )

const berisi = (v: unknown): v is string => typeof v === 'string' && v.trim() !== ''
