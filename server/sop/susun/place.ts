import type { Peta } from '../peta.js'
import { boxAround, type Box } from './geometry.js'
import type { Cell } from './plan.js'
import { sizeOf, taskWidth } from './size.js'
import type { Lines } from './tracks.js'

/** Distance of a lane's first line from its boxes, between two lines, and to the lane's border. */
const MARGIN = { first: 18, pitch: 13, rest: 16, timer: 16 }
/** The same between two rows. `timer` makes room for an event on a border, and for its name. */
const GAP = { first: 24, pitch: 13, rest: 20, timer: 22 }
const ORIGIN = { x: 40, y: 40 }
/** Height of the name of the pool, and of the names of its lanes. */
const HEAD = 30
const PAD = 24

export interface Column {
  box: Box
  contentLeft: number
  contentRight: number
}

export interface Placement {
  pool: Box
  columns: Column[]
  boxes: Map<string, Box>
  /** Top of the gap under each row, where its lines begin. */
  gapTop: number[]
}

export const trackX = (column: Column, side: 'left' | 'right', track: number): number =>
  side === 'left'
    ? column.contentLeft - MARGIN.first - MARGIN.pitch * track
    : column.contentRight + MARGIN.first + MARGIN.pitch * track

export const trackY = (placement: Placement, row: number, track: number): number =>
  placement.gapTop[row]! + GAP.first + GAP.pitch * track

/** Lanes side by side, rows below each other: the form of the SOP table itself. */
export function place(peta: Peta, cells: readonly Cell[], lines: Lines): Placement {
  const sizes = new Map(cells.map((c) => [c.node.id, sizeOf(c.node, taskWidth(peta))]))
  const rows = stackRows(cells, sizes, lines)
  const columns = stackColumns(peta, cells, sizes, lines, rows.end)
  const boxes = new Map(
    cells.map((cell) => {
      const { width, height } = sizes.get(cell.node.id)!
      const { contentLeft, contentRight } = columns[cell.lane]!
      const at = { x: (contentLeft + contentRight) / 2, y: rows.middle[cell.row]! }
      return [cell.node.id, boxAround(at, width, height)]
    }),
  )
  const last = columns.at(-1)!.box
  const pool = { ...ORIGIN, width: last.x + last.width - ORIGIN.x, height: rows.end - ORIGIN.y }
  return { pool, columns, boxes, gapTop: rows.gapTop }
}

const hasTimer = ({ node }: Cell) => node.jenis === 'langkah' && node.tenggat !== undefined

type Sizes = Map<string, { width: number; height: number }>

function stackRows(cells: readonly Cell[], sizes: Sizes, lines: Lines) {
  const middle: number[] = []
  const gapTop: number[] = []
  let y = ORIGIN.y + 2 * HEAD + PAD
  for (let row = 0; row <= cells.at(-1)!.row; row++) {
    const inRow = cells.filter((cell) => cell.row === row)
    const height = Math.max(...inRow.map((cell) => sizes.get(cell.node.id)!.height))
    const timer = inRow.some(hasTimer)
    middle.push(y + height / 2)
    gapTop.push(y + height + (timer ? GAP.timer : 0))
    y = gapTop[row]! + GAP.first + GAP.pitch * Math.max(0, lines.gap(row) - 1) + GAP.rest
  }
  return { middle, gapTop, end: y - GAP.first - GAP.rest + PAD }
}

function stackColumns(
  peta: Peta,
  cells: readonly Cell[],
  sizes: Sizes,
  lines: Lines,
  end: number,
): Column[] {
  let x = ORIGIN.x
  return peta.lajur.map((_, lane) => {
    const inLane = cells.filter((cell) => cell.lane === lane)
    const widths = inLane.map((cell) => sizes.get(cell.node.id)!.width)
    const content = Math.max(taskWidth(peta), ...widths)
    const room = (side: 'left' | 'right') =>
      MARGIN.first + MARGIN.rest + MARGIN.pitch * Math.max(0, lines.margin(lane, side) - 1)
    const timer = inLane.some(hasTimer) ? MARGIN.timer : 0
    const contentLeft = x + room('left')
    const contentRight = contentLeft + content
    const width = contentRight + room('right') + timer - x
    const box = { x, y: ORIGIN.y + HEAD, width, height: end - ORIGIN.y - HEAD }
    x += width
    return { box, contentLeft, contentRight }
  })
}
