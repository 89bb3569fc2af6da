import { susunTanggal, type Tanggal } from './hari.js'

/** `galat` is one Indonesian sentence; `lahir` has a century only when `hariIni` decides it. */
export interface HasilNik {
  ok: boolean
  nik: string
  lahir?: Tanggal
  kelamin?: 'L' | 'P'
  galat?: string
}

/**
 * Checks a population number: 6 digits of region, ddmmyy of birth (day + 40 for women), 4 of
 * sequence. Kept only for those who sign electronically, never asked of participants (UU 27/2022).
 */
export function periksaNik(teks: string, { hariIni }: { hariIni: Tanggal }): HasilNik {
  const nik = teks.replace(/[\s.'\u00a0]/g, '')
  const salah = (galat: string): HasilNik => ({ ok: false, nik, galat })
  if (!/^\d+$/.test(nik)) return salah('NIK hanya boleh berisi angka')
  if (nik.length !== 16) return salah(`NIK harus 16 angka, tetapi ada ${nik.length}`)
  if (Number(nik.slice(0, 2)) < 11)
    return salah(`kode provinsi pada NIK (${nik.slice(0, 2)}) tidak ada`)
  const mentah = Number(nik.slice(6, 8))
  const hari = mentah > 40 ? mentah - 40 : mentah
  const lahir = susunTanggal(
    abad(Number(nik.slice(10, 12)), hariIni),
    Number(nik.slice(8, 10)),
    hari,
  )
  if (!lahir) return salah(`tanggal lahir pada NIK (${nik.slice(6, 12)}) tidak ada`)
  if (nik.endsWith('0000')) return salah('nomor urut pada NIK tidak boleh 0000')
  return { ok: true, nik, lahir, kelamin: mentah > 40 ? 'P' : 'L' }
}

// A signer is an adult, so a year that would make them younger than 16 belongs to the 1900s.
function abad(duaAngka: number, hariIni: Tanggal): number {
  const tahunIni = Number(hariIni.slice(0, 4))
  const tahun = Math.floor(tahunIni / 100) * 100 + duaAngka
  return tahun > tahunIni - 16 ? tahun - 100 : tahun
}
