import type { Handler } from '../perkara/handler.js'
import { putuskan } from './handler/putuskan.js'
import { verifikasi } from './handler/verifikasi.js'

export const handlers: readonly Handler[] = [verifikasi, putuskan]
