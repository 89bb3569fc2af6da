import type { Alir, Peta, Simpul } from '../peta.js'
import type { Side } from './geometry.js'

/** Where an element stands before anything has a size: its row from above, its lane from the left. */
export interface Cell {
  node: Simpul
  row: number
  lane: number
}

/**
 * How a flow runs. `straight` down to the next row; `gap` sideways between two rows; `corner-out`
 * and `corner-in` through the side of a gateway; `channel` in the margin of the lane it leads to,
 * which is the way of everything that goes back or far.
 */
export type Way = 'straight' | 'gap' | 'corner-out' | 'corner-in' | 'channel'

export interface Plan {
  flow: Alir
  from: Cell
  to: Cell
  /** It leaves through the timer of `from`. */
  timer: boolean
  way: Way
  /** Side it leaves by (and for corner-in: arrives at); the other end is mirrored. */
  side: Side
  /** Position counted from the boxes (channel) or from above (gap). */
  track: number
}

export function cellsOf(peta: Peta): Cell[] {
  let row = -1
  return peta.simpul.map((node) => {
    if (!node.sebaris) row += 1
    const lane = peta.lajur.findIndex((l) => l.peran === node.peran)
    if (lane < 0)
      throw new Error(`${peta.id}: ${node.id} berdiri di lajur yang tidak ada: ${node.peran}`)
    return { node, row, lane }
  })
}

/** Chooses a way for every flow. Tracks are given out later, by `tracks.ts`. */
export function planFlows(peta: Peta, cells: readonly Cell[]): Plan[] {
  const byId = new Map(cells.map((cell) => [cell.node.id, cell]))
  const timers = new Map(
    cells.flatMap((cell) =>
      cell.node.jenis === 'langkah' && cell.node.tenggat ? [[cell.node.tenggat.id, cell]] : [],
    ),
  )
  const plans = peta.alir.map((flow): Plan => {
    const timer = timers.has(flow.dari)
    const from = timers.get(flow.dari) ?? byId.get(flow.dari)
    const to = byId.get(flow.ke)
    if (!from || !to) throw new Error(`${peta.id}: ${flow.id} tidak mempunyai ujung`)
    return { flow, from, to, timer, way: wayOf(from, to, timer), side: facing(from, to), track: 0 }
  })
  oneFromAbove(plans)
  chooseLoops(plans)
  return plans
}

const facing = (from: Cell, to: Cell): Side => (to.lane < from.lane ? 'left' : 'right')

function wayOf(from: Cell, to: Cell, timer: boolean): Way {
  if (to.row !== from.row + 1) return 'channel'
  if (from.lane === to.lane) return timer ? 'gap' : 'straight'
  if (from.node.jenis === 'pisah') return 'corner-out'
  return to.node.jenis === 'temu' ? 'corner-in' : 'gap'
}

/** A gateway or an end has one point on top: what else comes from above goes in by its side. */
function oneFromAbove(plans: Plan[]): void {
  const taken = new Set(plans.filter((p) => p.way === 'straight').map((p) => p.to.node.id))
  for (const plan of plans) {
    if (plan.way !== 'gap' || !(isGateway(plan.to.node) || isEvent(plan.to.node))) continue
    if (taken.has(plan.to.node.id))
      plan.way = plan.from.lane === plan.to.lane ? 'channel' : 'corner-in'
    taken.add(plan.to.node.id)
  }
}

/** A way back within one lane takes the side that fewer flows use. */
function chooseLoops(plans: Plan[]): void {
  const used = new Map<string, number>()
  const count = (id: string, side: Side, n: number) =>
    used.set(`${id} ${side}`, (used.get(`${id} ${side}`) ?? 0) + n)
  const sided = plans.filter((p) => p.way !== 'straight' && p.way !== 'gap')
  for (const p of sided) {
    if (p.from.lane === p.to.lane) continue
    if (p.way !== 'corner-in') count(p.from.node.id, p.side, 1)
    if (p.way !== 'corner-out') count(p.to.node.id, opposite(p.side), 1)
  }
  for (const p of sided.filter((one) => one.from.lane === one.to.lane)) {
    const busy = (side: Side) =>
      (used.get(`${p.from.node.id} ${side}`) ?? 0) + (used.get(`${p.to.node.id} ${side}`) ?? 0)
    p.side = busy('left') <= busy('right') ? 'left' : 'right'
    count(p.from.node.id, p.side, 1)
    count(p.to.node.id, p.side, 1)
  }
}

export const opposite = (side: Side): Side => (side === 'left' ? 'right' : 'left')

export const isGateway = (node: Simpul): boolean =>
  node.jenis === 'putusan' ||
  node.jenis === 'gabung' ||
  node.jenis === 'pisah' ||
  node.jenis === 'temu'

export const isEvent = (node: Simpul): boolean => node.jenis === 'mulai' || node.jenis === 'selesai'

/** The side of its target by which a flow arrives (channel and corner-in). */
export const arrival = (p: Plan): Side =>
  p.way === 'channel' && p.from.lane === p.to.lane ? p.side : opposite(p.side)
