import type { Knex } from 'knex'

export interface SertifikatRow {
  id: string
  peserta_id: string
  nomor: string
  kode_registrasi: string
  status: 'dicetak' | 'ditandatangani' | 'diserahkan' | 'batal'
  docx_sha256: string | null
  pdf_sha256: string | null
  /** Where its PDF stands; null before the DOCX is made. */
  pdf: 'menunggu' | 'selesai' | 'gagal' | null
  pdf_galat: string | null
  cara_tanda_tangan: 'basah' | 'elektronik'
  /** Electronic signatures in its PDF. */
  tanda: number
  nip: string
  nama: string
  instansi: string
}

/** The living certificates of a training, in the order of the roster. */
export async function daftarSertifikat(db: Knex, pelatihanId: string): Promise<SertifikatRow[]> {
  return db('sertifikat as s')
    .join('peserta as p', 'p.id', 's.peserta_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 's.docx_sha256')
    .where('p.pelatihan_id', pelatihanId)
    .whereNot('s.status', 'batal')
    .orderBy('p.urutan')
    .orderBy('p.nama')
    .select(
      's.id',
      's.peserta_id',
      's.nomor',
      's.kode_registrasi',
      's.status',
      's.docx_sha256',
      's.tanda',
      's.cara_tanda_tangan',
      // Signed where it has been signed.
      { pdf_sha256: db.raw('coalesce(s.pdf_sha256, k.pdf_sha256)') },
      { pdf: 'k.status', pdf_galat: 'k.galat' },
      'p.nip',
      'p.nama',
      'p.instansi',
    )
}

/** Participants entitled to a certificate: those who passed. */
export async function pesertaLulus(db: Knex, pelatihanId: string): Promise<any[]> {
  return db('peserta')
    .where({ pelatihan_id: pelatihanId, lulus: true })
    .orderBy('urutan')
    .orderBy('nama')
}
