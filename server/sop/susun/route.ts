import { overlap, tidy, type Box, type Point } from './geometry.js'
import { arrival, type Cell, type Plan } from './plan.js'
import { trackX, trackY, type Placement } from './place.js'
import { portsOf } from './ports.js'

/** The corners of every flow, first point on its source, last on its target. */
export function routes(plans: readonly Plan[], placement: Placement): Map<string, Point[]> {
  const ports = portsOf(plans, placement)
  return new Map(
    plans.map((plan) => {
      const a = ports.exit(plan)
      const b = ports.entry(plan)
      return [plan.flow.id, tidy([a, ...between(plan, a, b, placement), b])]
    }),
  )
}

function between(plan: Plan, a: Point, b: Point, placement: Placement): Point[] {
  if (plan.way === 'corner-out') return [{ x: b.x, y: a.y }]
  if (plan.way === 'corner-in') return [{ x: a.x, y: b.y }]
  if (plan.way === 'gap') {
    const y = trackY(placement, plan.from.row, plan.track)
    return [
      { x: a.x, y },
      { x: b.x, y },
    ]
  }
  if (plan.way === 'straight') return []
  const x = trackX(placement.columns[plan.to.lane]!, arrival(plan), plan.track)
  // A timer hangs below its task: its flow first goes down into the gap, above the other lines.
  const y = plan.timer ? placement.gapTop[plan.from.row]! + 10 : a.y
  return [...(plan.timer ? [{ x: a.x, y }] : []), { x, y }, { x, y: b.y }]
}

/**
 * Refuses a drawing in which elements lie on each other or a flow runs through an element it does not belong to: such a picture
 * would tell another story than the table.
 */
export function refuseCrossings(
  plans: readonly Plan[],
  cells: readonly Cell[],
  placement: Placement,
  paths: Map<string, Point[]>,
): void {
  refuseStacks(cells)
  for (const plan of plans) {
    const foreign = cells.filter((cell) => cell !== plan.from && cell !== plan.to)
    for (const { node } of foreign) {
      const box = shrink(placement.boxes.get(node.id)!)
      const hit = segments(paths.get(plan.flow.id)!).some((segment) => overlap(segment, box))
      if (hit) throw new Error(`${plan.flow.id} melintasi ${node.id}: tidak dapat digambar`)
    }
  }
}

function refuseStacks(cells: readonly Cell[]): void {
  const taken = new Map<string, string>()
  for (const { node, row, lane } of cells) {
    const other = taken.get(`${row} ${lane}`)
    if (other)
      throw new Error(`${node.id} dan ${other} menempati tempat yang sama: gunakan lajur lain`)
    taken.set(`${row} ${lane}`, node.id)
  }
}

const shrink = ({ x, y, width, height }: Box): Box => ({
  x: x + 1,
  y: y + 1,
  width: width - 2,
  height: height - 2,
})

const segments = (points: Point[]): Box[] =>
  points.slice(1).map((p, i) => {
    const q = points[i]!
    const x = Math.min(p.x, q.x)
    const y = Math.min(p.y, q.y)
    return {
      x,
      y,
      width: Math.max(1, Math.abs(p.x - q.x)),
      height: Math.max(1, Math.abs(p.y - q.y)),
    }
  })
