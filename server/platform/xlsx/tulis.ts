import writeXlsxFile, { type CellObject, type Row } from 'write-excel-file/node'
import { selAman } from '../../values/sel-aman.js'

/** A number stays a number; all else is text, so no program reads a NIP or `12.A` as one. */
export type NilaiSel = string | number | null

export interface KolomLembar {
  judul: string
  /** In characters. */
  lebar: number
  /** `bilangan` keeps numbers to be summed, `paragraf` breaks its lines; default `teks`. */
  jenis?: 'teks' | 'bilangan' | 'paragraf'
}

export interface LembarXlsx {
  /** Name of the sheet; signs Excel forbids are taken out, and it is cut at 31. */
  nama: string
  /** Lines above the headings, e.g. the name of the book and its period. */
  kepala?: readonly string[]
  kolom: readonly KolomLembar[]
  baris: readonly (readonly NilaiSel[])[]
  /** Empty rows of text cells below the last, for people to fill in. */
  kosong?: number
  /** Lines below the rows, e.g. the closing line of a book. */
  kaki?: readonly string[]
}

/**
 * A workbook. Texts are cells of the format Text and disarmed: one that begins with a sign a
 * spreadsheet runs as a formula gets an apostrophe. Headings are bold and stay in view.
 */
export async function susunXlsx(p: { lembar: readonly LembarXlsx[] }): Promise<Buffer> {
  return writeXlsxFile(
    p.lembar.map((l) => ({
      sheet: namaLembar(l.nama),
      data: barisLembar(l),
      columns: l.kolom.map((k) => ({ width: k.lebar })),
      stickyRowsCount: (l.kepala?.length ?? 0) + 1,
    })),
  ).toBuffer()
}

function barisLembar(l: LembarXlsx): Row[] {
  const judul = l.kolom.map((k): CellObject => ({
    ...teks(k.judul),
    fontWeight: 'bold',
    backgroundColor: '#e8eef7',
    wrap: true,
  }))
  const isi = l.baris.map((b) => l.kolom.map((k, i) => sel(k, b[i] ?? null)))
  const kosong = Array.from({ length: l.kosong ?? 0 }, () => l.kolom.map(() => teks(null)))
  return [
    ...(l.kepala ?? []).map((k) => [{ ...teks(k), fontWeight: 'bold' as const }]),
    judul,
    ...isi,
    ...kosong,
    ...(l.kaki ?? []).map((k) => [teks(k)]),
  ]
}

function sel(kolom: KolomLembar, nilai: NilaiSel): CellObject {
  if (typeof nilai === 'number' && kolom.jenis === 'bilangan')
    return { value: nilai, type: Number, align: 'right' }
  return { ...teks(nilai === null ? null : String(nilai)), wrap: kolom.jenis === 'paragraf' }
}

function teks(nilai: string | null): CellObject {
  return {
    ...(nilai === null ? {} : { value: selAman(nilai) }),
    type: String,
    format: '@',
    alignVertical: 'top',
  }
}

const namaLembar = (nama: string): string =>
  nama
    .replace(/[\\/?*[\]:]/g, ' ')
    .slice(0, 31)
    .trim() || 'Lembar'
