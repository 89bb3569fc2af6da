import type { Client } from 'pg'
import type { Logger } from 'pino'
import { openClient, watchedByServer } from '../db/connection.js'

/** Milliseconds between two rounds. A dead worker's jobs go on after two rounds at most three. */
const ROUND = 1_200
/** Of one job, those that ended with the process included. */
const MOST_ATTEMPTS = 25

/**
 * A sign of life of one worker pool: a session advisory lock on a connection of its own. The queue
 * itself waits four hours before it believes that a worker is dead; here, once the connection of
 * the owner is gone, any other process frees its jobs within seconds.
 *
 * Needs a direct connection: a pooler in transaction mode would drop the lock at once.
 */
export interface Lease {
  /** Resolves while the sign of life is held; workers ask it before each fetch. */
  held(): Promise<void>
  /**
   * From now on nobody waits for the sign of life. For shutting down, when no job is fetched any
   * more.
   */
  waitNoMore(): void
  stop(): Promise<void>
}

export function openLease(url: string, owner: string, log: Logger): Lease {
  let client: Client | null = null
  let mine = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let suspects = new Set<string>()
  let taken = gate()

  function lost(gone: Client): void {
    if (client !== gone) return
    client = null
    // A gate that was never opened may have somebody waiting before it: keep that one.
    if (mine && !stopped) taken = gate()
    mine = false
  }

  async function round(): Promise<void> {
    client ??= await connect(url, lost)
    if (!mine) mine = await tryLock(client, owner)
    if (mine) taken.open()
    suspects = await sweep(client, owner, suspects, log)
  }

  async function loop(): Promise<void> {
    try {
      await round()
    } catch (err) {
      // The database restarts or the line is cut: let go of everything and try again next round.
      log.warn({ err }, 'tanda hidup pekerja terputus')
      const broken = client
      if (broken) lost(broken)
      void broken?.end().catch(() => {})
    }
    if (!stopped)
      timer = setTimeout(() => {
        running = loop()
      }, ROUND)
  }

  const waitNoMore = () => {
    stopped = true
    clearTimeout(timer)
    taken.open()
  }
  let running = loop()
  return {
    held: () => taken.passed,
    waitNoMore,
    async stop() {
      waitNoMore()
      await running
      await client?.end().catch(() => {})
    },
  }
}

function gate(): { passed: Promise<void>; open: () => void } {
  let open!: () => void
  const passed = new Promise<void>((resolve) => {
    open = resolve
  })
  return { passed, open }
}

async function connect(url: string, lost: (client: Client) => void): Promise<Client> {
  const client = await openClient(url, { name: 'paraf-tanda-hidup', statementTimeout: 10_000 })
  client.once('end', () => lost(client))
  await watchedByServer(client)
  return client
}

const KEY = `hashtext('gw-lease'), hashtext($1)`

async function tryLock(client: Client, owner: string): Promise<boolean> {
  const { rows } = await client.query(`select pg_try_advisory_lock(${KEY}) as mine`, [owner])
  return rows[0].mine
}

/**
 * Frees what dead owners hold. An owner must be without its lock in two rounds running: after a
 * restart of the database the living need a moment to take their locks again.
 */
async function sweep(
  client: Client,
  owner: string,
  before: Set<string>,
  log: Logger,
): Promise<Set<string>> {
  const { rows } = await client.query(
    `
    select locked_by from graphile_worker._private_jobs
     where locked_by is not null and locked_by <> $1
    union
    select locked_by from graphile_worker._private_job_queues
     where locked_by is not null and locked_by <> $1`,
    [owner],
  )
  const after = new Set<string>()
  for (const { locked_by: other } of rows) {
    const freed = await freeIfDead(client, other, before.has(other))
    if (freed === 'dead') after.add(other)
    if (freed === 'freed')
      log.warn({ pekerja: other }, 'pekerjaan dari proses yang mati dilanjutkan')
  }
  return after
}

async function freeIfDead(
  client: Client,
  other: string,
  act: boolean,
): Promise<'alive' | 'dead' | 'freed'> {
  await client.query('begin')
  try {
    const { rows } = await client.query(`select pg_try_advisory_xact_lock(${KEY}) as dead`, [other])
    if (!rows[0].dead) return 'alive'
    if (!act) return 'dead'
    // The death of a process or of the database is not the job's fault: it gets the attempt back.
    // Only up to a limit, for it may be the job that kills the process.
    await client.query(
      `update graphile_worker._private_jobs set max_attempts = max_attempts + 1
        where locked_by = $1 and max_attempts < ${MOST_ATTEMPTS}`,
      [other],
    )
    // One that died in its last attempt would otherwise lie there without a word of why.
    await client.query(
      `
      update graphile_worker._private_jobs
         set last_error = 'Proses yang mengerjakannya mati.',
             run_at = now() + exp(least(attempts, 10)) * interval '1 second'
       where locked_by = $1 and attempts >= max_attempts`,
      [other],
    )
    await client.query('select graphile_worker.force_unlock_workers(array[$1::text])', [other])
    return 'freed'
  } finally {
    await client.query('commit')
  }
}
