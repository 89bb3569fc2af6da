import { EventEmitter } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { Logger as WorkerLogger, run, type Runner, type Task, type WorkerEvents } from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { openPool } from '../db/connection.js'
import { openLease, type Lease } from './lease.js'
import type { JobHandler } from './types.js'

export interface OpsiPekerja {
  url: string
  /** What this process can do, by the name a job was queued under. Others leave such jobs alone. */
  tugas: Record<string, JobHandler>
  log: Logger
  /** Jobs at the same time in this process. */
  serentak: number
}

export interface PekerjaBerjalan {
  /** Takes no new job, waits for those in hand (at most `batas` milliseconds), lets go of the database. */
  berhenti(batas?: number): Promise<void>
}

const RESTART_AFTER = 1_000

/**
 * Works off the queue until told to stop. Resolves when the first connection stands. If the queue
 * gives up on itself (it does after lasting trouble with the database) it is started anew.
 */
export async function jalankanPekerja(opsi: OpsiPekerja): Promise<PekerjaBerjalan> {
  const pool = openPool(opsi.url, opsi.serentak + 2, { name: 'paraf-pekerja' })
  let stopping = false
  let current = await startShift(opsi, pool)

  const watch = (async () => {
    while (!stopping) {
      await current.runner.promise.catch((err: unknown) => opsi.log.error({ err }, 'pekerja berhenti sendiri'))
      await current.lease.stop()
      while (!stopping) {
        await pause(RESTART_AFTER)
        try {
          if (!stopping) current = await startShift(opsi, pool)
          break
        } catch (err) {
          opsi.log.warn({ err }, 'pekerja belum dapat mulai lagi')
        }
      }
    }
  })()

  return {
    async berhenti(batas = 20_000) {
      stopping = true
      const done = (async () => {
        current.lease.waitNoMore()
        await current.runner.stop().catch(() => {})
        await watch
      })()
      // Jobs that do not end in time are cut off; another process takes them up as after a crash.
      await Promise.race([done, pause(batas, undefined, { ref: false })])
      await current.lease.stop()
      await Promise.race([pool.end(), pause(2_000, undefined, { ref: false })])
    },
  }
}

interface Shift { runner: Runner; lease: Lease }

async function startShift(opsi: OpsiPekerja, pool: Pool): Promise<Shift> {
  const events = new EventEmitter() as WorkerEvents
  let lease: Lease | undefined
  // Jobs are locked under the id of the pool, which is drawn when it is created.
  events.once('pool:create', ({ workerPool }) => { lease = openLease(opsi.url, workerPool.id, opsi.log) })
  const runner = await run({
    pgPool: pool,
    concurrency: opsi.serentak,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Asked before each fetch: no job may be taken while others could think this process dead.
    forbiddenFlags: async () => { await lease?.held(); return null },
    events,
    taskList: taskList(opsi),
    parsedCronItems: [],
    logger: quietLogger(opsi.log),
  })
  return { runner, lease: lease! }
}

function taskList({ tugas, log }: OpsiPekerja): Record<string, Task> {
  const tasks: Record<string, Task> = {}
  for (const [name, handler] of Object.entries(tugas)) {
    tasks[name] = async (payload, { job }) => {
      const jobLog = log.child({ pekerjaan: name, id: job.id, percobaan: job.attempts })
      try {
        await handler(payload, { log: jobLog, percobaan: job.attempts, maks: job.max_attempts })
      } catch (err) {
        const last = job.attempts >= job.max_attempts
        jobLog[last ? 'error' : 'warn']({ err }, last ? 'pekerjaan gagal, tidak dicoba lagi' : 'pekerjaan gagal')
        throw err
      }
    }
  }
  return tasks
}

/** The queue's own lines are for its developers: errors of jobs are logged above, the rest is detail. */
function quietLogger(log: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message) => {
    if (level === 'error' && !scope.jobId) log.debug({ antrean: scope.workerId }, message)
  })
}
