import type { DrawnShape } from '../../engine/drawing.js'
import { FONT } from './ink.js'
import { Words } from './words.js'

/** Events and gateways are too small for their name: it stands beside them. */
export const namedOutside = ({ type }: DrawnShape): boolean => /(Event|Gateway)$/.test(type)

export function Label({ shape }: { shape: DrawnShape }) {
  if (!shape.name || !namedOutside(shape)) return null
  const { label, x, y, width, height } = shape
  const at = label
    ? { x: label.x + label.width / 2, y: label.y, width: Math.max(label.width, 90) }
    : { x: x + width / 2, y: y + height + 4, width: 90 }
  return <Words text={shape.name} {...at} size={FONT.label} top halo />
}
