import type { Knex } from 'knex'
import type { Clock } from '../clock.js'
import { KonversiGalat, type Converter } from './konversi/types.js'
import { tandaiGagal, tandaiSelesai } from './konversi-baris.js'
import { ambilBerkas } from './simpan.js'

interface OpsiAntre {
  kunci?: string
  pada?: Date
  maks?: number
}
export type Antre = (nama: string, isi: Record<string, unknown>, opsi?: OpsiAntre) => Promise<void>

/** How long a PDF waits before LibreOffice is looked for again, in milliseconds. */
const TUNGGU_ALAT = 10 * 60_000
/** Each of these already holds three tries of the converter; together about a minute and a half. */
const MAKS = 5

/**
 * Asks for the PDF of a stored DOCX; the work starts when the transaction commits. Asking again is
 * harmless, and after a failure it is how a person has it tried once more.
 */
export async function antreKonversi(
  trx: Knex.Transaction,
  docxSha256: string,
  antre: Antre,
): Promise<void> {
  await trx('konversi').insert({ docx_sha256: docxSha256 }).onConflict('docx_sha256').ignore()
  const [lagi] = await trx('konversi')
    .where({ docx_sha256: docxSha256 })
    .whereNot({ status: 'selesai' })
    .update({ status: 'menunggu', galat: '', pekerjaan_id: null })
    .returning('docx_sha256')
  if (lagi) await pesan(antre, docxSha256)
}

/**
 * Queues every PDF still owed; call at start, for work that was waiting when LibreOffice was missing.
 * What a long job that still runs will make itself is left to it.
 */
export async function antreTertunda(trx: Knex.Transaction, antre: Antre): Promise<number> {
  const baris = await trx('konversi as k')
    .leftJoin('pekerjaan as p', 'p.id', 'k.pekerjaan_id')
    .where('k.status', 'menunggu')
    .whereRaw(`p.status is distinct from 'berjalan'`)
    .select('k.docx_sha256')
  for (const { docx_sha256: sha256 } of baris) await pesan(antre, sha256)
  return baris.length
}

const pesan = (antre: Antre, sha256: string, pada?: Date): Promise<void> =>
  antre('pdf.konversi', { sha256 }, { kunci: `pdf:${sha256}`, maks: MAKS, ...(pada && { pada }) })

export interface KeadaanPdf {
  status: 'menunggu' | 'selesai' | 'gagal'
  pdfSha256: string | null
  galat: string
}

/** Where the PDF of a DOCX stands; null when nobody asked for one. */
export async function keadaanPdf(db: Knex, docxSha256: string): Promise<KeadaanPdf | null> {
  const b = await db('konversi').where({ docx_sha256: docxSha256 }).first()
  return b ? { status: b.status, pdfSha256: b.pdf_sha256, galat: b.galat } : null
}

type Pekerjaan = (isi: { sha256: string }, p: { percobaan: number; maks: number }) => Promise<void>

/**
 * The job behind `pdf.konversi`. Done twice it changes nothing. A document LibreOffice refuses fails
 * at once; other trouble is thrown for the queue to retry and recorded as `gagal` on the last try.
 * Without LibreOffice the row stays `menunggu` and, when `antre` is given, is looked at again later.
 */
export function pekerjaKonversi(a: {
  db: Knex
  converter: Converter
  clock: Clock
  antre?: Antre
}): { 'pdf.konversi': Pekerjaan } {
  return {
    async 'pdf.konversi'({ sha256 }, { percobaan, maks }) {
      const baris = await a.db('konversi').where({ docx_sha256: sha256 }).first('status')
      if (!baris || baris.status === 'selesai') return
      const docx = await ambilBerkas(a.db, sha256)
      try {
        await tandaiSelesai(a, sha256, await a.converter.convert(docx.isi), percobaan)
      } catch (galat) {
        await tangani(a, sha256, galat, percobaan, maks)
      }
    },
  }
}

async function tangani(
  a: { db: Knex; clock: Clock; antre?: Antre },
  docx: string,
  galat: unknown,
  percobaan: number,
  maks: number,
): Promise<void> {
  const sebab = galat instanceof KonversiGalat ? galat.sebab : 'gagal'
  const akhir = sebab === 'ditolak' || (sebab === 'gagal' && percobaan >= maks)
  await tandaiGagal(a, docx, galat, { percobaan, akhir })
  if (sebab === 'gagal' && !akhir) throw galat
  if (sebab === 'tidak-ada' && a.antre) {
    const pada = new Date(a.clock.now().getTime() + TUNGGU_ALAT)
    await pesan(a.antre, docx, pada)
  }
}
