import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { setelanTte } from './setelan.js'

/**
 * The sentence under a letter signed electronically. It names whose certificate it is, so it follows
 * the way the office signs.
 */
export async function kalimatTte(db: Knex): Promise<string> {
  const { tata } = await setelanKantor(db)
  const { penanda } = await setelanTte(db)
  return penanda === 'lokal' ? tata.kalimatTteKantor : tata.kalimatTte
}
