import { mkdirSync, realpathSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { findBinaries } from './binaries.js'
import { clusterDir, ensureCluster, readPassword, SUPERUSER } from './cluster.js'
import { createDatabase } from './connect.js'
import { chooseIdentity } from './identity.js'
import { claim, hasOwner } from './owner.js'
import { isAlive } from './postmaster.js'
import type { Place } from './process.js'
import { runOrAdopt, stopPostmaster, type Running } from './run.js'

export interface EmbeddedOptions {
  /** Folder of the office's data; made when missing. */
  dataDir: string
  /** False for a throw-away server: fast, and lost with the power. */
  durable: boolean
  log: Logger
  /** Name of the database to make sure of. */
  database?: string
}

export interface Embedded {
  url: string
  port: number
  /**
   * True when another live process of Paraf had started it; then `stop` leaves it alone, unless that
   * one has ended since and this one has gone on with it.
   */
  adopted: boolean
  /** Resolves with its last words if the server ended unasked and could not be brought back. */
  died: Promise<string>
  stop(): Promise<void>
}

/**
 * Starts the PostgreSQL that comes with Paraf, or adopts the one that already runs on this data.
 * Any number of processes may call it at once for the same folder: one starts it, the others adopt.
 */
export async function startEmbedded(o: EmbeddedOptions): Promise<Embedded> {
  const place = await prepare(o)
  const database = o.database ?? 'paraf'
  let running = await runWithDatabase(place, database)
  const url = urlOf(place, running, database)
  // An orphan (its process was killed where the kernel could not help) is taken over for good.
  let mine = running.child !== null || !hasOwner(place.cluster, running.pid)
  const adopted = !mine
  if (mine) claim(place.cluster, running.pid)
  else o.log.warn({ port: running.port }, 'basis data bawaan dipakai bersama proses lain')

  let stopping = false
  /**
   * Out of memory, a careless kill, the end of the process that had started it: the server is
   * brought back on the same port, nothing is lost.
   */
  const died = (async () => {
    while (!stopping) {
      const words = await (running.child?.ended ?? gone(running.pid, () => stopping))
      if (stopping) break
      o.log.error({ keterangan: words }, 'basis data bawaan berhenti sendiri, dijalankan kembali')
      const again: Running | string = await runOrAdopt(place, running.port).catch(
        (e: Error) => e.message,
      )
      if (typeof again === 'string') return again
      running = again
      mine ||= running.child !== null
      if (mine) claim(place.cluster, running.pid)
    }
    return new Promise<string>(() => {})
  })()
  return {
    url,
    port: running.port,
    adopted,
    died,
    async stop() {
      stopping = true
      if (mine) await stopPostmaster(place.cluster)
    },
  }
}

const urlOf = (place: Place, { port }: Running, database: string): string =>
  `postgres://${SUPERUSER}:${readPassword(place.cluster)}@127.0.0.1:${port}/${database}`

/** A server that somebody else has started may be ending just when it is found: then once more. */
async function runWithDatabase(place: Place, database: string): Promise<Running> {
  for (let tries = 1; ; tries++) {
    const running = await runOrAdopt(place)
    try {
      await createDatabase(urlOf(place, running, 'postgres'), database)
      return running
    } catch (error) {
      if (running.child || tries === MOST_TRIES) throw error
      await pause(LOOK)
    }
  }
}

const MOST_TRIES = 20
/** Between two looks at a server that is not our child, in milliseconds. */
const LOOK = 250

/** Resolves when a server that somebody else started has ended, or nobody wants to know any more. */
async function gone(pid: number, enough: () => boolean): Promise<string> {
  while (isAlive(pid) && !enough()) await pause(LOOK, undefined, { ref: false })
  return 'proses yang menyalakannya berhenti'
}

async function prepare(o: EmbeddedOptions): Promise<Place> {
  mkdirSync(o.dataDir, { recursive: true })
  const dataDir = realpathSync(o.dataDir)
  const cluster = clusterDir(dataDir)
  const binaries = findBinaries()
  const who = chooseIdentity(dataDir, cluster, binaries.postgres)
  await ensureCluster(dataDir, binaries, who, o.durable)
  return { cluster, postgres: binaries.postgres, who, durable: o.durable }
}
