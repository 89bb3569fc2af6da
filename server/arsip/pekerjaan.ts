import type { Knex } from 'knex'
import { Readable } from 'node:stream'
import { errors } from '../errors.js'
import { TERSAMAR } from '../pegawai/keamanan.js'
import { ikatNaskah, SQL_NASKAH_TERBUKA, wajibNaskahTerbuka } from '../perkara/keamanan.js'
import { newestFirst, type Page } from '../platform/db/page-key.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { alirZip, type BagianZip } from '../platform/zip/alir.js'
import type { Pelaku } from '../values/pelaku.js'

export interface PekerjaanRow {
  id: string
  jenis: string
  judul: string
  tahap: string
  total: number
  selesai: number
  gagal: number
  status: string
  galat: string
  /** Hash of the copy for the printer, and how many files the ZIP holds. */
  cetak: string | null
  berkas: number
  /** An import this reader asked for; its page is theirs alone. */
  impor: boolean
}

/** SQL: the letter a job makes copies of, if any. */
const SQL_NASKAH = `n.id = (p.hasil ->> 'naskahId')::uuid`

/** Errors: SURAT_RAHASIA where it makes copies of a letter that is closed to them. */
export async function wajibPekerjaanTerbuka(db: Knex, pelaku: Pelaku, id: string): Promise<void> {
  const naskah = await db('pekerjaan as p')
    .join('naskah as n', db.raw(SQL_NASKAH))
    .where('p.id', id)
    .first('n.id')
  if (naskah) await wajibNaskahTerbuka(db, pelaku, naskah.id)
}

/** The long jobs, newest first; the title of one on a closed letter is not said. */
export async function daftarPekerjaan(
  db: Knex,
  pelaku: Pelaku,
  sesudah?: string,
): Promise<Page<PekerjaanRow>> {
  const ikat = { ...(await ikatNaskah(db, pelaku)), tersamar: TERSAMAR }
  const q = db('pekerjaan as p')
    .leftJoin('naskah as n', db.raw(SQL_NASKAH))
    .select(
      'p.id',
      'p.jenis',
      {
        judul: db.raw(
          `case when n.id is null or ${SQL_NASKAH_TERBUKA} then p.judul else :tersamar end`,
          ikat,
        ),
      },
      'p.tahap',
      'p.total',
      'p.selesai',
      'p.gagal',
      'p.status',
      'p.galat',
      'p.created_at',
      'p.diubah_at',
      { cetak: 'p.cetak_sha256' },
      {
        impor: db.raw(
          '(p.oleh = ? and exists (select from impor_latar i where i.pekerjaan_id = p.id))',
          [pelaku.pegawaiId],
        ),
      },
      {
        berkas: db.raw(
          '(select count(*)::int from pekerjaan_berkas b where b.pekerjaan_id = p.id)',
        ),
      },
    )
  return newestFirst(q, { moment: 'p.created_at', id: 'p.id', after: sesudah, size: 50 })
}

/** Its files as a ZIP that is read from the store while it is sent. Errors: TIDAK_ADA. */
export async function zipPekerjaan(
  db: Knex,
  id: string,
): Promise<{ judul: string; aliran: Readable; ukuran: number }> {
  const p = await db('pekerjaan').where({ id }).first('judul')
  const berkas = await db('pekerjaan_berkas as j')
    .join('berkas as b', 'b.sha256', 'j.sha256')
    .where({ 'j.pekerjaan_id': id })
    .orderBy('j.urutan')
    .select('j.nama', 'j.sha256', 'b.ukuran')
  if (!p || berkas.length === 0) throw errors.TIDAK_ADA({ apa: 'Paket pekerjaan' })
  const bagian = berkas.map((b): BagianZip => ({
    nama: b.nama,
    isi: async () => (await ambilBerkas(db, b.sha256)).isi,
  }))
  const nama = (n: string): number => Buffer.byteLength(n)
  // Stored, not compressed: 30 + 46 bytes of headers a file, and 22 at the end.
  const ukuran = berkas.reduce((j, b) => j + b.ukuran + 76 + 2 * nama(b.nama), 22)
  return { judul: p.judul, aliran: Readable.from(alirZip(bagian)), ukuran }
}

/** The copy for the printer: all of them in the order of the roster. Errors: TIDAK_ADA. */
export async function cetakPekerjaan(db: Knex, id: string) {
  const p = await db('pekerjaan').where({ id }).first('judul', { sha256: 'cetak_sha256' })
  if (!p?.sha256) throw errors.TIDAK_ADA({ apa: 'Berkas cetak pekerjaan' })
  return { ...(await ambilBerkas(db, p.sha256)), nama: `${p.judul} untuk dicetak.pdf` }
}
