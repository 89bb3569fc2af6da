import type { DrawnShape } from '../../engine/drawing.js'
import { FONT, INK } from './ink.js'
import { Words } from './words.js'

/** Height (or width) of the strip that holds the name of a pool or lane. */
const STRIP = 30

/** What other elements stand in: drawn first, below everything. */
export const isFrame = ({ type, expanded }: DrawnShape): boolean =>
  type === 'participant' || type === 'lane' || (type === 'subProcess' && expanded)

export function Frame({ shape }: { shape: DrawnShape }) {
  const { x, y, width, height, name } = shape
  if (shape.type === 'subProcess') {
    return (
      <g>
        <rect
          x={x}
          y={y}
          width={width}
          height={height}
          rx={10}
          stroke-width={1.5}
          stroke-dasharray={shape.byEvent ? '2 4' : undefined}
        />
        <Words text={name} x={x + width / 2} y={y + 14} width={width - 20} size={FONT.name} />
      </g>
    )
  }
  const strip = shape.horizontal ? { x, y, width: STRIP, height } : { x, y, width, height: STRIP }
  const place = shape.horizontal
    ? { x: x + STRIP / 2, y: y + height / 2, width: height - 12, turned: true }
    : { x: x + width / 2, y: y + STRIP / 2, width: width - 12 }
  return (
    <g stroke-width={1.5}>
      <rect x={x} y={y} width={width} height={height} />
      <rect {...strip} fill={INK.shade} />
      <Words text={name} {...place} size={FONT.name} bold={shape.type === 'participant'} />
    </g>
  )
}
