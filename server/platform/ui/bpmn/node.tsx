import type { DrawnShape } from '../../engine/drawing.js'
import { FONT, INK } from './ink.js'
import { EventMark, GatewayMark } from './marks.js'
import { Words } from './words.js'

export function Node({ shape }: { shape: DrawnShape }) {
  if (shape.type.endsWith('Event')) return <Event shape={shape} />
  if (shape.type.endsWith('Gateway')) return <Gateway shape={shape} />
  if (shape.type === 'textAnnotation') return <Annotation shape={shape} />
  return <Task shape={shape} />
}

/** Steps, calls, closed sub-processes, and whatever else has a name and a box. */
function Task({ shape }: { shape: DrawnShape }) {
  const { x, y, width, height, type, no, name } = shape
  const closed = type === 'callActivity' || type === 'subProcess'
  const [mx, my] = [x + width / 2, y + height]
  return (
    <>
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={8}
        stroke-width={type === 'callActivity' ? 3.5 : undefined}
      />
      {no && (
        <text x={x + 8} y={y + 16} font-size={FONT.label} font-weight="bold" text-anchor="start">
          {no}
        </text>
      )}
      <Words text={name} x={mx} y={y + height / 2} width={width - 14} size={FONT.name} />
      {closed && (
        <path
          stroke-width={1}
          d={`M${mx - 7} ${my - 15}h14v14h-14zM${mx} ${my - 12}v8M${mx - 4} ${my - 8}h8`}
        />
      )}
    </>
  )
}

/** One ring begins, two are in between, a thick one ends. */
function Event({ shape }: { shape: DrawnShape }) {
  const r = shape.width / 2
  const [cx, cy] = [shape.x + r, shape.y + shape.height / 2]
  const between = shape.type === 'boundaryEvent' || shape.type.startsWith('intermediate')
  const dash = shape.nonInterrupting ? '4 3' : undefined
  return (
    <g>
      <circle
        cx={cx}
        cy={cy}
        r={r}
        stroke-width={shape.type === 'endEvent' ? 3.5 : undefined}
        stroke-dasharray={dash}
      />
      {between && <circle cx={cx} cy={cy} r={r - 3} stroke-width={1} stroke-dasharray={dash} />}
      <EventMark kind={shape.event} cx={cx} cy={cy} r={r} />
    </g>
  )
}

function Gateway({ shape }: { shape: DrawnShape }) {
  const { x, y, width, height, type } = shape
  const [cx, cy] = [x + width / 2, y + height / 2]
  return (
    <g>
      <polygon points={`${cx},${y} ${x + width},${cy} ${cx},${y + height} ${x},${cy}`} />
      <GatewayMark kind={type} cx={cx} cy={cy} r={width * 0.16} />
    </g>
  )
}

function Annotation({ shape }: { shape: DrawnShape }) {
  const { x, y, width, height, name } = shape
  return (
    <g>
      <path d={`M${x + 10} ${y}H${x}V${y + height}H${x + 10}`} fill="none" stroke={INK.soft} />
      <Words
        text={name}
        x={x + width / 2}
        y={y + height / 2}
        width={width - 10}
        size={FONT.label}
      />
    </g>
  )
}
