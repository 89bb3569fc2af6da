import type { Handler } from '../perkara/handler.js'
import { disposisi } from './handler/disposisi.js'
import { jawab } from './handler/jawab.js'
import { telaah } from './handler/telaah.js'
import { tindak } from './handler/tindak.js'
import { tutup } from './handler/tutup.js'

/** `telaah` and `jawab` serve cases begun under the first version of the SOP. */
export const handlers: readonly Handler[] = [disposisi, tindak, tutup, telaah, jawab]
