/** What other rooms may use of this one. */
import type { Knex } from 'knex'
import type { Pelaku } from '../values/pelaku.js'
import { atasanYangDiwakili } from './putus.js'
import { menungguPutusan } from './queries.js'

export { gantiAtasan } from './ganti-atasan.js'
export { hentikanUsulan } from './henti.js'
export { jadwalkanPerkaraUsulan, pekerjaPerencanaan } from './lama.js'

/** What waits for the decision of this person, also where they act for a superior. */
export const usulanMenunggu = (db: Knex, pelaku: Pelaku): Promise<number> =>
  menungguPutusan(db, atasanYangDiwakili(pelaku), pelaku.pegawaiId)
