import type { Knex } from 'knex'
import type { Mesin } from '../../perkara/mesin.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { tibaSaatnya } from './usulan.js'

/** The job that brings a version of an SOP into force on its day. */
export const pekerjaSop = (db: Knex, mesin: Mesin, clock: Clock): Record<string, JobHandler> => ({
  'sop.berlaku': ({ id }: { id: string }) =>
    transaksi(db, (trx) => tibaSaatnya({ trx, handlers: mesin.handlers, kini: clock.now() }, id)),
})
