import type { Handler } from '../perkara/handler.js'
import { agenda, gandakan, kirim } from './handler/agenda.js'
import { ketik, konsep } from './handler/konsep.js'
import { paraf, tandaTangan } from './handler/putusan.js'
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
