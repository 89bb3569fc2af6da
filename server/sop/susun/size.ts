import type { Peta, Simpul, SimpulKejadian } from '../peta.js'
import { wrap } from '../../platform/ui/text-size.js'

export const TASK_FONT = 12
const LINE = 14.4
const EVENT = 36
const GATEWAY = 60
/** Room above and below the text together: tools draw the mark of a user task there. */
const PADDING = 46
/** Room beside the text (tools keep 5 px on either side themselves). */
const SIDE = 22

/** Inside an event sub-process: room for its name, around its elements and between them. */
export const FRAME = { head: 30, side: 20, foot: 18, gap: 26 }

export interface Size {
  width: number
  height: number
}

/** Width of a task: an SOP with many pelaksana gets narrower columns to stay on one screen. */
export const taskWidth = (peta: Peta): number => (peta.lajur.length > 4 ? 160 : 192)

/** Size of every element by what it must hold. */
export function sizeOf(simpul: Simpul, width: number): Size {
  if (simpul.jenis === 'mulai' || simpul.jenis === 'selesai') return { width: EVENT, height: EVENT }
  if (simpul.jenis === 'kejadian') return frameSize(simpul, width)
  if (simpul.jenis === 'langkah' || simpul.jenis === 'panggilan')
    return taskSize(simpul.nama, width)
  return { width: GATEWAY, height: GATEWAY }
}

function taskSize(name: string, width: number): Size {
  const lines = wrap(name, width - SIDE, TASK_FONT).length
  return { width, height: Math.max(60, Math.ceil((lines * LINE + PADDING) / 2) * 2) }
}

function frameSize(simpul: SimpulKejadian, width: number): Size {
  const tasks = simpul.langkah.reduce(
    (sum, l) => sum + taskSize(l.nama, width).height + FRAME.gap,
    0,
  )
  const height = FRAME.head + EVENT + FRAME.gap + tasks + EVENT + FRAME.foot
  return { width: width + 2 * FRAME.side, height }
}
