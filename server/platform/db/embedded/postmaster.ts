import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'

export interface Postmaster {
  pid: number
  port: number
  /** Only a ready server may be used; one that is stopping is soon gone. */
  status: 'starting' | 'ready' | 'stopping'
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/**
 * The server that runs on this cluster, if any. The pid file may be a left-over and its number may
 * by now belong to somebody else; then the server would refuse to start, so such a file is removed.
 */
export function findPostmaster(cluster: string): Postmaster | null {
  const file = join(cluster, 'postmaster.pid')
  let lines: string[]
  try {
    lines = readFileSync(file, 'utf8').split('\n')
  } catch {
    return null
  }
  const pid = Number(lines[0])
  if (!Number.isInteger(pid) || pid <= 0) return null
  if (!isAlive(pid)) return null
  if (!isPostgres(pid, cluster)) {
    // Read again: in between, a new server may have written its own.
    if (readFileSync(file, 'utf8').split('\n')[0] === lines[0]) rmSync(file, { force: true })
    return null
  }
  const status = lines[7]?.trim() ?? ''
  return {
    pid,
    port: Number(lines[3]),
    status: status === 'ready' ? 'ready' : status === 'stopping' ? 'stopping' : 'starting',
  }
}

function isPostgres(pid: number, cluster: string): boolean {
  const command = commandOf(pid)
  // Where the command cannot be read, better to believe the file than to remove a live one.
  if (command === null) return true
  return (
    command.includes('postgres') &&
    (command.includes(cluster) || command.includes(realpathSync(cluster)))
  )
}

function commandOf(pid: number): string | null {
  try {
    if (existsSync('/proc/self'))
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (process.platform === 'win32') return null
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return null
  }
}
