import type { Knex } from 'knex'

/** A document that is there, with its versions and marks, newest version first. */
export async function detailNaskah(db: Knex, id: string) {
  const naskah = await db('naskah as n')
    .join('perkara as p', 'p.id', 'n.perkara_id')
    .leftJoin('naskah as g', 'g.id', 'n.pengganti_id')
    .where('n.id', id)
    .first(
      'n.*',
      { judul_perkara: 'p.judul', nomor_pengganti: 'g.nomor' },
      {
        nomor_buku_id: db('nomor')
          .where({ pemilik: 'naskah' })
          .whereRaw('pemilik_id = n.id')
          .orderBy('dibuat_at', 'desc')
          .limit(1)
          .select('id'),
      },
    )
  const versi = await db('naskah_versi as v')
    .leftJoin('pegawai as p', 'p.id', 'v.oleh')
    .leftJoin('konversi as k', 'k.docx_sha256', 'v.docx_sha256')
    .where('v.naskah_id', id)
    .orderBy('v.versi', 'desc')
    .select(
      'v.versi',
      'v.tahap',
      'v.docx_sha256',
      'v.dibuat_at',
      'v.isi',
      { word: db.raw('v.word_sha256 is not null') },
      { oleh: 'p.nama' },
      { pdf: 'k.status', pdf_galat: 'k.galat' },
    )
  const cap = await db('cap')
    .where({ naskah_id: id })
    .orderBy('dibuat_at')
    .select('versi', 'jenis', 'tingkat', 'cuplikan', 'docx_sha256', 'dibuat_at', 'gugur_at')
  return { naskah, versi, cap }
}

// Of the issued version the file with the signatures inside, where there is one.
const PDF_VERSI = `coalesce(
  case when n.terbit_sha256 = v.docx_sha256 then n.terbit_pdf_sha256 end, k.pdf_sha256)`

/** The stored file of one version: DOCX always, PDF when its conversion is done. */
export async function berkasVersi(db: Knex, id: string, versi: number, jenis: 'docx' | 'pdf') {
  return db('naskah_versi as v')
    .join('naskah as n', 'n.id', 'v.naskah_id')
    .leftJoin('konversi as k', 'k.docx_sha256', 'v.docx_sha256')
    .where({ 'v.naskah_id': id, 'v.versi': versi })
    .first(
      { sha256: jenis === 'docx' ? 'v.docx_sha256' : db.raw(PDF_VERSI) },
      'n.jenis',
      'n.nomor',
      'n.sec',
      {
        status: 'k.status',
      },
    )
}
