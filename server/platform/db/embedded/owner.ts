import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isAlive } from './postmaster.js'

const file = (cluster: string): string => join(cluster, 'paraf.pemilik')

/** Notes that this process answers for the server with this pid: it is the one that stops it. */
export function claim(cluster: string, postmaster: number): void {
  // Written anew: the old one may belong to root, or to whoever started it last time.
  rmSync(file(cluster), { force: true })
  writeFileSync(file(cluster), `${process.pid} ${postmaster}\n`)
}

/**
 * Whether a live process answers for this server. When nobody has noted anything about it, it was
 * started a moment ago by a process that is about to: leave it alone.
 */
export function hasOwner(cluster: string, postmaster: number): boolean {
  let owner: number
  let server: number
  try {
    ;[owner = 0, server = 0] = readFileSync(file(cluster), 'utf8').split(' ').map(Number) as [
      number,
      number,
    ]
  } catch {
    return true
  }
  return server !== postmaster || isAlive(owner)
}
