import { inflateSync } from 'node:zlib'
import { Aliran, adalahKamus, angkaDari, namaDari, type Kamus, type Nilai } from './nilai.js'
import { Pengurai, UraiGagal } from './urai.js'

/** Where an object stands: at an offset, inside an object stream, or nowhere any more. */
export type Letak =
  | { jenis: 'isi'; offset: number; gen: number }
  | { jenis: 'dalam'; aliran: number; urut: number }
  | { jenis: 'bebas' }

/** One cross-reference section: what one saving of the file added or replaced. */
export interface Bagian {
  offset: number
  /** Written as a stream (PDF 1.5) instead of a table. */
  aliran: boolean
  trailer: Kamus
  objek: Map<number, Letak>
  /** Where it ends, in bytes. */
  akhir: number
}

const BAGIAN_TERBANYAK = 2_000
const OBJEK_TERBANYAK = 2_000_000

/** Bytes that compressed parts of one file may still grow to: many small bombs are one big one. */
export interface Jatah {
  sisa: number
}
export const jatahBaru = (): Jatah => ({ sisa: 64 * 2 ** 20 })

/** All sections, newest first, as a reader follows them from the last `startxref`. Throws UraiGagal. */
export function bacaBagian(data: Buffer, jatah: Jatah): Bagian[] {
  const semua: Bagian[] = []
  const pernah = new Set<number>()
  let berikut: number | null = letakStartxref(data)
  while (berikut !== null) {
    if (pernah.has(berikut) || semua.length >= BAGIAN_TERBANYAK)
      throw new UraiGagal('daftar objek berputar')
    pernah.add(berikut)
    const bagian = bacaSatu(data, berikut, jatah)
    const hibrida = angkaDari(bagian.trailer.get('XRefStm'))
    // A hybrid file hides objects from old readers; the table has the first word (7.5.8.4).
    if (hibrida !== null && !bagian.aliran)
      for (const [no, letak] of bacaSatu(data, hibrida, jatah).objek)
        if (!bagian.objek.has(no) || bagian.objek.get(no)!.jenis === 'bebas')
          bagian.objek.set(no, letak)
    semua.push(bagian)
    berikut = angkaDari(bagian.trailer.get('Prev'))
  }
  return semua
}

/** The offset the last `startxref` names. */
export function letakStartxref(data: Buffer): number {
  const kata = data.lastIndexOf('startxref')
  if (kata < 0 || kata < data.length - 2048) throw new UraiGagal('tanpa startxref')
  return new Pengurai(data, kata + 9).bulat()
}

function bacaSatu(data: Buffer, offset: number, jatah: Jatah): Bagian {
  if (offset >= data.length) throw new UraiGagal('daftar objek di luar berkas')
  const p = new Pengurai(data, offset)
  return p.jika('xref') ? bacaTabel(p, offset) : bacaAliranXref(data, offset, jatah)
}

function bacaTabel(p: Pengurai, offset: number): Bagian {
  const objek = new Map<number, Letak>()
  while (!p.jika('trailer')) {
    const awal = p.bulat()
    const banyak = p.bulat()
    if (banyak > OBJEK_TERBANYAK) throw new UraiGagal('objek terlalu banyak')
    for (let i = 0; i < banyak; i++) {
      const letak = p.bulat()
      const gen = p.bulat()
      const pakai = p.kata()
      if (pakai !== 'n' && pakai !== 'f') throw new UraiGagal('daftar objek rusak')
      objek.set(awal + i, pakai === 'n' ? { jenis: 'isi', offset: letak, gen } : { jenis: 'bebas' })
    }
  }
  const trailer = p.nilai()
  if (!adalahKamus(trailer)) throw new UraiGagal('trailer rusak')
  return { offset, aliran: false, trailer, objek, akhir: p.letak }
}

function bacaAliranXref(data: Buffer, offset: number, jatah: Jatah): Bagian {
  const { nilai, akhir } = bacaObjekDi(data, offset, () => null)
  if (!(nilai instanceof Aliran) || namaDari(nilai.kamus.get('Type')) !== 'XRef')
    throw new UraiGagal('daftar objek tidak ada pada tempatnya')
  const { kamus } = nilai
  const isi = bukaAliran(nilai, jatah)
  const w = angkaAngka(kamus.get('W'))
  const [a, b, c] = w as [number, number, number]
  if (w.length !== 3 || w.some((n) => n < 0 || n > 8) || a + b + c === 0)
    throw new UraiGagal('lebar kolom daftar')
  const indeks = kamus.has('Index')
    ? angkaAngka(kamus.get('Index'))
    : [0, angkaDari(kamus.get('Size')) ?? 0]
  const objek = new Map<number, Letak>()
  let di = 0
  const ambil = (lebar: number, bila: number): number => {
    let n = lebar === 0 ? bila : 0
    for (let i = 0; i < lebar; i++) n = n * 256 + (isi[di++] ?? 0)
    return n
  }
  for (let i = 0; i + 1 < indeks.length; i += 2)
    for (let k = 0; k < indeks[i + 1]! && di < isi.length; k++) {
      const [jenis, x, y] = [ambil(a, 1), ambil(b, 0), ambil(c, 0)]
      if (jenis === 0) objek.set(indeks[i]! + k, { jenis: 'bebas' })
      if (jenis === 1) objek.set(indeks[i]! + k, { jenis: 'isi', offset: x, gen: y })
      if (jenis === 2) objek.set(indeks[i]! + k, { jenis: 'dalam', aliran: x, urut: y })
    }
  return { offset, aliran: true, trailer: kamus, objek, akhir }
}

/** The object `no gen obj ... endobj` at an offset; `panjang` resolves an indirect /Length. */
export function bacaObjekDi(
  data: Buffer,
  offset: number,
  panjang: (v: Nilai) => number | null,
): { no: number; gen: number; nilai: Nilai; akhir: number } {
  if (offset >= data.length) throw new UraiGagal('objek di luar berkas')
  const p = new Pengurai(data, offset)
  const [no, gen] = [p.bulat(), p.bulat()]
  if (!p.jika('obj')) throw new UraiGagal('objek tidak ada pada tempatnya')
  const nilai = p.nilai()
  if (!adalahKamus(nilai) || !p.jika('stream')) return { no, gen, nilai, akhir: p.letak }
  if (data[p.letak] === 13) p.letak++
  if (data[p.letak] === 10) p.letak++
  const dari = p.letak
  const kata = nilai.get('Length')
  let ukuran = angkaDari(kata) ?? panjang(kata ?? null)
  if (
    ukuran === null ||
    !/^\s*endstream/.test(data.toString('latin1', dari + ukuran, dari + ukuran + 12))
  ) {
    const akhir = data.indexOf('endstream', dari)
    if (akhir < 0) throw new UraiGagal('aliran terputus')
    ukuran = akhir - dari
  }
  const akhir = dari + ukuran
  return { no, gen, nilai: new Aliran(nilai, data.subarray(dari, akhir)), akhir }
}

/** The bytes of a stream, for the filters that object lists use. Throws UraiGagal for others. */
export function bukaAliran({ kamus, isi }: Aliran, jatah: Jatah): Buffer {
  const saring = [kamus.get('Filter') ?? []].flat() as Nilai[]
  if (saring.length === 0) return isi
  if (saring.length > 1 || namaDari(saring[0]) !== 'FlateDecode')
    throw new UraiGagal('pemampatan tak dikenal')
  const setel = [kamus.get('DecodeParms') ?? null].flat()[0] as Nilai
  let buka: Buffer
  try {
    buka = inflateSync(isi, { maxOutputLength: Math.max(1, jatah.sisa) })
  } catch {
    throw new UraiGagal('aliran tidak dapat dibuka')
  }
  jatah.sisa -= buka.length
  const prediktor = adalahKamus(setel) ? (angkaDari(setel.get('Predictor')) ?? 1) : 1
  if (prediktor < 10) return buka
  return batalkanPng(buka, angkaDari((setel as Kamus).get('Columns')) ?? 1)
}

/** Undoes the PNG predictors for one-byte samples (7.4.4.4). */
function batalkanPng(b: Buffer, kolom: number): Buffer {
  if (kolom < 1 || kolom > 65_535) throw new UraiGagal('lebar baris')
  const baris = Math.floor(b.length / (kolom + 1))
  const hasil = Buffer.alloc(baris * kolom)
  for (let r = 0; r < baris; r++) {
    const cara = b[r * (kolom + 1)]!
    for (let k = 0; k < kolom; k++) {
      const kiri = k > 0 ? hasil[r * kolom + k - 1]! : 0
      const atas = r > 0 ? hasil[(r - 1) * kolom + k]! : 0
      const sudut = k > 0 && r > 0 ? hasil[(r - 1) * kolom + k - 1]! : 0
      const duga = [0, kiri, atas, (kiri + atas) >> 1, paeth(kiri, atas, sudut)][cara] ?? 0
      hasil[r * kolom + k] = b[r * (kolom + 1) + 1 + k]! + duga
    }
  }
  return hasil
}

function paeth(a: number, b: number, c: number): number {
  const [pa, pb, pc] = [Math.abs(b - c), Math.abs(a - c), Math.abs(a + b - 2 * c)]
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c
}

const angkaAngka = (v: Nilai | undefined): number[] =>
  Array.isArray(v) ? v.map((n) => (typeof n === 'number' ? n : -1)) : []
