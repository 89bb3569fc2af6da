import type { BarisLembar, LembarSop } from './lembar.js'

/** Columns of the table in the order of print, as they are called in a sentence. */
const KOLOM = [
  ['no', 'nomor'],
  ['kegiatan', 'kegiatan'],
  ['pelaksana', 'pelaksana'],
  ['kelengkapan', 'kelengkapan'],
  ['waktu', 'waktu'],
  ['output', 'output'],
  ['ket', 'keterangan'],
] as const

/** Lines of the identity block that people ask about; the rest is said in one sentence. */
const IDENTITAS: Record<string, string> = {
  nomorSop: 'Nomor SOP',
  namaSop: 'Nama SOP',
  tanggalEfektif: 'Tanggal efektif',
  tanggalRevisi: 'Tanggal revisi',
  disahkanOleh: 'Pejabat yang mengesahkan',
  dasarHukum: 'Dasar hukum',
}

/**
 * What changed from one version of an SOP to the next, row by row, in sentences; empty when the table and
 * the identity block say the same (then only the drawing differs). Rows are the same row when they are the
 * same element of the diagram.
 */
export function bandingSop(lama: LembarSop, baru: LembarSop): string[] {
  const dulu = new Map(lama.baris.map((b) => [b.id, b]))
  const kini = new Set(baru.baris.map((b) => b.id))
  return [
    ...bandingIdentitas(lama.identitas, baru.identitas),
    ...baru.baris.flatMap((b) => (dulu.has(b.id) ? bandingBaris(dulu.get(b.id)!, b) : [tambah(b)])),
    ...lama.baris.filter((b) => !kini.has(b.id)).map(hapus),
  ]
}

const tambah = (b: BarisLembar): string =>
  `Langkah baru ${b.no} oleh ${b.pelaksana}: “${b.kegiatan}”.`
const hapus = (b: BarisLembar): string => `Langkah ${b.no} dihapus: “${b.kegiatan}”.`

function bandingBaris(a: BarisLembar, b: BarisLembar): string[] {
  return KOLOM.filter(([kolom]) => a[kolom] !== b[kolom]).map(
    ([kolom, nama]) => `Langkah ${b.no}, ${nama}: ${ubah(a[kolom], b[kolom])}.`,
  )
}

function bandingIdentitas(a: LembarSop['identitas'], b: LembarSop['identitas']): string[] {
  const nama = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  const teks = (i: LembarSop['identitas'], n: string): string => (i[n] ?? []).join('; ')
  const beda = nama.filter((n) => teks(a, n) !== teks(b, n))
  const disebut = beda.filter((n) => IDENTITAS[n])
  return [
    ...disebut.map((n) => `${IDENTITAS[n]}: ${ubah(teks(a, n), teks(b, n))}.`),
    ...(beda.length > disebut.length ? ['Bagian lain pada identitas SOP berubah.'] : []),
  ]
}

const ubah = (a: string, b: string): string =>
  a === '' ? `diisi “${b}”` : b === '' ? `“${a}” dihapus` : `dari “${a}” menjadi “${b}”`
