import type { Handler } from '../perkara/handler.js'
import { jawab } from './handler/jawab.js'
import { telaah } from './handler/telaah.js'

export const handlers: readonly Handler[] = [telaah, jawab]
