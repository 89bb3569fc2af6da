import { wrap } from '../text-size.js'
import { FONT, LINE_HEIGHT } from './ink.js'

interface Props {
  text: string
  /** Middle of the block; with `top` the y of its upper edge. */
  x: number
  y: number
  width: number
  size: number
  top?: boolean
  halo?: boolean
  bold?: boolean
  turned?: boolean
}

/** Words wrapped and centred. A halo keeps them readable where they cross a line. */
export function Words({ text, x, y, width, size, top, halo, bold, turned }: Props) {
  if (!text) return null
  const lines = wrap(text, width, size)
  const step = size * LINE_HEIGHT
  const first = y + (top ? 0 : -(lines.length * step) / 2) + size * 0.95
  return (
    <text
      x={x}
      font-size={size === FONT.name ? undefined : size}
      font-weight={bold ? 'bold' : undefined}
      transform={turned ? `rotate(-90 ${x} ${y})` : undefined}
      class={halo ? 'tepi' : undefined}
    >
      {lines.map((line, i) => (
        <tspan key={i} x={x} y={round(first + i * step)}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

const round = (n: number) => Math.round(n * 10) / 10
