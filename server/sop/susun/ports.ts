import { bottom, centre, right, type Box, type Point, type Side } from './geometry.js'
import { groupBy } from './group.js'
import { arrival, isEvent, isGateway, type Plan } from './plan.js'
import type { Placement } from './place.js'

const TIMER = 36
/** Distance between arrows that come into one element from above. */
const TOP_PITCH = 24

/** The timer of a step hangs on its lower border, right of the way down from the middle. */
export function timerBox(task: Box): Box {
  const x = centre(task).x + TIMER
  const [left, top] = [Math.round(x - TIMER / 2), Math.round(bottom(task) - TIMER / 2)]
  return { x: left, y: top, width: TIMER, height: TIMER }
}

/** Where flows touch their elements. */
export interface Ports {
  exit(plan: Plan): Point
  entry(plan: Plan): Point
}

export function portsOf(plans: readonly Plan[], placement: Placement): Ports {
  const sides = sidePorts(plans, placement)
  const tops = topPorts(plans, placement)
  return {
    exit(plan) {
      const box = placement.boxes.get(plan.from.node.id)!
      if (plan.timer) return below(timerBox(box))
      return sides.get(key(plan, 'exit')) ?? below(box)
    },
    entry: (plan) => sides.get(key(plan, 'entry')) ?? tops.get(plan.flow.id)!,
  }
}

const below = (box: Box): Point => ({ x: centre(box).x, y: bottom(box) })
const key = (plan: Plan, end: 'exit' | 'entry') => `${end} ${plan.flow.id}`

interface End {
  plan: Plan
  end: 'exit' | 'entry'
  node: string
  side: Side
  rank: number[]
}

/** Flows at one side of an element are spread over it, in the order that keeps them from crossing. */
function sidePorts(plans: readonly Plan[], placement: Placement): Map<string, Point> {
  const ends = plans.flatMap(endsOf)
  const ports = new Map<string, Point>()
  for (const group of groupBy(ends, (e) => `${e.node} ${e.side}`).values()) {
    group.sort((a, b) => compare(a.rank, b.rank))
    const { node, side } = group[0]!
    const box = placement.boxes.get(node)!
    const spread = spreadOf(group[0]!)
    group.forEach((e, i) => ports.set(key(e.plan, e.end), spread(box, side, i, group.length)))
  }
  return ports
}

function endsOf(plan: Plan): End[] {
  const ends: End[] = []
  const far = Math.abs(plan.from.lane - plan.to.lane)
  const leaves = plan.way === 'corner-out' || (plan.way === 'channel' && !plan.timer)
  if (leaves) {
    ends.push({ plan, end: 'exit', node: plan.from.node.id, side: plan.side, rank: [0, far, 0] })
  }
  if (plan.way === 'channel' || plan.way === 'corner-in') {
    // From above the inner line comes first, from below the outer one.
    const rank = plan.from.row < plan.to.row ? [1, plan.track, 0] : [2, -plan.track, 0]
    ends.push({ plan, end: 'entry', node: plan.to.node.id, side: arrival(plan), rank })
  }
  return ends
}

const compare = (a: number[], b: number[]): number =>
  a.map((n, i) => n - b[i]!).find((d) => d !== 0) ?? 0

type Spread = (box: Box, side: Side, index: number, count: number) => Point

function spreadOf({ plan, end }: End): Spread {
  const { node } = end === 'exit' ? plan.from : plan.to
  return isGateway(node) ? cornerPoint : isEvent(node) ? ringPoint : sidePoint
}

function sidePoint(box: Box, side: Side, index: number, count: number): Point {
  return {
    x: side === 'left' ? box.x : right(box),
    y: box.y + (box.height * (index + 1)) / (count + 1),
  }
}

/** Where flows leave a diamond, in parts of its half height: the corner, then its edges in turn. */
const CORNERS = [0, 0.5, -0.5, 0.75, -0.75, 0.25, -0.25]

function cornerPoint(box: Box, side: Side, index: number): Point {
  const half = box.width / 2
  const dy = (CORNERS[index] ?? 0) * half
  const dx = half - Math.abs(dy)
  const c = centre(box)
  return { x: side === 'left' ? c.x - dx : c.x + dx, y: c.y + dy }
}

function ringPoint(box: Box, side: Side, index: number): Point {
  const radius = box.width / 2
  const dy = (CORNERS[index] ?? 0) * radius
  const dx = Math.sqrt(radius ** 2 - dy ** 2)
  const c = centre(box)
  return { x: side === 'left' ? c.x - dx : c.x + dx, y: c.y + dy }
}

/** Arrows from above, from left to right in the order of where they come from. */
function topPorts(plans: readonly Plan[], placement: Placement): Map<string, Point> {
  const fromAbove = plans.filter(
    (p) => p.way === 'straight' || p.way === 'gap' || p.way === 'corner-out',
  )
  const ports = new Map<string, Point>()
  for (const group of groupBy(fromAbove, (p) => p.to.node.id).values()) {
    const origin = (p: Plan) => p.from.lane + (p.timer ? 0.5 : 0)
    group.sort((a, b) => origin(a) - origin(b))
    const fixed = group.findIndex((p) => p.way === 'straight')
    const middle = fixed >= 0 ? fixed : (group.length - 1) / 2
    const box = placement.boxes.get(group[0]!.to.node.id)!
    group.forEach((p, i) =>
      ports.set(p.flow.id, { x: centre(box).x + (i - middle) * TOP_PITCH, y: box.y }),
    )
  }
  return ports
}
