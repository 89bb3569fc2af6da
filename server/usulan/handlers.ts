import type { Handler } from '../perkara/handler.js'
import { kirim } from './handler/kirim.js'
import { verifikasi } from './handler/verifikasi.js'

export const handlers: readonly Handler[] = [kirim, verifikasi]
