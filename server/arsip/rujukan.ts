import type { Knex } from 'knex'

export interface Rujukan {
  tabel: string
  kolom: string
}

/**
 * Every column of the database that names a stored file, asked from the database itself: a table made
 * tomorrow is in it without anybody thinking of it.
 */
export async function rujukanBerkas(db: Knex): Promise<Rujukan[]> {
  const { rows } = await db.raw(
    `select c.conrelid::regclass::text as tabel, a.attname as kolom
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'berkas'::regclass order by 1, 2`,
  )
  return rows
}

export interface Pemakaian extends Rujukan {
  sha256: string
  jumlah: number
}

/** Where these files are used, by table and column. */
export async function pemakaianBerkas(db: Knex, sha256: readonly string[]): Promise<Pemakaian[]> {
  if (sha256.length === 0) return []
  const hasil: Pemakaian[] = []
  for (const { tabel, kolom } of await rujukanBerkas(db)) {
    const rows = await db(tabel)
      .whereIn(kolom, [...sha256])
      .groupBy(kolom)
      .select({ sha256: kolom }, db.raw('count(*)::int as jumlah'))
    hasil.push(...rows.map((r: any) => ({ tabel, kolom, ...r })))
  }
  return hasil
}

/** Tables in the words of the office; one that is not listed shows its own name. */
const NAMA: Record<string, string> = {
  naskah: 'naskah terbit',
  naskah_versi: 'versi naskah',
  konversi: 'PDF hasil konversi',
  surat_masuk: 'pindaian surat masuk',
  disposisi: 'laporan disposisi',
  pengiriman: 'tanda terima',
  lampiran: 'lampiran perkara',
  sertifikat: 'sertifikat',
  nomor: 'pindaian buku agenda',
  pindaian: 'pindaian surat keluar',
  pindaian_berkas: 'pindaian yang diterima',
  pindaian_bagian: 'potongan pindaian',
  cetakan: 'cetakan',
  surat_massal: 'surat per peserta',
  pekerjaan: 'berkas siap cetak',
  pekerjaan_berkas: 'paket unduhan',
  templat_versi: 'templat',
  arsip_acara: 'berita acara arsip',
  rekomendasi: 'berkas permohonan rekomendasi',
  laporan_bangkom: 'laporan pengembangan kompetensi',
}
export const sebutTabel = (tabel: string): string => NAMA[tabel] ?? tabel.replaceAll('_', ' ')
