import { mkdirSync, realpathSync } from 'node:fs'
import type { Logger } from 'pino'
import { findBinaries } from './binaries.js'
import { clusterDir, ensureCluster, readPassword, SUPERUSER } from './cluster.js'
import { createDatabase } from './connect.js'
import { chooseIdentity } from './identity.js'
import { claim, hasOwner } from './owner.js'
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
  /** True when another live process of Paraf started it; then `stop` leaves it alone. */
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
  let running = await runOrAdopt(place)
  const database = o.database ?? 'paraf'
  const base = `postgres://${SUPERUSER}:${readPassword(place.cluster)}@127.0.0.1:${running.port}`
  await createDatabase(`${base}/postgres`, database)
  // An orphan (its process was killed where the kernel could not help) is taken over for good.
  const mine = running.child !== null || !hasOwner(place.cluster, running.pid)
  if (mine) claim(place.cluster, running.pid)
  else
    o.log.warn(
      { port: running.port },
      'basis data bawaan dipakai bersama proses lain dan berhenti bersamanya',
    )

  let stopping = false
  /**
   * Out of memory, a careless kill: the server is brought back on the same port, nothing is lost.
   */
  const died = (async () => {
    while (running.child) {
      const words = await running.child.ended
      if (stopping) break
      o.log.error({ keterangan: words }, 'basis data bawaan berhenti sendiri, dijalankan kembali')
      const again: Running | string = await runOrAdopt(place, running.port).catch(
        (e: Error) => e.message,
      )
      if (typeof again === 'string') return again
      running = again
      claim(place.cluster, running.pid)
    }
    return new Promise<string>(() => {})
  })()
  return {
    url: `${base}/${database}`,
    port: running.port,
    adopted: !mine,
    died,
    async stop() {
      stopping = true
      if (mine) await stopPostmaster(place.cluster)
    },
  }
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
