import type { DrawnEdge, DrawnPoint } from '../../engine/drawing.js'
import { FONT } from './ink.js'
import { Words } from './words.js'

/** Message flows and associations are broken lines; only sequence flows carry the token. */
const DASH: Record<string, string | undefined> = { sequenceFlow: undefined, messageFlow: '8 5' }

const pointed = ({ type }: DrawnEdge): boolean => type === 'sequenceFlow' || type === 'messageFlow'

/** All flows, then what is written on them. What they share is said once: a diagram has many. */
export function Edges({ edges, arrow }: { edges: readonly DrawnEdge[]; arrow: string }) {
  const drawn = edges.filter((edge) => edge.points.length > 1)
  return (
    <>
      <g fill="none" marker-end={`url(#${arrow})`}>
        {drawn.filter(pointed).map(Line)}
      </g>
      <g fill="none">{drawn.filter((edge) => !pointed(edge)).map(Line)}</g>
      {drawn.map((edge) => (
        <Writing key={edge.id} edge={edge} />
      ))}
    </>
  )
}

const Line = ({ id, points, type }: DrawnEdge) => (
  <polyline
    key={id}
    points={points.map(({ x, y }) => `${x},${y}`).join(' ')}
    stroke-dasharray={type in DASH ? DASH[type] : '1 4'}
  />
)

function Writing({ edge: { points, label, name, isDefault } }: { edge: DrawnEdge }) {
  const at = label
    ? { x: label.x + label.width / 2, y: label.y, width: Math.max(label.width, 90), top: true }
    : { ...halfway(points), width: 90 }
  return (
    <>
      {isDefault && <DefaultMark from={points[0]!} to={points[1]!} />}
      <Words text={name} {...at} size={FONT.label} halo />
    </>
  )
}

/** The stroke across the beginning of a flow that is taken when no condition holds. */
function DefaultMark({ from, to }: { from: DrawnPoint; to: DrawnPoint }) {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length]
  const [x, y] = [from.x + ux * 9, from.y + uy * 9]
  const [dx, dy] = [(ux - uy) * 4, (uy + ux) * 4]
  return <line x1={x - dx} y1={y - dy} x2={x + dx} y2={y + dy} />
}

function halfway(points: readonly DrawnPoint[]): DrawnPoint {
  const middle = Math.floor((points.length - 1) / 2)
  const [a, b] = [points[middle]!, points[middle + 1]!]
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
