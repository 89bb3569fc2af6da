import type { Knex } from 'knex'
import { bolehMengagendakan } from '../../pegawai/sekretariat.js'
import type { Pelaku } from '../../values/pelaku.js'

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
  total: number
  selesai: number
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
      'p.total',
      'p.selesai',
      { pdf: 'k.status', pdf_galat: 'k.galat' },
      { pdf_sha256: db.raw('coalesce(c.pdf_sha256, k.pdf_sha256)') },
    )

/** Sheets about numbers: the whole secretariat works with them. */
const MILIK_SEKRETARIAT = ['kendali', 'berita-acara']

/**
 * One print, for who asked for it: a book shows what that person may see. Sheets of a reservation are
 * the secretariat's.
 */
export async function cariCetakan(
  db: Knex,
  id: string,
  pelaku: Pelaku,
): Promise<CetakanRow | null> {
  const row: CetakanRow | undefined = await dasar(db).where({ 'c.id': id }).first()
  const boleh =
    row?.oleh === pelaku.pegawaiId ||
    (row && MILIK_SEKRETARIAT.includes(row.jenis) && bolehMengagendakan(pelaku))
  return boleh ? row! : null
}

/** The last prints of a book by this person, for whom it was made. */
export const cetakanBuku = (db: Knex, kode: string, pegawaiId: string): Promise<CetakanRow[]> =>
  dasar(db)
    .where({ 'c.jenis': 'buku', 'c.rujukan': kode, 'c.oleh': pegawaiId })
    .orderBy('c.dibuat_at', 'desc')
    .limit(5)

/** The last sheets made of a reservation. */
export const cetakanPesanan = (db: Knex, pesananId: string): Promise<CetakanRow[]> =>
  dasar(db)
    .whereIn('c.jenis', MILIK_SEKRETARIAT)
    .where({ 'c.rujukan': pesananId })
    .orderBy('c.dibuat_at', 'desc')
    .limit(5)
