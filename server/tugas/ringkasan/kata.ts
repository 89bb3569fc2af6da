import type { IsiRingkasan } from '../../pemberitahuan/service.js'
import { hariTanggal, waktuSingkat, type Tanggal } from '../../values/tanggal.js'
import { BAGIAN, TERBANYAK, type Bagian, type TugasRingkas } from './pilih.js'

/** Lines of one part; the rest is in the inbox. */
const BARIS = 10

const KATA: Record<Bagian, readonly [judul: string, ringkas: string]> = {
  lewat: ['Lewat tenggat', 'lewat tenggat'],
  'hari-ini': ['Jatuh tempo hari ini', 'jatuh tempo hari ini'],
  tanda: ['Menunggu paraf atau tanda tangan Anda', 'menunggu paraf atau tanda tangan'],
  baru: ['Baru', 'baru'],
}

/** The digest in words; null when there is nothing to say. A line that is a path becomes a link. */
export function kataRingkasan(p: {
  tanggal: Tanggal
  zona: string
  zonaSingkat: string
  tugas: readonly TugasRingkas[]
  kabar: readonly { judul: string; jalur: string }[]
}): IsiRingkasan | null {
  const { tugas, kabar } = p
  if (tugas.length + kabar.length === 0) return null
  const lebih = tugas.length > TERBANYAK
  const milik = (b: Bagian) => tugas.slice(0, TERBANYAK).filter((t) => t.bagian === b)
  const satu = (t: TugasRingkas): string[] => [
    `- ${t.no}. ${t.nama}, ${t.judul}` +
      (t.jatuh_at ? `; tenggat ${waktuSingkat(t.jatuh_at, p.zona, p.zonaSingkat)}` : ''),
    `/tugas/${t.id}`,
  ]
  const bagian = BAGIAN.map((b) => ({ b, baris: milik(b) })).filter((x) => x.baris.length > 0)
  const jumlah = [
    ...bagian.map(({ b, baris }) => `${baris.length} ${KATA[b][1]}`),
    ...(kabar.length > 0 ? [`${kabar.length} kabar`] : []),
  ]
  const isi = [
    ...bagian.map(({ b, baris }) => daftar(`${KATA[b][0]} (${baris.length})`, baris.map(satu))),
    ...(kabar.length > 0
      ? [
          daftar(
            `Kabar (${kabar.length})`,
            kabar.map((k) => [`- ${k.judul}`, k.jalur]),
          ),
        ]
      : []),
    ...(lebih ? [`Masih ada yang lain; lihat semuanya di kotak tugas.`] : []),
  ]
  return {
    judul: `Ringkasan ${hariTanggal(p.tanggal)}: ${jumlah.join(', ')}`,
    isi: isi.join('\n\n'),
    banyak: Math.min(tugas.length, TERBANYAK) + kabar.length,
  }
}

const daftar = (judul: string, baris: readonly string[][]): string =>
  [
    judul,
    ...baris.slice(0, BARIS).flat(),
    ...(baris.length > BARIS ? [`dan ${baris.length - BARIS} lagi`] : []),
  ].join('\n')
