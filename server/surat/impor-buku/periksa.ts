import { hurufTerlarang, rapikan } from '../../platform/xlsx/sel.js'
import { bacaTanggal, type Tanggal } from '../../values/tanggal.js'
import { bacaUrut, urutDariNomor } from './baca-urut.js'
import { letakKolom, nilaiJudul, type KunciBuku, type LetakBuku } from './kolom.js'

export interface BarisImpor {
  /** Row of the sheet. */
  no: number
  urut: number
  sufiks: string
  nomor: string
  tanggal: Tanggal
  tujuan: string
  hal: string
  keterangan: string
  batal: boolean
}

export interface LaporanBuku {
  /** Rows that can be entered, in the order of the book. */
  baris: BarisImpor[]
  /** One sentence each, naming the row. */
  galat: string[]
  /** Numbers up to the last that no row names: `3`, `7-9`. */
  sela: string[]
  terakhir: number
}

export interface Syarat {
  tahun: number
  hariIni: Tanggal
  pola: string
  /** `12`, `12A`: what the book holds already. */
  ada: ReadonlySet<string>
  /** Numbers may not go beyond this one, when the office already numbers here; else null. */
  batas: number | null
}

const PANJANG: Record<KunciBuku, number> = {
  urut: 20,
  nomor: 200,
  tanggal: 40,
  tujuan: 2000,
  hal: 2000,
  keterangan: 500,
}

/** Reads a sheet of used numbers and says all that is wrong with it; nothing is written. */
export function periksaBuku(tabel: readonly (readonly string[])[], s: Syarat): LaporanBuku {
  const judul = tabel
    .slice(0, 10)
    .reduce((i, b, j, t) => (nilaiJudul(b) > nilaiJudul(t[i]!) ? j : i), 0)
  const letak = letakKolom(tabel[judul] ?? [])
  const galat: string[] = []
  if (!letak.has('tanggal') || !(letak.has('urut') || letak.has('nomor')))
    galat.push(
      'Kolom No. urut atau Nomor surat, dan kolom Tanggal surat, harus ada pada baris judul.',
    )
  const baris: BarisImpor[] = []
  const dahulu = new Map<string, number>()
  if (galat.length === 0)
    tabel.slice(judul + 1).forEach((sel, i) => {
      if (sel.every((isi) => isi.trim() === '')) return
      const hasil = bacaBaris(judul + i + 2, sel, letak, s, dahulu)
      if (typeof hasil === 'string') galat.push(hasil)
      else baris.push(hasil)
    })
  if (galat.length === 0 && baris.length === 0) galat.push('Tidak ada baris di bawah judul.')
  baris.sort(
    (a, b) =>
      a.urut - b.urut || a.sufiks.length - b.sufiks.length || (a.sufiks < b.sufiks ? -1 : 1),
  )
  lengkapiTanggal(baris, s.tahun)
  const terakhir = baris.at(-1)?.urut ?? 0
  return { baris, galat, sela: sela(baris, s.ada, terakhir), terakhir }
}

/** The row, or the one sentence that says what is wrong with it. */
function bacaBaris(
  no: number,
  sel: readonly string[],
  letak: LetakBuku,
  s: Syarat,
  dahulu: Map<string, number>,
): BarisImpor | string {
  const isi = {} as Record<KunciBuku, string>
  for (const kunci of Object.keys(PANJANG) as KunciBuku[]) {
    const mentah = sel[letak.get(kunci) ?? -1] ?? ''
    const larang = hurufTerlarang(mentah)
    if (larang) return `Baris ${no}: kolom ${kunci} memuat huruf yang tidak tampak (${larang}).`
    isi[kunci] = rapikan(mentah)
    if (isi[kunci].length > PANJANG[kunci])
      return `Baris ${no}: kolom ${kunci} lebih dari ${PANJANG[kunci]} huruf.`
  }
  const nomorUrut = isi.urut ? bacaUrut(isi.urut) : urutDariNomor(s.pola, isi.nomor)
  if (!nomorUrut) return `Baris ${no}: nomor urut "${isi.urut || isi.nomor}" tidak terbaca.`
  const kunci = `${nomorUrut.urut}${nomorUrut.sufiks.toUpperCase()}`
  const batal = dinyatakanBatal(isi)
  const tanggal = isi.tanggal ? bacaTanggal(isi.tanggal) : ''
  if (tanggal === null || (tanggal === '' && !batal))
    return `Baris ${no}: tanggal surat "${isi.tanggal}" tidak terbaca.`
  const salah = sebabSalah(no, kunci, nomorUrut.urut, tanggal, s, dahulu)
  if (salah) return salah
  if (!isi.nomor && !batal) return `Baris ${no}: nomor surat kosong.`
  dahulu.set(kunci, no)
  const { tujuan, hal, keterangan } = isi
  return { no, ...nomorUrut, nomor: isi.nomor || isi.urut, tanggal, tujuan, hal, keterangan, batal }
}

function sebabSalah(
  no: number,
  kunci: string,
  urut: number,
  tanggal: string,
  s: Syarat,
  dahulu: ReadonlyMap<string, number>,
): string | null {
  if (dahulu.has(kunci))
    return `Baris ${no}: nomor urut ${kunci} sama dengan baris ${dahulu.get(kunci)}.`
  if (s.ada.has(kunci)) return `Baris ${no}: nomor urut ${kunci} sudah ada di buku.`
  if (s.batas !== null && urut > s.batas)
    return `Baris ${no}: nomor urut ${urut} melampaui nomor awal buku (${s.batas}).`
  if (urut > 1_000_000) return `Baris ${no}: nomor urut ${urut} terlalu besar.`
  if (tanggal && !tanggal.startsWith(`${s.tahun}-`))
    return `Baris ${no}: tanggal ${tanggal} bukan tahun ${s.tahun}.`
  if (tanggal > s.hariIni) return `Baris ${no}: tanggal ${tanggal} melewati hari ini.`
  return null
}

/** A cancelled number often has no date: it takes that of the number before it. */
function lengkapiTanggal(baris: BarisImpor[], tahun: number): void {
  let lalu = `${tahun}-01-01`
  for (const b of baris) {
    if (b.tanggal) lalu = b.tanggal
    else b.tanggal = lalu
  }
}

/**
 * A cancelled number: its note says so, or the word stands where the subject or the addressee would.
 * A letter about something cancelled ("Rapat batal dilaksanakan") is a letter.
 */
const dinyatakanBatal = (isi: Record<KunciBuku, string>): boolean =>
  /^\W*((nomor|surat)\W+)?(di)?batal(kan)?\b/i.test(isi.keterangan) ||
  [isi.hal, isi.tujuan].some((k) => /^\W*(di)?batal(kan)?\W*$/i.test(k) || /^\W*BATAL\b/.test(k))

/** Numbers neither this sheet nor the book has. */
function sela(baris: readonly BarisImpor[], diBuku: ReadonlySet<string>, terakhir: number) {
  const ada = new Set(baris.map((b) => b.urut))
  for (let n = 1; n <= terakhir; n++) if (diBuku.has(String(n))) ada.add(n)
  const hasil: string[] = []
  for (let n = 1; n <= terakhir; n++) {
    if (ada.has(n)) continue
    const awal = n
    while (n < terakhir && !ada.has(n + 1)) n++
    hasil.push(awal === n ? String(n) : `${awal}-${n}`)
  }
  return hasil
}
