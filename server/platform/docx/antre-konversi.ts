import type { Knex } from 'knex'
import type { Clock } from '../clock.js'
import { KonversiGalat, type Converter } from './konversi/types.js'
import { ambilBerkas, MIME, simpanBerkas } from './simpan.js'

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
    .update({ status: 'menunggu', galat: '' })
    .returning('docx_sha256')
  if (lagi) await pesan(antre, docxSha256)
}

/** Queues every PDF still owed; call at start, for work that was waiting when LibreOffice was missing. */
export async function antreTertunda(trx: Knex.Transaction, antre: Antre): Promise<number> {
  const baris = await trx('konversi').where({ status: 'menunggu' }).select('docx_sha256')
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
        await catatSelesai(a, sha256, percobaan, await a.converter.convert(docx.isi))
      } catch (galat) {
        await tangani(a, sha256, galat, percobaan, maks)
      }
    },
  }
}

async function catatSelesai(
  a: { db: Knex; clock: Clock },
  docx: string,
  percobaan: number,
  pdf: Buffer,
): Promise<void> {
  await a.db.transaction(async (trx) => {
    // Two processes may have converted the same file: the first to lock the row is kept.
    const baris = await trx('konversi').where({ docx_sha256: docx }).forUpdate().first('status')
    if (baris?.status === 'selesai') return
    const { sha256 } = await simpanBerkas(trx, { isi: pdf, mime: MIME.pdf })
    await trx('konversi').where({ docx_sha256: docx }).update({
      status: 'selesai',
      pdf_sha256: sha256,
      percobaan,
      galat: '',
      selesai_at: a.clock.now(),
    })
  })
}

async function tangani(
  a: { db: Knex; clock: Clock; antre?: Antre },
  docx: string,
  galat: unknown,
  percobaan: number,
  maks: number,
): Promise<void> {
  const sebab = galat instanceof KonversiGalat ? galat.sebab : 'gagal'
  const isiGalat = galat instanceof Error ? galat.message : String(galat)
  const akhir = sebab === 'ditolak' || (sebab === 'gagal' && percobaan >= maks)
  await a
    .db('konversi')
    .where({ docx_sha256: docx })
    .whereNot({ status: 'selesai' })
    .update({
      percobaan,
      galat: kalimat(sebab, isiGalat),
      status: akhir ? 'gagal' : 'menunggu',
      selesai_at: akhir ? a.clock.now() : null,
    })
  if (sebab === 'gagal' && !akhir) throw galat
  if (sebab === 'tidak-ada' && a.antre) {
    const pada = new Date(a.clock.now().getTime() + TUNGGU_ALAT)
    await pesan(a.antre, docx, pada)
  }
}

function kalimat(sebab: KonversiGalat['sebab'], pesan: string): string {
  if (sebab === 'tidak-ada') return pesan
  if (sebab === 'ditolak')
    return 'Naskah tidak dapat dibuka oleh LibreOffice sehingga PDF tidak dibuat.'
  return `PDF belum berhasil dibuat: ${pesan}.`.slice(0, 500)
}
