import QRCode from 'qrcode'
import { susunPng } from './png.js'

/** Modules of white around the code: what the standard asks for, so that any camera finds it. */
const TEPI = 4
/** Pixels a module: enough for a sharp print at 2 cm. */
const SKALA = 4

/**
 * A QR code as a black and white PNG, error correction M (15 % may be lost to a stamp or a fold).
 * Print it 2 cm wide or more. Throws when the text is longer than a QR code can hold (2,331 bytes).
 */
export function gambarQr(teks: string): Buffer {
  const { modules } = QRCode.create(teks, { errorCorrectionLevel: 'M' })
  const sisi = (modules.size + 2 * TEPI) * SKALA
  return susunPng({
    lebar: sisi,
    tinggi: sisi,
    palet: ['ffffff', '000000'],
    warna: (x, y) => gelap(modules, Math.floor(x / SKALA) - TEPI, Math.floor(y / SKALA) - TEPI),
  })
}

function gelap(m: { size: number; data: Uint8Array }, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= m.size || y >= m.size) return 0
  return m.data[y * m.size + x] ? 1 : 0
}
