/** Plane geometry of a drawing, in pixels; y grows downwards. */
export interface Point {
  x: number
  y: number
}
export interface Box {
  x: number
  y: number
  width: number
  height: number
}
export type Side = 'left' | 'right'

export const centre = (b: Box): Point => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 })
export const right = (b: Box): number => b.x + b.width
export const bottom = (b: Box): number => b.y + b.height

export const boxAround = (c: Point, width: number, height: number): Box => ({
  x: c.x - width / 2,
  y: c.y - height / 2,
  width,
  height,
})

export const overlap = (a: Box, b: Box): boolean =>
  a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a)

/** Whole pixels, and no point on the straight line between its neighbours. */
export function tidy(points: Point[]): Point[] {
  const whole = points.map((p) => ({ x: Math.round(p.x), y: Math.round(p.y) }))
  return whole.filter((p, i) => {
    const a = whole[i - 1]
    const b = whole[i + 1]
    if (!a) return true
    if (a.x === p.x && a.y === p.y) return false
    return !b || !((a.x === p.x && p.x === b.x) || (a.y === p.y && p.y === b.y))
  })
}
