import type { Knex } from 'knex'
import { errors } from '../errors.js'

export interface NaskahRow {
  id: string
  perkara_id: string
  jenis: string
  keadaan: string
  versi: number
  hal: string
  tujuan: string[]
  tanggal: string | null
  nomor: string
  terbit_sha256: string | null
  /** Security: of its kind while it is a draft, then as numbered (B, T, R, SR). */
  sec: string
  /** In the address of its QR code; null on drafts. */
  token: string | null
  cara_tanda_tangan: 'basah' | 'elektronik' | null
  /** The version that waits for an electronic signature, and its reserved number. */
  final_versi: number | null
  nomor_id: string | null
  /** Whose signature the final version prints. */
  final_pemangku_id: string | null
  /** The PDF with its signatures inside. */
  terbit_pdf_sha256: string | null
  /** Its newest version came from Word, but its drafters went back to the form. */
  lewat_formulir: boolean
}

export interface VersiRow {
  naskah_id: string
  versi: number
  tahap: string
  isi: Record<string, unknown>
  docx_sha256: string
  templat_sha256: string
  /** Letterhead and roster it was printed with; null in versions older than this column. */
  bahan_sha256: string | null
  /** The file from Word it is made from; null where its fields are. */
  word_sha256: string | null
  /** What that file says, a paragraph a line. */
  word_teks: string
  word_cara: 'basah' | 'elektronik' | null
  oleh: string | null
  dibuat_at: Date
  /** Where its PDF stands, and why it is not there. */
  pdf: string | null
  pdf_galat: string | null
}

/** The document of this kind in a case, or null before its first draft. */
export async function cariNaskah(
  db: Knex,
  perkaraId: string,
  jenis: string,
): Promise<NaskahRow | null> {
  return (await db('naskah').where({ perkara_id: perkaraId, jenis }).first()) ?? null
}

/** As cariNaskah, but it must be there. Errors: NASKAH_BELUM_ADA. */
export async function wajibNaskah(db: Knex, perkaraId: string, jenis: string): Promise<NaskahRow> {
  const naskah = await cariNaskah(db, perkaraId, jenis)
  if (!naskah) throw errors.NASKAH_BELUM_ADA({ jenis })
  return naskah
}

/** One version; default the newest. */
export async function versiNaskah(
  db: Knex,
  naskah: NaskahRow,
  versi = naskah.versi,
): Promise<VersiRow> {
  return db('naskah_versi as v')
    .leftJoin('konversi as k', 'k.docx_sha256', 'v.docx_sha256')
    .where({ 'v.naskah_id': naskah.id, 'v.versi': versi })
    .first('v.*', { pdf: 'k.status', pdf_galat: 'k.galat' })
}
