/** What the name of this shape is; another needs another reader. */
export const BENTUK = 'paraf-cadangan-1'

/**
 * Not copied: who is logged in, links and answers that live for a day, the list of backups itself, and
 * what the migrations keep for themselves.
 */
export const TANPA_TABEL: readonly string[] = [
  'cadangan',
  'knex_migrations',
  'knex_migrations_lock',
  'kunci_ulang',
  'masuk_separuh',
  'sesi',
  'tautan_awal',
]

/** The bytes of a file are an entry of their own, and where they lay is not how they come back. */
export const TANPA_KOLOM: Readonly<Record<string, readonly string[]>> = {
  berkas: ['isi', 'di_luar'],
}

/** Jobs of this room belong to the machine that makes the backup. */
export const PEKERJAAN_SENDIRI = 'cadangan.'

export interface TabelCadangan {
  nama: string
  kolom: string[]
  kunci: string[]
  baris: number
  /** Names of its parts in the archive, in order. */
  bagian: string[]
  /** SHA-256 of all its lines, each ended by a line break. */
  sidik: string
}
export interface IsiCadangan {
  nama: string
  ukuran: number
  sha256: string
}
export interface Manifest {
  bentuk: string
  dibuat: string
  kantor: string
  /** Migrations the database had seen. */
  migrasi: string[]
  tabel: TabelCadangan[]
  urutan: { table: string; column: string; value: string }[]
  /** SHA-256 of files whose bytes nobody had. */
  hilang: string[]
  /** Every other entry of the archive. */
  isi: IsiCadangan[]
}

export const MANIFEST = 'manifest.json'
export const ANTREAN = 'antrean.jsonl'
export const entriBerkas = (sha256: string): string => `berkas/${sha256.slice(0, 2)}/${sha256}`

/** Stands beside the data for whoever opens the archive without Paraf. */
export const BACA = `Cadangan kantor Paraf
=====================

Isi:
- data/<tabel>/<nomor>.jsonl  satu baris JSON per baris tabel
- berkas/<xx>/<sha256>        isi berkas, dinamai menurut SHA-256-nya
- antrean.jsonl               pekerjaan latar yang belum dikerjakan
- manifest.json               SHA-256 setiap isi, banyaknya baris, dan versi basis data

Memulihkan ke mesin baru: npx paraf pulihkan <berkas ini>
Panduan lengkap: docs/pemulihan.md

Arsip ini memuat data pribadi dan rahasia kantor. Sandi pegawai hanya sebagai sidik yang tidak
dapat dibalik; rahasia setelan, sertifikat elektronik dan kode dua langkah tetap tersegel dengan
PARAF_KUNCI, yang TIDAK ada di sini dan harus disimpan terpisah.
`
