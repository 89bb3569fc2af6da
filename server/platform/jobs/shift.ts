import { EventEmitter } from 'node:events'
import {
  Logger as WorkerLogger,
  run,
  type Runner,
  type Task,
  type WorkerEvents,
} from 'graphile-worker'
import type { Pool } from 'pg'
import type { Logger } from 'pino'
import { openLease, type Lease } from './lease.js'
import type { JobHandler } from './types.js'

/** Failed fetches in a row, for each job at the same time, before the shift is ended. */
const FAILED_FETCHES = 3

/**
 * How the end of a job is written down. Straight (the default, -1), a database that is just then
 * away becomes a promise nobody waits for, and Node ends the whole server. In a batch, even of one,
 * the same failure ends the shift, and the next one takes the job up again.
 */
const REPORT_SAFELY = { completeJobBatchDelay: 0, failJobBatchDelay: 0 }

export interface OpsiPekerja {
  url: string
  /** What this process can do, by the name a job was queued under. Others leave such jobs alone. */
  tugas: Record<string, JobHandler>
  log: Logger
  /** Jobs at the same time in this process. */
  serentak: number
}

/** Milliseconds without a job in hand after which a queue that is ending counts as ended. */
const ENDS_WITHIN = 3_000

/** One run of the queue in this process, from start to stop, with its sign of life. */
export interface Shift {
  runner: Runner
  lease: Lease
  /** Settles when the queue has ended, by itself or by `runner.stop()`; never later than it must. */
  ended: Promise<void>
}

export async function startShift(opsi: OpsiPekerja, pool: Pool): Promise<Shift> {
  const events = new EventEmitter() as WorkerEvents
  const inHand = new Set<object>()
  let lease: Lease | undefined
  // Jobs are locked under the id of the pool, which is drawn when it is created.
  events.once('pool:create', ({ workerPool }) => {
    lease = openLease(opsi.url, workerPool.id, opsi.log)
  })
  const runner = await run({
    pgPool: pool,
    concurrency: opsi.serentak,
    pollInterval: 1_000,
    noHandleSignals: true,
    // Asked before each fetch: no job may be taken while others could think this process dead.
    forbiddenFlags: async () => {
      await lease?.held()
      return null
    },
    events,
    taskList: taskList(opsi, inHand),
    parsedCronItems: [],
    logger: quietLogger(opsi.log),
    preset: { worker: REPORT_SAFELY },
  })
  stopWhenStuck(events, runner, opsi)
  const left = leftBehind(events, runner, inHand, opsi)
  return { runner, lease: lease!, ended: Promise.race([runner.promise, left]) }
}

/**
 * Rejects when a queue that is ending does not come to its end although no job is in hand. That
 * happens: when the ends of two jobs are lost in the same moment, the queue counts one of them twice
 * and then waits for ever. Its successor finds the jobs as after a crash.
 */
function leftBehind(
  events: WorkerEvents,
  runner: Runner,
  inHand: ReadonlySet<object>,
  { log }: OpsiPekerja,
): Promise<void> {
  return new Promise((_resolve, reject) => {
    let timer: NodeJS.Timeout | undefined
    let idle = 0
    events.once('pool:gracefulShutdown', () => {
      timer = setInterval(() => {
        idle = inHand.size === 0 ? idle + 1 : 0
        if (idle * 250 < ENDS_WITHIN) return
        clearInterval(timer)
        log.warn('antrean tidak selesai berhenti, ditinggalkan')
        // What else it holds, its clock among it, is let go of all the same.
        runner.stop().catch(() => {})
        reject(new Error('the queue did not come to its end'))
      }, 250)
      timer.unref()
    })
    events.once('pool:release', () => clearInterval(timer))
  })
}

/**
 * A fetch that fails is tried again by the queue itself. But if the connection breaks during its
 * very first fetch, the queue remembers that failure for ever: so after a few in a row it is
 * stopped, and its successor starts with a clean memory.
 */
function stopWhenStuck(events: WorkerEvents, runner: Runner, { serentak, log }: OpsiPekerja): void {
  let inARow = 0
  const good = () => {
    inARow = 0
  }
  events.on('job:start', good)
  events.on('worker:getJob:empty', good)
  events.on('worker:getJob:error', ({ error }) => {
    if (++inARow !== FAILED_FETCHES * serentak) return
    log.warn({ err: error }, 'antrean tidak dapat dibaca, pekerja dimulai ulang')
    runner.stop().catch(() => {})
  })
}

function taskList({ tugas, log }: OpsiPekerja, inHand: Set<object>): Record<string, Task> {
  const tasks: Record<string, Task> = {}
  for (const [name, handler] of Object.entries(tugas)) {
    tasks[name] = async (payload, { job }) => {
      const jobLog = log.child({ pekerjaan: name, id: job.id, percobaan: job.attempts })
      inHand.add(job)
      try {
        await handler(payload, { log: jobLog, percobaan: job.attempts, maks: job.max_attempts })
      } catch (err) {
        const last = job.attempts >= job.max_attempts
        jobLog[last ? 'error' : 'warn'](
          { err },
          last ? 'pekerjaan gagal, tidak dicoba lagi' : 'pekerjaan gagal',
        )
        throw err
      } finally {
        inHand.delete(job)
      }
    }
  }
  return tasks
}

/**
 * The queue's own lines are for its developers: errors of jobs are logged above, the rest is
 * detail.
 */
function quietLogger(log: Logger): WorkerLogger {
  return new WorkerLogger((scope) => (level, message) => {
    if (level === 'error' && !scope.jobId) log.debug({ antrean: scope.workerId }, message)
  })
}
