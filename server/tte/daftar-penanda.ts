import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import { layananDari } from './bsre/layanan.js'
import { penandaBsreV1 } from './bsre/v1.js'
import { penandaBsreV2 } from './bsre/v2.js'
import { penandaLokal } from './lokal.js'
import type { Penanda } from './penanda.js'
import { setelanTte, type ConfigBsre, type SetelanTte } from './setelan.js'
import { penandaUnggah } from './unggahan.js'

export interface BahanPenanda {
  db: Knex
  clock: Clock
  config?: ConfigBsre | undefined
  /** Milliseconds before further tries of a service; tests shorten them. */
  mundur?: readonly number[]
}

/** The ways of signing by code; an office chooses one in its settings. */
const PEMBUAT: Record<string, (b: BahanPenanda, s: SetelanTte) => Penanda> = {
  lokal: (b) => penandaLokal(b.db, b.clock),
  'bsre-v1': (b, s) => penandaBsreV1(layananDari(s, b.mundur), s),
  'bsre-v2': (b, s) => penandaBsreV2(layananDari(s, b.mundur), s),
  unggah: () => penandaUnggah,
}

/** The way this office signs now. Errors: TTE_BELUM_DISETEL. */
export async function penandaKantor(b: BahanPenanda): Promise<Penanda> {
  const s = await setelanTte(b.db, b.config)
  return PEMBUAT[s.penanda]!(b, s)
}
