import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Knex } from 'knex'
import { parse } from 'csv-parse/sync'
import { akar } from '../server/config.js'

const teksPdf = async (jalur: string): Promise<string> =>
  rapat((await promisify(execFile)('pdftotext', ['-layout', jalur, '-'])).stdout)
/** Lines break where the page ends, not where words do. */
const rapat = (s: string): string => s.replace(/\s+/g, ' ')
export const csv = (jalur: string): any[] =>
  parse(readFileSync(jalur), { bom: true, columns: true, delimiter: ';' })
/** Those of these words that the PDF does not hold. */
export async function takTertulis(jalur: string, harus: string[]): Promise<string[]> {
  const teks = (await teksPdf(jalur)).toLowerCase()
  return harus.filter((h) => !teks.includes(rapat(h).toLowerCase()))
}
export const barisSop = (kode: string): string[] =>
  [
    ...readFileSync(join(akar(), 'workflows', `${kode}.bpmn`), 'utf8').matchAll(
      /sop:no="([^"]+)"/g,
    ),
  ].map((m) => m[1]!)
export const riwayatSelesai = (db: Knex, aksi: string) =>
  db('riwayat as r')
    .join('perkara as p', 'p.id', 'r.perkara_id')
    .join('sop_versi as s', 's.id', 'p.sop_versi_id')
    .where('r.aksi', aksi)
    .select('s.kode', 'r.sebagai', 'r.rincian', db.raw(`r.rincian ->> 'no' as no`)) as Promise<
    any[]
  >
const TABEL = [
  'perkara',
  'tugas',
  'naskah_versi',
  'nomor',
  'surat_masuk',
  'sertifikat',
  'pemangku',
  'peserta',
  'pelatihan',
]
/** Rows in the tables a second run must leave alone. */
export const jumlahBaris = async (db: Knex) => ({
  ...Object.fromEntries(
    await Promise.all(
      TABEL.map(async (tabel) => [tabel, Number((await db(tabel).count('* as n'))[0]!.n)]),
    ),
  ),
  riwayat: Number((await db('riwayat').whereNotNull('perkara_id').count('* as n'))[0]!.n),
})
