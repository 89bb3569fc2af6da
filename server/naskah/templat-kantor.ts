import type { Lambang, TataNaskah } from '../kantor/tata-naskah.js'

/** What letters need to know of the office; its settings hold at least this. */
export interface KantorNaskah {
  /** First line of the letterhead, e.g. `PEMERINTAH KABUPATEN ...`. */
  pemerintah: string
  nama: string
  singkatan: string
  alamat: string
  telepon?: string
  faks?: string
  surel?: string
  situs?: string
  kodePos?: string
  kota: string
  /** IANA zone. */
  zona: string
  kertas: 'A4' | 'F4'
  /** The office, its government and its head inside a sentence; made from the names when empty. */
  sebutan?: string
  sebutanPemerintah?: string
  kepala?: string
  /** Layout; letters made before offices could choose have none and keep that of the template. */
  tata?: Partial<TataNaskah>
  lambang?: Lambang
}

const KECIL = new Set(['dan', 'di', 'ke', 'dari', 'untuk', 'serta', 'pada'])

/** `BADAN KEPEGAWAIAN DAN X` as it reads inside a sentence; text in mixed case is left as it is. */
export function hurufJudul(teks: string): string {
  if (teks !== teks.toUpperCase()) return teks
  return teks
    .toLowerCase()
    .split(' ')
    .map((k, i) => (i > 0 && KECIL.has(k) ? k : k.charAt(0).toUpperCase() + k.slice(1)))
    .join(' ')
}

/** How sentences and titles name the office, its government and its head. */
export function sebutanKantor(k: KantorNaskah) {
  const pemerintah = hurufJudul(k.pemerintah)
  const daerah = pemerintah.replace(/^Pemerintah\s+/i, '')
  const nama = hurufJudul(k.nama)
  // Some offices write the region into their own name already.
  const lengkap = nama.toLowerCase().includes(daerah.toLowerCase()) ? nama : `${nama} ${daerah}`
  const sebutan = k.sebutan || lengkap
  return {
    sebutan,
    sebutanPemerintah: k.sebutanPemerintah || pemerintah,
    kepala: k.kepala || `Kepala ${sebutan}`,
  }
}

/** Lines of the letterhead under the name: address, then the ways to reach the office. */
export function barisKop(k: KantorNaskah): string[] {
  const kontak = [
    ['Telepon', k.telepon],
    ['Faksimile', k.faks],
    ['Surel', k.surel],
    ['Laman', k.situs],
  ]
    .filter(([, isi]) => isi)
    // A word and what it announces stay on one line.
    .map(([label, isi]) => `${label} ${isi}`.replaceAll(' ', '\u00a0'))
    .join('  ')
  const alamat = [k.alamat, k.kodePos && `Kode Pos ${k.kodePos}`].filter(Boolean).join(' ')
  return [alamat, kontak].filter(Boolean)
}

/** Letters of the name that fit one line of the letterhead at 16 points, beside an emblem or alone. */
const MUAT = { berlogo: 34, polos: 36 }

/**
 * A long name over two lines, the upper one the longer: it stands over the lower like a roof. `ukuran`
 * of the letters in points.
 */
export function barisNama(nama: string, ukuran = 16, berlogo = false): string[] {
  const besar = nama.toUpperCase()
  const muat = Math.floor(((berlogo ? MUAT.berlogo : MUAT.polos) * 16) / ukuran)
  if (besar.length <= muat) return [besar]
  const kata = besar.split(' ')
  let atas = 1
  while (atas < kata.length && kata.slice(0, atas).join(' ').length < besar.length / 2) atas++
  return [kata.slice(0, atas).join(' '), kata.slice(atas).join(' ')].filter(Boolean)
}
