import type { Handler } from '../perkara/handler.js'
import { kirim } from './handler/kirim.js'
import { lapor } from './handler/lapor.js'
import { mulai } from './handler/mulai.js'
import { putus } from './handler/putus.js'

export const handlers: readonly Handler[] = [kirim, putus, mulai, lapor]
