import { angkaRomawi } from '../values/angka-romawi.js'
import { cetakRupiah, rupiah } from '../values/rupiah.js'
import { diktum } from '../values/diktum.js'
import { namaHari, pukul, sahTanggal, singkatanZona, tanggalPanjang } from '../values/tanggal.js'
import { tanggalTerbilang } from '../values/tanggal-terbilang.js'
import { terbilang } from '../values/terbilang.js'
import type { Kolom } from './templat-manifes.js'

export type Data = Record<string, unknown>

/** One line of a list as templates see it. */
export interface Butir {
  no: number
  /** a, b, c ... */
  huruf: string
  /** KESATU, KEDUA ... */
  kata: string
  teks: string
  /** Without the stop or semicolon at its end, for templates that print their own. */
  inti: string
  pertama: boolean
}

/** A list of texts; blank ones fall out. A text is taken as one item per line. */
export function butir(nilai: unknown): Butir[] {
  const asal = Array.isArray(nilai)
    ? nilai.map(String)
    : typeof nilai === 'string'
      ? nilai.split('\n')
      : []
  return asal
    .map((t) => t.trim())
    .filter(Boolean)
    .map((teks, i) => ({
      no: i + 1,
      huruf: huruf(i),
      kata: diktum(i + 1),
      teks,
      inti: teks.replace(/[;.,\s]+$/, ''),
      pertama: i === 0,
    }))
}

/**
 * The tags one field gives: itself, and its other forms (`_hari`, `_singkat`, `_romawi`, `_zona`, `_terbilang`,
 * `_kapital`, `_awal`, `_akhir`, `_ada`).
 */
export function nilaiKolom(k: Kolom, nilai: unknown, zona: string): Data {
  const kosong = nilai === undefined || nilai === null || nilai === ''
  switch (k.jenis) {
    case 'daftar':
      return daftar(k.nama, butir(nilai))
    case 'paragraf':
      return { [k.nama]: butir(nilai) }
    case 'tabel':
      return tabel(k, nilai, zona)
    case 'tanggal':
      return tanggal(k.nama, kosong ? '' : String(nilai))
    case 'jam':
      return jam(k.nama, kosong ? '' : String(nilai), zona)
    case 'bilangan':
      return bilangan(k.nama, kosong ? '' : Number(nilai))
    case 'rupiah':
      return uang(k.nama, kosong ? '' : Number(nilai))
    default:
      return teks(k.nama, kosong ? '' : String(nilai))
  }
}

// Whether there is any item at all, for headings that must not stand over nothing.
const berisi = (nama: string, isi: readonly unknown[]): Data => ({
  [nama]: isi,
  [`${nama}_ada`]: isi.length > 0,
})

/** Rows, and what a heading or a last line asks of them all: any mark at all? how many in sum? */
function tabel(k: Kolom, nilai: unknown, zona: string): Data {
  const baris = barisTabel(k, nilai, zona)
  const mentah = Array.isArray(nilai) ? (nilai as Data[]) : []
  const perKolom = k.kolom!.flatMap((c): [string, unknown][] => {
    const isi = mentah.map((b) => b?.[c.nama] ?? '')
    const punya: [string, unknown] = [`${k.nama}_punya_${c.nama}`, isi.some((v) => v !== '')]
    if (c.jenis !== 'bilangan') return [punya]
    return [
      punya,
      [`${k.nama}_jumlah_${c.nama}`, angka(isi.reduce((a: number, v) => a + Number(v), 0))],
    ]
  })
  return {
    ...berisi(k.nama, baris),
    [`${k.nama}_awal`]: baris.slice(0, -1),
    [`${k.nama}_akhir`]: baris.slice(-1),
    ...Object.fromEntries(perKolom),
  }
}

// The last item apart, for templates that keep it on the page of the signature.
function daftar(nama: string, isi: Butir[]): Data {
  return {
    ...berisi(nama, isi),
    [`${nama}_awal`]: isi.slice(0, -1),
    [`${nama}_akhir`]: isi.slice(-1),
  }
}

// A field of one line stays one line, whatever was pasted into it.
function teks(nama: string, isi: string): Data {
  const satu = isi.replace(/\s+/g, ' ').trim()
  return { [nama]: satu, [`${nama}_kapital`]: satu.toUpperCase() }
}

function tanggal(nama: string, isi: string): Data {
  const sah = sahTanggal(isi)
  return {
    [nama]: sah ? tanggalPanjang(isi) : '',
    [`${nama}_hari`]: sah ? namaHari(isi) : '',
    [`${nama}_singkat`]: sah ? isi.split('-').reverse().join('-') : '',
    [`${nama}_romawi`]: sah ? angkaRomawi(Number(isi.slice(5, 7))) : '',
    [`${nama}_terbilang`]: sah ? tanggalTerbilang(isi) : '',
  }
}

function jam(nama: string, isi: string, zona: string): Data {
  return { [nama]: isi && pukul(isi, ''), [`${nama}_zona`]: isi && pukul(isi, singkatanZona(zona)) }
}

function bilangan(nama: string, n: number | ''): Data {
  const bulat = n !== '' && Number.isInteger(n)
  return { [nama]: n === '' ? '' : angka(n), [`${nama}_terbilang`]: bulat ? terbilang(n) : '' }
}

function uang(nama: string, n: number | ''): Data {
  if (n === '') return { [nama]: '', [`${nama}_terbilang`]: '' }
  return { [nama]: cetakRupiah(rupiah(n)), [`${nama}_terbilang`]: `${terbilang(n)} rupiah` }
}

/** 1250 = `1.250`, 87.5 = `87,5`. */
export function angka(n: number): string {
  const [depan, belakang] = String(n).split('.')
  const ribuan = depan!.replace(/\B(?=(\d{3})+$)/g, '.')
  return belakang ? `${ribuan},${belakang}` : ribuan
}

function barisTabel(k: Kolom, nilai: unknown, zona: string): Data[] {
  return (Array.isArray(nilai) ? nilai : []).map((b: Data, i) =>
    Object.assign(
      { no: i + 1, pertama: i === 0 },
      ...k.kolom!.map((c) => {
        const sel = c.jenis === 'paragraf' ? { ...c, jenis: 'teks' as const } : c
        return nilaiKolom(sel as Kolom, b?.[c.nama], zona)
      }),
    ),
  )
}

/** 0 = a, 25 = z, 26 = aa. */
function huruf(i: number): string {
  return i < 26 ? String.fromCharCode(97 + i) : huruf(Math.floor(i / 26) - 1) + huruf(i % 26)
}
