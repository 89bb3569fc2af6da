import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { akar } from '../server/config.js'
import type { Kolom } from '../server/naskah/templat.js'

const CONTOH: Record<string, unknown> = {
  teks: 'Bahan uji',
  paragraf: 'Isi untuk pengujian.',
  tanggal: '2027-01-18',
  jam: '08:00',
  bilangan: 2,
  daftar: ['Kepala Dinas Kesehatan'],
}
const contoh = (k: Kolom): unknown =>
  k.pilihan?.[0] ??
  (k.jenis === 'tabel'
    ? [Object.fromEntries(k.kolom!.map((s) => [s.nama, contoh(s as Kolom)]))]
    : CONTOH[k.jenis])

/** What the drafter fills in where the template proposes nothing. */
export function isianContoh(jenis: string): Record<string, unknown> {
  const { kolom } = JSON.parse(readFileSync(join(akar(), 'templates', `${jenis}.json`), 'utf8'))
  return Object.fromEntries((kolom as Kolom[]).map((k) => [k.nama, contoh(k)]))
}
