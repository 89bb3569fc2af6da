import type { FastifyInstance } from 'fastify'
import type { TSchema } from 'typebox'
import { MIME } from '../platform/docx/simpan.js'
import type { Akses } from '../platform/http/types.js'
import { unduh, type UnduhSpec } from '../platform/http/unduh.js'
import { susunXlsx, type KolomLembar, type NilaiSel } from '../platform/xlsx/tulis.js'
import { susunCsv } from '../values/sel-aman.js'

/** One column of a file: what the page shows, one figure a cell. */
export interface KolomBerkas<B> {
  judul: string
  lebar: number
  jenis?: KolomLembar['jenis']
  nilai(b: B): NilaiSel
}

/** A column of numbers. */
export const bilangan = <B>(judul: string, nilai: (b: B) => number | null): KolomBerkas<B> => ({
  judul,
  lebar: 12,
  jenis: 'bilangan',
  nilai,
})

/** `kaki` is said below. */
export const csv = <B>(kolom: readonly KolomBerkas<B>[], baris: readonly B[], kaki = ''): string =>
  susunCsv([
    kolom.map((k) => k.judul),
    // A decimal comma, as every other program here writes it.
    ...baris.map((b) =>
      kolom.map((k) => {
        const nilai = k.nilai(b) ?? ''
        // A whole number stays one: as text, its minus would be taken for a formula.
        if (typeof nilai !== 'number' || Number.isInteger(nilai)) return nilai
        return String(nilai).replace('.', ',')
      }),
    ),
    ...(kaki ? [[kaki]] : []),
  ])

/** The same for a sheet of a workbook. */
export const lembar = <B>(kolom: readonly KolomBerkas<B>[], baris: readonly B[]) => ({
  kolom: kolom.map(({ judul, lebar, jenis }) => ({
    judul,
    lebar,
    jenis: jenis ?? ('teks' as const),
  })),
  baris: baris.map((b) => kolom.map((k) => k.nilai(b))),
})

export interface IsiBerkas<B> {
  /** File name without its ending. */
  nama: string
  /** Lines above the sheet: what it is, and whose. */
  kepala: [judul: string, lingkup: string]
  kolom: readonly KolomBerkas<B>[]
  baris: readonly B[]
  /** Said below when rows were left out. */
  kaki?: string
}

/** The rows of a page as `<jalur>/csv` and `<jalur>/xlsx`. */
export function ruteBerkas<B>(
  app: FastifyInstance,
  s: {
    jalur: string
    /** Default `masuk`. */
    akses?: Akses
    judul: string
    params?: TSchema
    query: TSchema
    isi(p: Parameters<UnduhSpec['berkas']>[0]): Promise<IsiBerkas<B>>
  },
): void {
  const { akses = 'masuk', query, params } = s
  const biasa = { akses, query, ...(params && { params }) }
  unduh(app, {
    ...biasa,
    jalur: `${s.jalur}/csv`,
    judul: `${s.judul} sebagai CSV`,
    async berkas(p) {
      const { nama, kolom, baris, kaki } = await s.isi(p)
      const mime = 'text/csv; charset=utf-8'
      return { isi: Buffer.from(csv(kolom, baris, kaki)), mime, nama: `${nama}.csv` }
    },
  })
  unduh(app, {
    ...biasa,
    jalur: `${s.jalur}/xlsx`,
    judul: `${s.judul} sebagai XLSX`,
    async berkas(p) {
      const { nama, kepala, kolom, baris, kaki } = await s.isi(p)
      const satu = { nama: s.judul, kepala, ...lembar(kolom, baris), ...(kaki && { kaki: [kaki] }) }
      return { isi: await susunXlsx({ lembar: [satu] }), mime: MIME.xlsx, nama: `${nama}.xlsx` }
    },
  })
}
