import { setTimeout as pause } from 'node:timers/promises'
import { OUTSIDE } from './binaries.js'
import { reachable } from './connect.js'
import { freePort } from './port.js'
import { findPostmaster } from './postmaster.js'
import { spawnPostgres, type Child, type Place } from './process.js'
import { StartFault } from '../../start-fault.js'

export interface Running {
  port: number
  pid: number
  /** Null when somebody else started it. */
  child: Child | null
}

/** Milliseconds: recovery after a crash may take a while, so the patience is long. */
const PATIENCE = 120_000
const STEP = 25
const ATTEMPTS = 4

/**
 * Gets a ready server on this cluster: an existing one, or a new one (on `port`, else on a free
 * one). One that is just starting or stopping is waited for. Throws when it will not run.
 */
export async function runOrAdopt(place: Place, port?: number): Promise<Running> {
  const deadline = performance.now() + PATIENCE
  for (let failures = 0; performance.now() < deadline;) {
    const other = findPostmaster(place.cluster)
    if (other?.status === 'ready' && (await reachable(other.port))) {
      return { port: other.port, pid: other.pid, child: null }
    }
    if (!other) {
      const outcome = await tryToRun(place, port ?? (await freePort()), deadline)
      if (typeof outcome !== 'string') return outcome
      // Not ours: either somebody was quicker (the next round finds it) or something is wrong.
      // After a crash the last helpers of the old server may still be there for a second.
      if (!findPostmaster(place.cluster) && ++failures >= ATTEMPTS)
        throw cannotStart(place, outcome)
    }
    await pause(STEP * (1 + failures * failures * 10))
  }
  throw cannotStart(place, 'belum siap setelah dua menit')
}

/** Starts a server; its last words if it gives up instead of becoming ready. */
async function tryToRun(place: Place, port: number, deadline: number): Promise<Running | string> {
  const child = spawnPostgres(place, port)
  let words: string | null = null
  void child.ended.then((said) => {
    words = said
  })
  while (words === null && performance.now() < deadline) {
    const found = findPostmaster(place.cluster)
    if (found?.pid === child.process.pid && found?.status === 'ready')
      return { port, pid: found!.pid, child }
    await pause(STEP)
  }
  if (words === null) child.process.kill('SIGQUIT')
  return words ?? child.ended
}

/** Ends it in order: open transactions are rolled back, everything is written, then it goes. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const server = findPostmaster(cluster)
  if (!server) return
  process.kill(server.pid, 'SIGINT')
  const deadline = performance.now() + PATIENCE
  // Until it is gone, or another process has already started the next one.
  while (findPostmaster(cluster)?.pid === server.pid && performance.now() < deadline)
    await pause(STEP)
}

const cannotStart = (place: Place, words: string): StartFault =>
  new StartFault(
    `PostgreSQL bawaan tidak dapat berjalan di ${place.cluster}: ${words || 'tanpa keterangan'}. ` +
      `Periksa hak akses dan ruang kosong folder DATA_DIR. ${OUTSIDE}`,
  )
