import type { Drawing, DrawnBox } from '../../platform/engine/drawing.js'
import { isFrame } from '../../platform/ui/bpmn/frame.js'

/** Height of the strip with the names of the lanes, repeated on every sheet. */
export const KEPALA = 62
/** A sheet of A4 upright is so much higher than wide; the first one also holds the heading. */
const NISBAH = 1.35
const NISBAH_PERTAMA = 0.98
/** Room for the marks that stand out of a box. */
const TEPI = 14

/**
 * Cuts a tall drawing into sheets between its boxes, top to bottom, so that no step is printed in two
 * halves. A drawing that has no gap is cut where the sheet ends.
 */
export function potongGambar(
  gambar: Pick<Drawing, 'shapes'>,
  luas: DrawnBox,
): { y: number; tinggi: number }[] {
  const bawah = luas.y + luas.height
  const kotak = gambar.shapes.filter((s) => !isFrame(s))
  const sela = (y: number): boolean =>
    !kotak.some((k) => k.y - TEPI < y && y < k.y + k.height + TEPI)
  const lembar: { y: number; tinggi: number }[] = []
  for (let y = luas.y; y < bawah;) {
    const pertama = lembar.length === 0
    const paling = luas.width * (pertama ? NISBAH_PERTAMA : NISBAH) - (pertama ? 0 : KEPALA)
    let akhir = Math.min(bawah, y + paling)
    if (akhir < bawah) {
      let coba = akhir
      while (coba > y + paling / 2 && !sela(coba)) coba -= 2
      if (sela(coba)) akhir = coba
    }
    lembar.push({ y, tinggi: akhir - y })
    y = akhir
  }
  return lembar
}
