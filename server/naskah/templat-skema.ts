import Type, { type TSchema } from 'typebox'
import { TERBILANG_MAKS } from '../values/terbilang.js'
import type { Kolom } from './templat-manifes.js'

const MAKS = { teks: 300, paragraf: 5000, daftar: 500, butir: 500, tabel: 500 }

/** The form of one kind of document, from its manifest. Optional fields may simply be absent. */
export function skemaIsi(t: { nama: string; kolom: readonly Kolom[] }): TSchema {
  return objek(t.kolom, t.nama)
}

function objek(kolom: readonly Kolom[], judul?: string): TSchema {
  const isi = kolom.map((k) => [k.nama, k.wajib ? skema(k) : Type.Optional(skema(k))])
  return Type.Object(Object.fromEntries(isi), {
    additionalProperties: false,
    ...(judul && { title: judul }),
  })
}

function skema(k: Kolom): TSchema {
  const umum = { title: k.label, ...(k.petunjuk && { description: k.petunjuk }) }
  switch (k.jenis) {
    case 'tanggal':
      return Type.String({ ...umum, format: 'date' })
    case 'jam':
      return Type.String({ ...umum, format: 'time' })
    case 'bilangan':
      return Type.Integer({ ...umum, minimum: 0, maximum: k.maks ?? 1_000_000 })
    case 'rupiah':
      return Type.Integer({ ...umum, minimum: 0, maximum: k.maks ?? TERBILANG_MAKS })
    case 'paragraf':
      return Type.String({ ...umum, ...teks(k, MAKS.paragraf), 'x-ui': 'paragraf' })
    case 'daftar':
      return Type.Array(Type.String(teks({ ...k, wajib: true }, MAKS.daftar)), {
        ...umum,
        'x-ui': 'baris',
        maxItems: MAKS.butir,
        ...(k.wajib && { minItems: 1 }),
      })
    case 'tabel':
      return Type.Array(objek(k.kolom as Kolom[]), {
        ...umum,
        'x-ui': 'tabel',
        maxItems: k.maks ?? MAKS.tabel,
        ...(k.wajib && { minItems: 1 }),
      })
    default:
      return k.pilihan
        ? Type.Unsafe({ ...umum, type: 'string', enum: k.pilihan })
        : Type.String({ ...umum, ...teks(k, MAKS.teks) })
  }
}

// Blanks alone are not an answer to a field that must be filled.
function teks(k: Kolom, maks: number): Record<string, unknown> {
  return { maxLength: k.maks ?? maks, ...(k.wajib && { minLength: 1, pattern: '\\S' }) }
}
