import { namaLengkap } from '../values/gelar.js'
import { pangkatGolongan } from '../values/pangkat.js'
import { sahTanggal, tanggalPanjang, rentangTanggal } from '../values/tanggal.js'
import { terbilang } from '../values/terbilang.js'
import { sebutanKantor, type KantorNaskah } from './templat-kantor.js'
import { saran } from './templat-saran.js'
import type { PesertaNaskah } from './templat-umum.js'

/** What default texts may speak of. Anything missing prints as dots for a person to fill in. */
export interface BahanBawaan {
  kantor: KantorNaskah
  pelatihan?: {
    nama: string
    angkatan?: string
    mulai: string
    selesai: string
    tempat?: string
    jp?: number
    /** Facts planned with the training: instansi, narasumber, panitia, sasaran, jadwal. */
    data?: Record<string, unknown>
  } | null
  jumlahPeserta?: number
  /** `evaluasi`: what participants thought, in a sentence; empty while too few have said so. */
  rekap?: { diundang?: number; hadir?: number; lulus?: number; evaluasi?: string }
  instansi?: string[]
  /** The incoming letter this case answers; its newest one that is not secret. */
  suratMasuk?: { pengirim: string; nomor: string; tanggal: string; hal: string } | null
  peserta?: readonly PesertaNaskah[]
}

const NAMA = [
  'pelatihan.nama',
  'pelatihan.angkatan',
  'pelatihan.mulai',
  'pelatihan.selesai',
  'pelatihan.rentang',
  'pelatihan.tempat',
  'pelatihan.jp',
  'pelatihan.jpTerbilang',
  'pelatihan.tahun',
  'kantor.nama',
  'kantor.singkatan',
  'kantor.sebutan',
  'kantor.sebutanPemerintah',
  'kantor.kepala',
  'kantor.kota',
  'jumlahPeserta',
  'rekap.diundang',
  'rekap.hadir',
  'rekap.lulus',
  'rekap.evaluasi',
  'instansi',
  'narasumber',
  'panitia',
  'sasaran',
  'jadwal.tanggal',
  'jadwal.materi',
  'jadwal.jp',
  'suratMasuk.pengirim',
  'suratMasuk.hal',
  'suratMasuk.dasar',
  'suratMasuk.pembuka',
  'peserta',
]
const PENGGANTI = /\{([\w.]+)\}/g

/** Unknown placeholders anywhere in a default value, each with a suggestion. */
export function cacatPengganti(bawaan: unknown): string[] {
  const teks = JSON.stringify(bawaan ?? '')
  return [...teks.matchAll(PENGGANTI)]
    .map((m) => m[1]!)
    .filter((n) => !NAMA.includes(n))
    .map((n) => `{${n}} tidak dikenal${saran(n, NAMA, (s) => `{${s}}`)}`)
}

/** Values behind the placeholders. Dates stay `yyyy-mm-dd` here; texts print them in words. */
export function nilaiBahan(b: BahanBawaan): Map<string, unknown> {
  const p = b.pelatihan
  const data = p?.data ?? {}
  const k = sebutanKantor(b.kantor)
  const nama = p && (p.angkatan ? `${p.nama} Angkatan ${p.angkatan}` : p.nama)
  const nilai: Record<string, unknown> = {
    ...(p && {
      'pelatihan.nama': nama,
      'pelatihan.angkatan': p.angkatan,
      'pelatihan.mulai': p.mulai,
      'pelatihan.selesai': p.selesai,
      'pelatihan.rentang': rentangTanggal(p.mulai, p.selesai),
      'pelatihan.tempat': p.tempat,
      'pelatihan.tahun': p.mulai.slice(0, 4),
      ...(p.jp ? { 'pelatihan.jp': p.jp, 'pelatihan.jpTerbilang': terbilang(p.jp) } : {}),
    }),
    'kantor.nama': b.kantor.nama,
    'kantor.singkatan': b.kantor.singkatan,
    'kantor.kota': b.kantor.kota,
    'kantor.sebutan': k.sebutan,
    'kantor.sebutanPemerintah': k.sebutanPemerintah,
    'kantor.kepala': k.kepala,
    jumlahPeserta: b.jumlahPeserta,
    'rekap.diundang': b.rekap?.diundang ?? b.jumlahPeserta,
    'rekap.hadir': b.rekap?.hadir,
    'rekap.lulus': b.rekap?.lulus,
    'rekap.evaluasi': b.rekap?.evaluasi,
    instansi: b.instansi ?? data.instansi,
    narasumber: data.narasumber,
    panitia: data.panitia,
    sasaran: data.sasaran,
    ...nilaiJadwal(b),
    ...nilaiSuratMasuk(b.suratMasuk),
    peserta: b.peserta?.length ? b.peserta.slice(0, BARIS_TERBANYAK).map(barisOrang) : undefined,
  }
  return new Map(Object.entries(nilai).filter(([, v]) => v !== undefined && v !== null && v !== ''))
}

/** Rows a list of people starts with; what is longer belongs in an attachment. */
const BARIS_TERBANYAK = 100

/** The first session that is taught, which a letter to its speaker is about; its day, else the first. */
function nilaiJadwal({ pelatihan: p }: BahanBawaan): Record<string, unknown> {
  type Sesi = { tanggal?: string; materi?: string; jp?: number }
  const jadwal = Array.isArray(p?.data?.jadwal) ? (p.data.jadwal as Sesi[]) : []
  const sesi = jadwal.find((s) => (s.jp ?? 0) > 0)
  return {
    'jadwal.tanggal': sesi?.tanggal ?? p?.mulai,
    'jadwal.materi': sesi?.materi,
    'jadwal.jp': sesi?.jp,
  }
}

function nilaiSuratMasuk(s: BahanBawaan['suratMasuk']): Record<string, unknown> {
  if (!s) return {}
  const sebut = `Nomor ${s.nomor} tanggal ${tanggalPanjang(s.tanggal)} hal ${s.hal}`
  return {
    'suratMasuk.pengirim': [s.pengirim],
    'suratMasuk.hal': `Tanggapan atas ${s.hal}`.slice(0, 250),
    'suratMasuk.dasar': [`Surat ${s.pengirim} ${sebut}.`],
    'suratMasuk.pembuka': `Menindaklanjuti surat Saudara ${sebut}, bersama ini kami sampaikan hal-hal sebagai berikut.`,
  }
}

const barisOrang = (p: PesertaNaskah) => ({
  nama: namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang }),
  nip: p.nip,
  pangkat: pangkatGolongan({ pangkat: p.pangkat ?? '', golongan: p.golongan ?? '' }),
  jabatan: p.jabatan ?? '',
})

/** Fills the placeholders of one default. A lone placeholder keeps its type: a list stays a list. */
export function gantiBahan(bawaan: unknown, nilai: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(bawaan)) return bawaan.map((b) => gantiBahan(b, nilai))
  if (bawaan !== null && typeof bawaan === 'object') {
    return Object.fromEntries(Object.entries(bawaan).map(([k, v]) => [k, gantiBahan(v, nilai)]))
  }
  if (typeof bawaan !== 'string') return bawaan
  const tunggal = /^\{([\w.]+)\}$/.exec(bawaan)?.[1]
  if (tunggal) return nilai.get(tunggal)
  return bawaan
    .split('\n')
    .filter((baris) => !takDikenal(baris, nilai))
    .map((baris) => baris.replace(PENGGANTI, (_, nama: string) => kata(nilai.get(nama))))
    .join('\n')
}

/** A paragraph that is one placeholder stays away while nothing is known for it. */
function takDikenal(baris: string, nilai: ReadonlyMap<string, unknown>): boolean {
  const tunggal = /^\{([\w.]+)\}$/.exec(baris)?.[1]
  return tunggal !== undefined && !nilai.has(tunggal)
}

function kata(v: unknown): string {
  if (v === undefined) return '.....'
  return typeof v === 'string' && sahTanggal(v) ? tanggalPanjang(v) : String(v)
}
