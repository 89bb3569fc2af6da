import type { Peta, SimpulKejadian } from '../peta.js'
import { frameFlows, frameNodes } from './frame.js'
import { bottom, centre, tidy, type Box, type Point } from './geometry.js'
import { endLabel, eventLabel, flowLabel, gatewayLabel, timerLabel } from './label.js'
import { cellsOf, isEvent, planFlows, type Cell, type Plan } from './plan.js'
import { place, type Placement } from './place.js'
import { timerBox } from './ports.js'
import { refuseCrossings, routes } from './route.js'
import { FRAME, sizeOf, taskWidth } from './size.js'
import { assignTracks } from './tracks.js'

export interface Shape {
  id: string
  box: Box
  label?: Box
  marker?: boolean
  expanded?: boolean
}
export interface Line {
  id: string
  points: Point[]
  label?: Box
}

/** Every coordinate of a diagram. */
export interface Drawing {
  pool: Box
  lanes: Box[]
  shapes: Shape[]
  lines: Line[]
}

/** Lays a map out; the same map always gives the same drawing. */
export function draw(peta: Peta): Drawing {
  const cells = cellsOf(peta)
  const plans = planFlows(peta, cells)
  const placement = place(peta, cells, assignTracks(plans, cells))
  const paths = routes(plans, placement)
  refuseCrossings(plans, cells, placement, paths)
  const frames = cells.flatMap(({ node }) =>
    node.jenis === 'kejadian'
      ? [drawFrame(node, placement.boxes.get(node.id)!, taskWidth(peta))]
      : [],
  )
  return {
    pool: placement.pool,
    lanes: placement.columns.map((column) => column.box),
    shapes: [
      ...cells.flatMap((cell) => drawCell(cell, placement, peta)),
      ...frames.flatMap((f) => f.shapes),
    ],
    lines: [...drawFlows(plans, paths), ...frames.flatMap((f) => f.lines)],
  }
}

function drawCell({ node }: Cell, placement: Placement, { alir }: Peta): Shape[] {
  const { id, nama } = node
  const box = placement.boxes.get(id)!
  if (isEvent(node)) {
    const joined = alir.filter((a) => a.ke === id).length > 1
    return [{ id, box, label: joined ? endLabel(box, nama) : eventLabel(box, nama) }]
  }
  if (node.jenis === 'kejadian') return [{ id, box, expanded: true }]
  if (node.jenis === 'putusan') return [{ id, box, marker: true, label: gatewayLabel(box, nama) }]
  if (node.jenis === 'gabung') return [{ id, box, marker: true }]
  if (node.jenis !== 'langkah' || !node.tenggat) return [{ id, box }]
  const timer = timerBox(box)
  const label = timerLabel(timer, node.tenggat.nama)
  return [
    { id, box },
    { id: node.tenggat.id, box: timer, label },
  ]
}

function drawFlows(plans: readonly Plan[], paths: Map<string, Point[]>): Line[] {
  return plans.map((plan) => {
    const points = paths.get(plan.flow.id)!
    // The first flow at a side leaves from the very corner: it is the highest one there.
    const siblings = plans.filter(
      (p) => p.from === plan.from && p.way === 'channel' && p.side === plan.side,
    )
    const highest = siblings.every((p) => paths.get(p.flow.id)![0]!.y >= points[0]!.y)
    const label = flowLabel(plan, points, highest)
    return { id: plan.flow.id, points, ...(label && { label }) }
  })
}

/** Start, steps and end of an event sub-process, from top to bottom inside its frame. */
function drawFrame(
  node: SimpulKejadian,
  frame: Box,
  width: number,
): Pick<Drawing, 'shapes' | 'lines'> {
  let y = frame.y + FRAME.head
  const shapes = frameNodes(node).map((inner): Shape => {
    const size = sizeOf(inner, width)
    const box = { x: centre(frame).x - size.width / 2, y, ...size }
    y = bottom(box) + FRAME.gap
    return inner.jenis === 'langkah'
      ? { id: inner.id, box }
      : { id: inner.id, box, label: eventLabel(box, inner.nama) }
  })
  const box = new Map(shapes.map((shape) => [shape.id, shape.box]))
  const lines = frameFlows(node).map(({ id, dari, ke }): Line => {
    const [a, b] = [box.get(dari)!, box.get(ke)!]
    return {
      id,
      points: tidy([
        { x: centre(a).x, y: bottom(a) },
        { x: centre(b).x, y: b.y },
      ]),
    }
  })
  return { shapes, lines }
}
