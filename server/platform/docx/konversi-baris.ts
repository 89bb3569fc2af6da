import type { Knex } from 'knex'
import type { Clock } from '../clock.js'
import { KonversiGalat } from './konversi/types.js'
import { MIME, simpanBerkas } from './simpan.js'

/** Where the rows of `konversi` are written: one row per DOCX that shall become a PDF. */

interface Alat {
  db: Knex
  clock: Clock
}

/**
 * Leaves the PDF of a stored DOCX to a long job, which makes many at once. One that is there already
 * stays as it is.
 */
export async function titipKonversi(
  trx: Knex.Transaction,
  docxSha256: string,
  pekerjaanId: string,
): Promise<void> {
  await trx.raw(
    `insert into konversi (docx_sha256, pekerjaan_id) values (?, ?)
     on conflict (docx_sha256) do update
       set pekerjaan_id = excluded.pekerjaan_id, status = 'menunggu', galat = ''
       where konversi.status <> 'selesai'`,
    [docxSha256, pekerjaanId],
  )
}

/** Stores the PDF of a DOCX. The first to come is kept: each document has one PDF. */
export async function tandaiSelesai(
  a: Alat,
  docx: string,
  pdf: Buffer,
  percobaan = 1,
): Promise<void> {
  await a.db.transaction(async (trx) => {
    // Two processes may have converted the same file: the first to lock the row is kept.
    const baris = await trx('konversi').where({ docx_sha256: docx }).forUpdate().first('status')
    if (!baris || baris.status === 'selesai') return
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

/** Writes down why there is no PDF yet; with `akhir` it is an incident that waits for a person. */
export async function tandaiGagal(
  a: Alat,
  docx: string,
  galat: unknown,
  { percobaan = 1, akhir = true } = {},
): Promise<void> {
  await a
    .db('konversi')
    .where({ docx_sha256: docx })
    .whereNot({ status: 'selesai' })
    .update({
      percobaan,
      galat: kalimat(galat),
      status: akhir ? 'gagal' : 'menunggu',
      selesai_at: akhir ? a.clock.now() : null,
    })
}

function kalimat(galat: unknown): string {
  const pesan = galat instanceof Error ? galat.message : String(galat)
  const sebab = galat instanceof KonversiGalat ? galat.sebab : 'gagal'
  if (sebab === 'tidak-ada') return pesan
  if (sebab === 'ditolak')
    return 'Naskah tidak dapat dibuka oleh LibreOffice sehingga PDF tidak dibuat.'
  return `PDF belum berhasil dibuat: ${pesan}.`.slice(0, 500)
}
