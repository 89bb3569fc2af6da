import { arrival, type Cell, type Plan } from './plan.js'
import type { Side } from './geometry.js'

/** How many parallel lines each margin of a lane and each gap under a row must hold. */
export interface Lines {
  margin(lane: number, side: Side): number
  gap(row: number): number
}

/** Gives every flow that needs one a line of its own, so that no two share a stretch. */
export function assignTracks(plans: readonly Plan[], cells: readonly Cell[]): Lines {
  const margins = new Map<string, number>()
  const gaps = new Map<number, number>()
  const lanes = Math.max(...cells.map((cell) => cell.lane)) + 1
  const rows = Math.max(...cells.map((cell) => cell.row)) + 1
  for (let lane = 0; lane < lanes; lane++) {
    for (const side of ['left', 'right'] as const) {
      const inMargin = plans.filter(
        (p) => p.way === 'channel' && p.to.lane === lane && arrival(p) === side,
      )
      margins.set(`${lane} ${side}`, channels(inMargin))
    }
  }
  for (let row = 0; row < rows; row++) {
    gaps.set(row, gapLines(plans.filter((p) => p.way === 'gap' && p.from.row === row)))
  }
  return {
    margin: (lane, side) => margins.get(`${lane} ${side}`) ?? 0,
    gap: (row) => gaps.get(row) ?? 0,
  }
}

/**
 * The longest way lies nearest to the boxes: then a shorter one, further out, starts above the end
 * of the longer one and the two never cross.
 */
function channels(plans: Plan[]): number {
  const span = (p: Plan) =>
    [Math.min(p.from.row, p.to.row), Math.max(p.from.row, p.to.row)] as const
  const length = (p: Plan) => span(p)[1] - span(p)[0]
  const tracks: Plan[][] = []
  for (const plan of [...plans].sort((a, b) => length(b) - length(a) || a.from.row - b.from.row)) {
    const [top, end] = span(plan)
    const free = (other: Plan) => span(other)[1] < top || span(other)[0] > end
    let track = tracks.findIndex((line) => line.every(free))
    if (track < 0) track = tracks.push([]) - 1
    tracks[track]!.push(plan)
    plan.track = track
  }
  return tracks.length
}

/** Nested so that they do not cross: the line with the longest way to go lies lowest. */
function gapLines(plans: Plan[]): number {
  const out = (p: Plan) => p.from.lane + (p.timer ? 0.5 : 0)
  const leftward = (p: Plan) => p.to.lane <= p.from.lane
  const ordered = [
    ...plans.filter(leftward).sort((a, b) => out(a) - out(b)),
    ...plans.filter((p) => !leftward(p)).sort((a, b) => out(b) - out(a)),
  ]
  ordered.forEach((plan, i) => {
    plan.track = i
  })
  return plans.length
}
