import type { Drawing, DrawnBox } from '../../engine/drawing.js'
import { isFrame } from './frame.js'

/** Height of the strip with the names of the lanes, repeated on every sheet. */
export const HEAD = 62
/** A sheet of A4 upright is so much higher than wide; the first one also holds the heading. */
const RATIO = 1.35
const FIRST_RATIO = 0.98
/** Room for the marks that stand out of a box. */
const MARGIN = 14

/**
 * Cuts a tall drawing into sheets between its boxes, top to bottom, so that no step is printed in two
 * halves. A drawing that has no gap is cut where the sheet ends.
 */
export function cutDrawing(
  drawing: Pick<Drawing, 'shapes'>,
  area: DrawnBox,
): { y: number; height: number }[] {
  const bottom = area.y + area.height
  const boxes = drawing.shapes.filter((s) => !isFrame(s))
  const gap = (y: number): boolean =>
    !boxes.some((k) => k.y - MARGIN < y && y < k.y + k.height + MARGIN)
  const sheets: { y: number; height: number }[] = []
  for (let y = area.y; y < bottom;) {
    const first = sheets.length === 0
    const most = area.width * (first ? FIRST_RATIO : RATIO) - (first ? 0 : HEAD)
    let end = Math.min(bottom, y + most)
    if (end < bottom) {
      let at = end
      while (at > y + most / 2 && !gap(at)) at -= 2
      if (gap(at)) end = at
    }
    sheets.push({ y, height: end - y })
    y = end
  }
  return sheets
}
