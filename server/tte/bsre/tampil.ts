import { errors } from '../../errors.js'
import { tinggiHalaman } from '../../platform/pdf/pades/halaman.js'
import type { Tempat } from '../../platform/pdf/pades/tempat.js'
import type { PermintaanTanda, Siapa } from '../penanda.js'

export type Letak = Tempat

/** One transparent point: what is seen is printed in the letter, the service adds nothing to it. */
export const KOSONG_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

/** The place in whole points, counted from where this service counts. Errors: those of the page. */
export function letak(p: PermintaanTanda, asalY: 'atas' | 'bawah'): Letak | null {
  if (!p.tempat) return null
  const { halaman, x, y, lebar, tinggi } = p.tempat
  const dari = asalY === 'atas' ? tinggiHalaman(p.pdf, halaman) - y - tinggi : y
  const bulat = [x, dari, lebar, tinggi].map(Math.round) as [number, number, number, number]
  return { halaman, x: bulat[0], y: bulat[1], lebar: bulat[2], tinggi: bulat[3] }
}

/** BSrE knows people by NIK. Errors: TTE_TIDAK_SIAP. */
export function wajibNik(siapa: Siapa): string {
  if (siapa.nik) return siapa.nik
  throw errors.TTE_TIDAK_SIAP({
    kode: 'tanpa-nik',
    kalimat: `NIK ${siapa.nama} belum diisi pada halaman TTE; BSrE mengenal orang dari NIK.`,
  })
}
