import { angkaMentah, type AngkaMentah, type KunjunganMentah } from './tahun-hitung.js'

export const SOP = [
  'peningkatan-kapasitas',
  'penerbitan-sertifikat',
  'operasional-bangkom',
] as const
/** As the pages say: below so many visits a map shows no median and a report no percentiles. */
const SEDIKIT = 5

export interface Perbandingan {
  angka: number
  beda: string[]
}

interface Permintaan {
  /** The JSON door of a page, as somebody who may read all. */
  baca(jalur: string): Promise<any>
  mentah: readonly KunjunganMentah[]
  dari: string
  sampai: string
  /** Units looked at by themselves, besides the whole office. */
  unit: readonly string[]
}

/** What the pages of lateness say beside what the raw history says: every figure of every row. */
export async function bandingkanLaporan(p: Permintaan): Promise<Perbandingan> {
  const hasil: Perbandingan = { angka: 0, beda: [] }
  for (const unit of [null, ...p.unit]) {
    const harap = angkaMentah(p.mentah, { dari: p.dari, sampai: p.sampai, unit })
    const kueri = `dari=${p.dari}&sampai=${p.sampai}${unit ? `&unit=${unit}` : ''}`
    await bandingkanPeta(p, kueri, harap, hasil)
    await bandingkanPelanggaran(p, kueri, harap, hasil)
  }
  await bandingkanEvaluasi(p, hasil)
  return hasil
}

async function bandingkanPeta(
  p: Permintaan,
  kueri: string,
  harap: ReadonlyMap<string, AngkaMentah>,
  hasil: Perbandingan,
): Promise<void> {
  for (const sop of SOP) {
    const { langkah } = await p.baca(`/laporan/peta/${sop}?${kueri}`)
    for (const l of langkah) {
      const h = harap.get(`${sop}/${l.elemen}`)
      samakan(hasil, `peta ${kueri} ${sop} ${l.elemen}`, l, {
        terbuka: h?.terbuka ?? 0,
        lewat: h?.lewat ?? 0,
        selesai: h?.n ?? 0,
        langgar: h?.langgar ?? 0,
        median: h && h.n >= SEDIKIT ? persentil(h.lama, 0.5) : null,
      })
    }
  }
}

async function bandingkanPelanggaran(
  p: Permintaan,
  kueri: string,
  harap: ReadonlyMap<string, AngkaMentah>,
  hasil: Perbandingan,
): Promise<void> {
  const { baris } = await p.baca(`/laporan/pelanggaran?${kueri}`)
  const selesai = [...harap].filter(([, h]) => h.n > 0)
  samakan(hasil, `pelanggaran ${kueri}`, { baris: baris.length }, { baris: selesai.length })
  for (const b of baris) {
    const h = harap.get(`${b.sop_kode}/${b.elemen_id}`)!
    const { n, wajib, langgar, antre, kerja, kembali, luar, lama } = h
    samakan(hasil, `pelanggaran ${kueri} ${b.sop_kode} ${b.elemen_id}`, b, {
      ...{ n, wajib, langgar, antre, kerja, kembali, luar, jeda: 0 },
      ...{ ulang: n - h.kasus, lewat: h.telat },
      ...(n >= SEDIKIT ? tigaPersentil(lama) : { p50: null, p80: null, p95: null }),
      jumlah: lama.reduce((x, y) => x + y, 0),
      terbesar: lama.at(-1),
    })
  }
}

async function bandingkanEvaluasi(p: Permintaan, hasil: Perbandingan): Promise<void> {
  const tahun = p.dari.slice(0, 4)
  const masa = { dari: `${tahun}-01-01`, sampai: `${tahun}-12-31`, unit: null }
  const harap = angkaMentah(p.mentah, masa)
  const { baris } = await p.baca(`/laporan/evaluasi?tahun=${tahun}`)
  for (const b of baris) {
    const h = harap.get(`${b.sop_kode}/${b.elemen_id}`)!
    const di = `evaluasi ${b.sop_kode} ${b.elemen_id}`
    samakan(hasil, di, b, { kasus: h.kasus })
    if (!b.angka) continue
    const { n, wajib, langgar } = h
    samakan(hasil, di, b.angka, { n, wajib, langgar, ...tigaPersentil(h.lama) })
  }
}

const tigaPersentil = (lama: readonly number[]) => ({
  p50: persentil(lama, 0.5),
  p80: persentil(lama, 0.8),
  p95: persentil(lama, 0.95),
})

/** The first value that so large a share does not exceed, found by looking at each. */
const persentil = (urut: readonly number[], bagian: number): number =>
  urut.find((_, i) => (i + 1) * 100 >= Math.round(bagian * 100) * urut.length)!

function samakan(
  hasil: Perbandingan,
  di: string,
  nyata: any,
  harap: Record<string, unknown>,
): void {
  for (const [nama, nilai] of Object.entries(harap)) {
    hasil.angka++
    if (nyata[nama] !== nilai)
      hasil.beda.push(`${di}: ${nama} ${nyata[nama]}, by the history ${String(nilai)}`)
  }
}
