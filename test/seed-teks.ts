import { readFileSync } from 'node:fs'
import { bacaTabel } from '../server/sop/asal/baca-tabel.js'

/** A sentence of a seed and where it is proved: a file of the tests, and the name of a test or of a row of its walk. */
export interface Kalimat {
  kalimat: string
  berkas: string
  uji: string
}

const isi = (nama: string): string =>
  readFileSync(new URL(`fixtures/seed/${nama}.txt`, import.meta.url), 'utf8')

export const naskahSeed = (nomor: string): string => isi(nomor)

/** The table of a seed: `@ file | proof` and the sentences it keeps; `@ tata`: cells that ask nothing. */
export function tabelSeed(nomor: string): { bukti: Kalimat[]; tata: string[] } {
  const hasil = { bukti: [] as Kalimat[], tata: [] as string[] }
  let kepala: string[] = []
  for (const baris of isi(`${nomor}.bukti`).split('\n')) {
    if (baris === '' || baris.startsWith('#')) continue
    if (baris.startsWith('@ ')) kepala = baris.slice(2).split(' | ')
    else if (kepala[0] === 'tata') hasil.tata.push(baris)
    else hasil.bukti.push({ kalimat: baris, berkas: kepala[0]!, uji: kepala[1]! })
  }
  return hasil
}

/** Cells of the flowchart, all proved where its rows are walked. */
export const selTabel = (sop: string, berkas: string, uji: string): Kalimat[] =>
  bacaTabel(new URL('fixtures/sop/sop_steps.csv', import.meta.url).pathname, sop)
    .flatMap(({ kegiatan, kelengkapan, waktu, output, ket }) => [
      ...[kegiatan, kelengkapan, waktu, output, ket],
    ])
    .filter((kalimat) => kalimat !== '')
    .map((kalimat) => ({ kalimat, berkas, uji }))

/** Words without the signs around them: transcripts, pages and tables differ in those only. */
const kata = (teks: string): string[] =>
  teks
    .replace(/<\/?[a-z]+(\s[^>]*)?>/g, ' ')
    .replaceAll('&amp;', '&')
    // Where the transcript lost the blank between two items of a list.
    .replace(/(\p{L})(?=\d+\.|\p{Lu}\p{Ll})/gu, '$1 ')
    .toLowerCase()
    .match(/[\p{L}\d]+/gu) ?? []

const TANDA = { '&amp;': '&', '&quot;': '"', '&lt;': '<', '&gt;': '>', '&#39;': "'" }
/** Text of a page, tags away. */
export const polos = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&\w+;|&#39;/g, (s) => TANDA[s as keyof typeof TANDA] ?? s)
    .replace(/\s+/g, ' ')

/** Who typed the manual of seed 003 described its pictures in English; what stands on them is in quotes. */
const GAMBAR = /^(The screenshot shows|Below |A green )/
const bagian = (baris: string): string[] =>
  GAMBAR.test(baris)
    ? [...baris.matchAll(/(?<!\p{L})'(.+?)'(?!\p{L})/gu)].map((m) => m[1]!)
    : baris.split('\t')

/**
 * The text of a seed held against the sentences that are proved: sentences that do not stand in it, and
 * what stands in it without a proof. `tata`: whole cells that say nothing (headings, row numbers).
 */
export function bandingkan(
  teks: string,
  kalimat: readonly string[],
  tata: readonly string[],
): { asing: string[]; tersisa: string[] } {
  const sel = teks.split('\n').flatMap(bagian)
  const kosong = new Set(tata.map((s) => kata(s).join(' ')))
  const semua = sel.flatMap((s, i) => {
    const k = kata(s)
    return kosong.has(k.join(' ')) ? [] : k.map((teks) => ({ teks, sel: i, terbukti: false }))
  })
  const asing = kalimat.filter((k) => !tandai(semua, kata(k)))
  const sisa = new Map<number, string[]>()
  for (const { teks, sel, terbukti } of semua)
    if (!terbukti && !/^\d{1,2}$/.test(teks)) sisa.set(sel, [...(sisa.get(sel) ?? []), teks])
  return { asing, tersisa: [...sisa.values()].map((k) => k.join(' ')) }
}

/** Marks the sentence wherever it stands; false when it stands nowhere. */
function tandai(semua: { teks: string; terbukti: boolean }[], kata: readonly string[]): boolean {
  let ada = false
  for (let i = 0; i + kata.length <= semua.length; i++) {
    if (!kata.every((k, j) => semua[i + j]!.teks === k)) continue
    for (let j = 0; j < kata.length; j++) semua[i + j]!.terbukti = true
    ada = true
  }
  return ada
}
