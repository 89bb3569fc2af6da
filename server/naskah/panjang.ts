import { errors } from '../errors.js'
import type { Kolom } from './templat-manifes.js'

/** Letters that fit on a line of a page, and of a cell of a table; lines that fit on a page. */
const UKURAN = { baris: 90, sel: 25, halaman: 45 }

/** Pages, roughly, that a document or a sheet may grow to. A decree with 500 rows has thirty. */
export const BATAS_HALAMAN = { naskah: 300, lembar: 2_000 }

/**
 * Refuses words that would make a document nobody reads and a converter chokes on: line breaks cost a
 * byte each and a line each. Errors: NASKAH_TERLALU_PANJANG.
 */
export function periksaPanjang(
  kolom: readonly Pick<Kolom, 'nama' | 'jenis'>[],
  isi: Record<string, unknown>,
  batas: number,
): void {
  const baris = kolom.map((k) => barisNilai(isi[k.nama], UKURAN.baris)).reduce((a, b) => a + b, 0)
  const halaman = Math.ceil(baris / UKURAN.halaman)
  if (halaman > batas) throw errors.NASKAH_TERLALU_PANJANG({ halaman, batas })
}

/** Lines a value takes: a list all its items, a row of a table its tallest cell. */
function barisNilai(nilai: unknown, lebar: number): number {
  if (typeof nilai === 'string')
    return nilai.split('\n').reduce((n, b) => n + Math.max(1, Math.ceil(b.length / lebar)), 0)
  if (Array.isArray(nilai)) return nilai.reduce((n: number, v) => n + barisNilai(v, lebar), 0)
  if (nilai !== null && typeof nilai === 'object')
    return Math.max(1, ...Object.values(nilai).map((v) => barisNilai(v, UKURAN.sel)))
  return 1
}
