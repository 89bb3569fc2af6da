import { setTimeout as pause } from 'node:timers/promises'
import type { Knex } from 'knex'
import { pino } from 'pino'
import type { Test } from 'tap'
import { jalankanPekerja } from '../server/platform/jobs/pekerja.js'
import type { OpsiPekerja } from '../server/platform/jobs/shift.js'
import type { JobHandler } from '../server/platform/jobs/types.js'
import { basisDataBaru } from './database.js'

const log = pino({ level: 'silent' })

/** A database with a worker on it; both gone when the test ends. */
export async function kantor(
  t: Test,
  tugas: Record<string, JobHandler>,
  opsi: Partial<OpsiPekerja> = {},
) {
  const { url, db } = await basisDataBaru(t)
  const start = async () => {
    const pekerja = await jalankanPekerja({ url, tugas, log, serentak: 2, ...opsi })
    t.teardown(() => pekerja.berhenti())
    return pekerja
  }
  return { url, db, start }
}

export async function until(
  condition: () => boolean | Promise<boolean>,
  patience = 15_000,
): Promise<void> {
  const deadline = performance.now() + patience
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('waited in vain')
    await pause(20)
  }
}

export const antrean = (db: Knex) =>
  db
    .raw('select count(*) as n from graphile_worker._private_jobs')
    .then(({ rows }) => rows[0].n as number)
