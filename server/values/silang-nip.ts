import type { Tanggal } from './hari.js'
import { isiNip } from './nip.js'
import { tanggalPanjang } from './tanggal.js'

/**
 * What a record says against what its (valid) NIP says. Only warnings: a NIP is never reissued
 * when birth data are corrected, so a difference can be true.
 */
export function silangNip(
  nip: string,
  catatan: { tanggalLahir?: Tanggal | null; kelamin?: 'L' | 'P' | '' },
): string[] {
  const { lahir, kelamin } = isiNip(nip)
  const hasil: string[] = []
  if (catatan.tanggalLahir && catatan.tanggalLahir !== lahir) {
    const [a, b] = [tanggalPanjang(catatan.tanggalLahir), tanggalPanjang(lahir)]
    hasil.push(`tanggal lahir ${a} berbeda dengan NIP (${b})`)
  }
  if (catatan.kelamin && catatan.kelamin !== kelamin) {
    hasil.push(`jenis kelamin ${catatan.kelamin} berbeda dengan NIP (${kelamin})`)
  }
  return hasil
}
