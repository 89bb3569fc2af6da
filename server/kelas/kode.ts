import { createHmac } from 'node:crypto'

/** Without letters and digits that look alike on a wall: no I, L, O, 0, 1. */
const HURUF = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const PANJANG = 6
/** How long the wall shows one code. */
export const GANTI_DETIK = 30
/** Earlier codes that still count: who types slowly, on a slow line, has a minute. */
const MUNDUR = 2

const langkahPada = (saat: Date): number => Math.floor(saat.getTime() / (GANTI_DETIK * 1000))

function kodeLangkah(rahasia: Buffer, langkah: number): string {
  const sidik = createHmac('sha256', rahasia).update(String(langkah)).digest()
  let sisa = sidik.readBigUInt64BE()
  let kode = ''
  for (let i = 0; i < PANJANG; i++) {
    kode += HURUF[Number(sisa % BigInt(HURUF.length))]
    sisa /= BigInt(HURUF.length)
  }
  return kode
}

/** The code the wall shows at this moment: 6 signs, another one every half minute. */
export const kodeHadir = (rahasia: Buffer, saat: Date): string =>
  kodeLangkah(rahasia, langkahPada(saat))

/** Whether this was on the wall within the last minute and a half; case and blanks do not matter. */
export function kodeCocok(rahasia: Buffer, kode: string, saat: Date): boolean {
  const rapi = kode.toUpperCase().replace(/[\s-]/g, '')
  const kini = langkahPada(saat)
  return Array.from({ length: MUNDUR + 1 }, (_, i) => kodeLangkah(rahasia, kini - i)).includes(rapi)
}
