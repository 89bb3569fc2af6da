import type { LembarSop } from './lembar.js'

/** One way onward from a step. */
export interface Lanjutan {
  /** What is answered on the way: `Disetujui? Tidak`, `bila Ditolak`; empty without a choice. */
  bila: string
  /** `langkah 4`, `SOP Surat Keluar`, `selesai`. */
  ke: string
  /** Id of the row, to link to; '' for what is no row. */
  baris: string
}

/** Where each step leads, read off the drawing past its gateways, for those who read instead of look. */
export function lanjutanLangkah({ baris, gambar }: LembarSop): Map<string, Lanjutan[]> {
  const nomor = new Map(baris.map((b) => [b.id, b.no]))
  const bentuk = new Map(gambar.shapes.map((s) => [s.id, s]))
  const keluar = (id: string) =>
    gambar.edges.filter((e) => e.type === 'sequenceFlow' && e.from === id)
  const telusuri = (id: string, bila: string[], lewat: readonly string[]): Lanjutan[] =>
    keluar(id).flatMap((e) => {
      const syarat = e.name ? [...bila, jawaban(bentuk.get(id)?.name ?? '', e.name)] : bila
      const satu = { bila: syarat.join(', '), baris: '' }
      const tujuan = bentuk.get(e.to)
      if (nomor.has(e.to)) return [{ ...satu, ke: `langkah ${nomor.get(e.to)}`, baris: e.to }]
      if (!tujuan || lewat.includes(e.to)) return []
      if (tujuan.type === 'endEvent') return [{ ...satu, ke: 'selesai' }]
      if (tujuan.type === 'callActivity') return [{ ...satu, ke: tujuan.name }]
      return telusuri(e.to, syarat, [...lewat, e.to])
    })
  return new Map(baris.map((b) => [b.id, telusuri(b.id, [], [])]))
}

/** A yes or no says nothing without its question; an answer in its own words needs none. */
const jawaban = (tanya: string, jawab: string): string =>
  tanya && /^(ya|tidak)\b/i.test(jawab) ? `${tanya} ${jawab}` : `bila ${jawab}`
