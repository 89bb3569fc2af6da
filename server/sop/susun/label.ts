import { bottom, centre, right, type Box, type Point } from './geometry.js'
import type { Plan } from './plan.js'
import { textWidth, wrap } from '../../platform/ui/text-size.js'

export const LABEL_FONT = 11
const LINE = 14
/** Tools wrap names outside of shapes at 90 px; a name is broken before they do. */
const WIDEST = 86

function block(text: string, widest = WIDEST): { width: number; height: number } {
  const lines = wrap(text, widest, LABEL_FONT)
  const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line, LABEL_FONT)))) + 4
  return { width, height: lines.length * LINE }
}

/** The question of a decision stands right of its upper corner, clear of all flows. */
export function gatewayLabel(box: Box, text: string): Box {
  const { width, height } = block(text)
  return {
    x: Math.round(centre(box).x + 16),
    y: Math.round(centre(box).y - 15 - height),
    width,
    height,
  }
}

/** The name of an event stands right of it. */
export function eventLabel(box: Box, text: string): Box {
  const { width, height } = block(text)
  return { x: right(box) + 4, y: Math.round(centre(box).y - height / 2), width, height }
}

/** Below it where several ways lead in from the sides. */
export function endLabel(box: Box, text: string): Box {
  const { width, height } = block(text)
  return { x: Math.round(centre(box).x - width / 2), y: bottom(box) + 2, width, height }
}

/** The name of a timer stands right of its lower half, below its task. */
export function timerLabel(box: Box, text: string): Box {
  const { width, height } = block(text)
  return { x: right(box) + 2, y: Math.round(centre(box).y + 3), width, height }
}

/**
 * The name of a flow stands where it leaves: beside the way down, above the first flow to the left,
 * below every other one (above them there is the question of the gateway, or the first flow).
 */
export function flowLabel(plan: Plan, path: Point[], firstAtSide: boolean): Box | null {
  const text = plan.flow.nama
  const [a, b] = path
  if (!text || !a || !b) return null
  const room = a.x === b.x ? WIDEST : Math.abs(b.x - a.x) - 12
  const { width, height } = block(text, Math.min(WIDEST, room))
  if (a.x === b.x) return { x: a.x + 8, y: a.y + 3, width, height }
  const x = b.x < a.x ? a.x - 6 - width : a.x + 6
  const above = plan.side === 'left' && firstAtSide
  return { x, y: above ? a.y - height - 1 : a.y + 2, width, height }
}
