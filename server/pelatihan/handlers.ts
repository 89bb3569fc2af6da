import type { Handler } from '../perkara/handler.js'
import { rencana } from './handler/rencana.js'

export const handlers: readonly Handler[] = [rencana]
