import type { Knex } from 'knex'

export interface CetakanRow {
  id: string
  jenis: string
  rujukan: string
  judul: string
  docx_sha256: string | null
  dibuat_at: Date
  oleh: string | null
  /** Where its making stands, and that of its PDF. */
  status: 'berjalan' | 'selesai' | 'gagal' | null
  galat: string
  pdf: 'menunggu' | 'selesai' | 'gagal' | null
  pdf_sha256: string | null
  pdf_galat: string | null
}

const dasar = (db: Knex) =>
  db('cetakan as c')
    .leftJoin('pekerjaan as p', 'p.id', 'c.pekerjaan_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 'c.docx_sha256')
    .select(
      'c.id',
      'c.jenis',
      'c.rujukan',
      'c.judul',
      'c.docx_sha256',
      'c.dibuat_at',
      'c.oleh',
      'p.status',
      'p.galat',
      { pdf: 'k.status', pdf_sha256: 'k.pdf_sha256', pdf_galat: 'k.galat' },
    )

/** One print, only for who asked for it: it shows what that person may see. */
export async function cariCetakan(
  db: Knex,
  id: string,
  pegawaiId: string,
): Promise<CetakanRow | null> {
  return (await dasar(db).where({ 'c.id': id, 'c.oleh': pegawaiId }).first()) ?? null
}

/** The last prints of a thing by this person. */
export const daftarCetakan = (
  db: Knex,
  jenis: string,
  rujukan: string,
  pegawaiId: string,
): Promise<CetakanRow[]> =>
  dasar(db)
    .where({ 'c.jenis': jenis, 'c.rujukan': rujukan, 'c.oleh': pegawaiId })
    .orderBy('c.dibuat_at', 'desc')
    .limit(5)
