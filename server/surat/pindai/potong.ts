import type { Knex } from 'knex'
import { ambilBerkas, MIME } from '../../platform/docx/simpan.js'
import { gabungPdf } from '../../platform/pdf/gabung.js'
import { jumlahHalaman } from '../../platform/pdf/gambar-halaman.js'
import { PembacaPindaian } from '../../platform/pdf/pindai.js'
import { pisahPdf } from '../../platform/pdf/pisah.js'
import { bagiPindaian, type HalamanPindaian } from '../../values/bagi-pindaian.js'
import { kenaliPindaian } from '../masuk/pindaian.js'
import { kenaliTanda, POLA_TANDA, type Dikenal } from './kenal.js'

/** Pages of one stack; a thick file is scanned in parts. */
export const HALAMAN_TERBANYAK = 500

/** A part of a stack, cut out: pages from 1, its file, and its letter where a code names one. */
export interface Potongan {
  dari: number
  sampai: number
  isi: Buffer
  /** PDF, but for a picture nobody can read. */
  mime: string
  dikenal: Dikenal | null
  /** Why a person has to look at it; empty when its letter is known. */
  sebab: string
}

/** Told after every page that was looked at. */
type Maju = (selesai: number, dari: number) => PromiseLike<unknown>

/**
 * Reads a stack and cuts it into letters; with `utuh` it is one letter and no code is looked for. What
 * cannot be read stays together with the reason. Throws only where the files themselves are gone.
 */
export async function potongTumpukan(
  db: Knex,
  sha256: readonly string[],
  utuh: boolean,
  maju: Maju,
): Promise<Potongan[]> {
  const pembaca = new PembacaPindaian()
  try {
    const berkas = await Promise.all(sha256.map(async (s) => (await ambilBerkas(db, s)).isi))
    const pdf = await satukan(berkas, pembaca).catch(() => null)
    const jumlah = pdf && (await jumlahHalaman(pdf).catch(() => null))
    if (!pdf || !jumlah) return takTerbaca(berkas)
    const seluruhnya = (sebab: string): Potongan[] => [
      { dari: 1, sampai: jumlah, isi: pdf, mime: MIME.pdf, dikenal: null, sebab },
    ]
    if (utuh) return seluruhnya('')
    if (jumlah > HALAMAN_TERBANYAK)
      return seluruhnya(`Lebih dari ${HALAMAN_TERBANYAK} halaman: pindai dalam beberapa bagian.`)
    const halaman: HalamanPindaian[] = []
    try {
      for await (const { qr, kosong } of pembaca.halaman(pdf, jumlah, POLA_TANDA)) {
        const tanda = qr && new RegExp(POLA_TANDA).exec(qr)?.[1]
        halaman.push(tanda ? { tanda } : kosong ? 'kosong' : 'tanpa-tanda')
        await maju(halaman.length, jumlah)
      }
    } catch (galat) {
      return seluruhnya(sebabTakTerbaca(galat))
    }
    return await potong(db, pdf, halaman)
  } finally {
    await pembaca.close()
  }
}

async function potong(
  db: Knex,
  pdf: Buffer,
  halaman: readonly HalamanPindaian[],
): Promise<Potongan[]> {
  const tanda = halaman.flatMap((h) => (typeof h === 'object' ? [h.tanda] : []))
  const dikenal = await kenaliTanda(db, [...new Set(tanda)])
  const bagian = bagiPindaian(halaman, (t) => dikenal.get(t)?.halaman ?? null)
  // One letter alone keeps the bytes it was scanned in.
  const isi =
    bagian.length === 1
      ? [pdf]
      : await pisahPdf(
          pdf,
          bagian.map((b) => b.dari),
        )
  return bagian.map((b, i) => {
    const surat = b.tanda === null ? null : (dikenal.get(b.tanda) ?? null)
    const sebab =
      b.tanda === null
        ? 'Kode QR surat tidak ditemukan pada halaman ini.'
        : 'Kode QR-nya bukan milik surat bernomor di kantor ini.'
    return {
      ...{ dari: b.dari + 1, sampai: b.sampai + 1, isi: isi[i]!, mime: MIME.pdf },
      ...{ dikenal: surat, sebab: surat ? '' : sebab },
    }
  })
}

/** All files as one PDF in their order; one PDF alone stays as it is. */
async function satukan(berkas: readonly Buffer[], pembaca: PembacaPindaian): Promise<Buffer> {
  const pdf: Buffer[] = []
  for (const isi of berkas) {
    const mime = kenaliPindaian(isi)
    pdf.push(mime === MIME.pdf ? isi : await pembaca.gambarKePdf(isi, mime))
  }
  return pdf.length === 1 ? pdf[0]! : gabungPdf(pdf)
}

/** Each file for itself, as it came: a person may still know whose it is. */
const takTerbaca = (berkas: readonly Buffer[]): Potongan[] =>
  berkas.map((isi, i) => ({
    ...{ dari: i + 1, sampai: i + 1, isi, mime: kenaliPindaian(isi), dikenal: null },
    sebab:
      'Berkas ini, atau salah satu yang diterima bersamanya, tidak dapat dibaca. Pindai ulang.',
  }))

const sebabTakTerbaca = (galat: unknown): string =>
  (galat as NodeJS.ErrnoException).code === 'ENOENT'
    ? 'Kode QR belum dapat dibaca: poppler-utils (pdftoppm) belum terpasang di server.'
    : 'Halamannya tidak dapat dibaca; tempatkan dengan tangan.'
