import type { Handler } from '../perkara/handler.js'
import { agenda, gandakan, kirim } from './handler/agenda.js'
import { ketik, konsep, type AmbilTemplat } from './handler/konsep.js'
import { paraf, tandaTangan } from './handler/putusan.js'
import { terimaBalasan } from './handler/terima-balasan.js'

/** The work on letters; the templates are handed in once at boot. */
export const handlers = (templat: AmbilTemplat): readonly Handler[] => [
  konsep(templat),
  ketik(templat),
  paraf(templat),
  tandaTangan(templat),
  agenda(templat),
  kirim(templat),
  gandakan(templat),
  terimaBalasan,
]
