import { Type, type TSchema } from 'typebox'
import { errors } from '../../errors.js'
import { sahTanggal, tanggalPanjang } from '../../values/tanggal.js'
import type { Kolom } from '../templat.js'
import { skemaIsi } from '../templat-skema.js'

/** What the office asks of a letter outside its text: for the book, the dispatch, the wait for answers. */
const SAMPUL = ['hal', 'judul', 'tujuan', 'batasBalasan']

type Isi = Readonly<Record<string, unknown>>
interface Naskah {
  nama: string
  kolom: readonly Kolom[]
}

const kolomSampul = (t: Naskah): Kolom[] => t.kolom.filter((k) => SAMPUL.includes(k.nama))

/** The form of a letter whose text is written in Word. */
export const skemaSampul = (t: Naskah): TSchema =>
  kolomSampul(t).length > 0
    ? skemaIsi({ nama: t.nama, kolom: kolomSampul(t) })
    : Type.Object({}, { additionalProperties: false })

export const isiSampul = (t: Naskah, isi: Isi): Record<string, unknown> =>
  Object.fromEntries(kolomSampul(t).map((k) => [k.nama, isi[k.nama]]))

const rapi = (s: string): string =>
  s
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .toLowerCase()

/**
 * The book must say what the letter says: each of these fields is looked for in the text. `teks` a
 * paragraph a line. Errors: ISIAN_SALAH naming the field.
 */
export function periksaSampul(t: Naskah, isi: Isi, teks: string): void {
  const semua = rapi(teks)
  for (const k of kolomSampul(t)) {
    const hilang = nilai(isi[k.nama]).find((v) => !semua.includes(rapi(v)))
    if (hilang !== undefined)
      throw errors.ISIAN_SALAH({
        kolom: k.label,
        sebab: `tidak ditemukan dalam naskah Word: "${hilang}". Samakan keduanya`,
      })
  }
}

function nilai(v: unknown): string[] {
  if (Array.isArray(v)) return v.map(String).filter((s) => s.trim() !== '')
  if (typeof v !== 'string' || v.trim() === '') return []
  return [sahTanggal(v) ? tanggalPanjang(v) : v]
}
