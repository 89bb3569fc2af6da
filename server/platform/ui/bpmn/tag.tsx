import { textWidth } from '../text-size.js'
import { FONT, INK } from './ink.js'

const HEIGHT = 20

interface TagProps {
  text: string
  /** One of the three says where it stands; y is its middle. */
  left?: number
  middle?: number
  right?: number
  y: number
  /** Broken outline, e.g. `2 2`. */
  dash?: string
  /** White on black: what one must not miss. */
  dark?: boolean
}

/** A few words in a box on a drawing; it says what colour alone must not. */
export function Tag({ text, left, middle, right, y, dash, dark }: TagProps) {
  const width = Math.ceil(textWidth(text, FONT.name)) + 12
  const x = left ?? (right !== undefined ? right - width : middle! - width / 2)
  return (
    <>
      <rect
        x={x}
        y={y - HEIGHT / 2}
        width={width}
        height={HEIGHT}
        rx={dark ? 2 : 10}
        fill={dark ? INK.line : undefined}
        stroke-dasharray={dash}
      />
      <text
        x={x + width / 2}
        y={y + 4.5}
        font-weight={dark ? 'bold' : undefined}
        fill={dark ? INK.paper : undefined}
        stroke={dark ? 'none' : undefined}
      >
        {text}
      </text>
    </>
  )
}
