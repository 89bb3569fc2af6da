import type { Handler } from '../perkara/handler.js'
import { agenda, gandakan, kirim } from './handler/agenda.js'
import { ketik, konsep } from './handler/konsep.js'
import { paraf } from './handler/putusan.js'
import { tandaTangan } from './handler/tanda-tangan.js'
import { terimaBalasan } from './handler/terima-balasan.js'

/** The work on letters. */
export const handlers: readonly Handler[] = [
  konsep,
  ketik,
  paraf,
  tandaTangan,
  agenda,
  kirim,
  gandakan,
  terimaBalasan,
]
