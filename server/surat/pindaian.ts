import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { keadaanPdf } from '../platform/docx/antre-konversi.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { catatRiwayat } from '../perkara/service.js'
import { kenaliPindaian } from './masuk/pindaian.js'
import { periksaUnggahan, type Unggahan } from '../tte/unggahan.js'
import type { Pelaku } from '../values/pelaku.js'

/** One scan of the signed paper. */
export interface PindaianRow {
  sha256: string
  jenis: 'basah' | 'elektronik'
  mime: string
  dibuat_at: Date
  oleh: string
}

export const daftarPindaian = (db: Knex, naskahId: string): Promise<PindaianRow[]> =>
  db('pindaian as d')
    .join('pegawai as p', 'p.id', 'd.oleh')
    .where('d.naskah_id', naskahId)
    .orderBy('d.dibuat_at')
    .select('d.sha256', 'd.jenis', 'd.mime', 'd.dibuat_at', { oleh: 'p.nama' })

/** The letter a scan belongs to. Errors: TIDAK_ADA, NASKAH_BELUM_TERBIT. */
export async function naskahPindaian(db: Knex, id: string) {
  const naskah = await db('naskah').where({ id }).first()
  if (!naskah) throw errors.TIDAK_ADA({ apa: 'Naskah' })
  if (!naskah.terbit_sha256) throw errors.NASKAH_BELUM_TERBIT()
  return naskah
}

/**
 * Looks at what was scanned back, before anything is stored: a picture or a PDF; a PDF with electronic
 * signatures must be the issued letter itself. Errors: those of naskahPindaian and periksaUnggahan,
 * kenaliPindaian, PDF_MENUNGGU.
 */
export async function periksaPindaian(db: Knex, naskahId: string, isi: Buffer): Promise<Unggahan> {
  kenaliPindaian(isi)
  const naskah = await naskahPindaian(db, naskahId)
  const pdf =
    naskah.terbit_pdf_sha256 ?? (await keadaanPdf(db, naskah.terbit_sha256))?.pdfSha256 ?? null
  if (!pdf) throw errors.PDF_MENUNGGU()
  return periksaUnggahan(db, (await ambilBerkas(db, pdf)).isi, isi)
}

/** Puts a checked scan beside its letter; the same one again changes nothing. */
export async function simpanPindaian(
  trx: Knex.Transaction,
  p: { naskahId: string; sha256: string; unggahan: Unggahan; pelaku: Pelaku; kini: Date },
): Promise<void> {
  const naskah = await naskahPindaian(trx, p.naskahId)
  const [baru] = await trx('pindaian')
    .insert({
      naskah_id: p.naskahId,
      sha256: p.sha256,
      jenis: p.unggahan.jenis,
      mime: p.unggahan.mime,
      oleh: p.pelaku.pegawaiId,
      dibuat_at: p.kini,
    })
    .onConflict(['naskah_id', 'sha256'])
    .ignore()
    .returning('sha256')
  if (!baru) return
  await catatRiwayat(trx, {
    at: p.kini,
    aksi: 'naskah.pindaian',
    perkaraId: naskah.perkara_id,
    pegawaiId: p.pelaku.pegawaiId,
    rincian: { nomor: naskah.nomor, sha256: p.sha256, jenis: p.unggahan.jenis },
  })
}
