import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import type { Socket } from 'node:net'
import type { Identity } from './identity.js'

/**
 * Settings of a server that keeps an office's data, and of one that is thrown away after a test.
 */
const COMMON = {
  listen_addresses: '127.0.0.1',
  // No socket file: its folder and its length limit are trouble, and TCP with a password is enough.
  unix_socket_directories: '',
  timezone: 'UTC',
  lc_messages: 'C',
  jit: 'off',
}
const DURABLE = {
  max_connections: '120',
  max_wal_size: '1GB',
  // One file per day of the week, each written over after a week: bounded without any care.
  logging_collector: 'on',
  log_filename: 'postgresql-%a.log',
  log_truncate_on_rotation: 'on',
  log_rotation_age: '1d',
  log_rotation_size: '0',
  log_line_prefix: '%m [%p] %a ',
}
const THROW_AWAY = {
  max_connections: '200',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
}

/** Bytes of the name of a socket file, from its folder on, that every system takes. */
const SOCKET_NAME = 100

/** Tests ask short questions by the hundred thousand; without TCP each costs a seventh less. */
const socketFolder = (cluster: string): string =>
  process.platform !== 'win32' && Buffer.byteLength(`${cluster}/.s.PGSQL.65535`) <= SOCKET_NAME
    ? cluster
    : ''

export interface Place {
  cluster: string
  /** The program. */
  postgres: string
  who: Identity
  durable: boolean
}

export interface Child {
  process: ChildProcess
  /** Resolves with the last words of the server when it ends, for whatever reason. */
  ended: Promise<string>
}

/**
 * Starts the server program. It is its own process group, so that Ctrl-C reaches this process first
 * and it can let the database go last; should this process be killed, the kernel stops the server.
 */
export function spawnPostgres({ postgres, cluster, who, durable }: Place, port: number): Child {
  const throwAway = { ...THROW_AWAY, unix_socket_directories: socketFolder(cluster) }
  const settings = { ...COMMON, ...(durable ? DURABLE : throwAway), port: String(port) }
  const options = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`])
  const [program, ...args] = [
    ...who.prefix,
    ...dieWithParent(),
    postgres,
    '-D',
    cluster,
    ...options,
  ]
  const child = spawn(program!, args, {
    uid: who.uid,
    gid: who.gid,
    cwd: '/',
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let words = ''
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-4_000)
  })
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => resolve(words.trim()))
  })
  // The server is company, not work: it must not keep a process alive that has nothing else to do.
  child.unref()
  ;(child.stderr as Socket).unref()
  return { process: child, ended }
}

let setpriv: boolean | undefined

/** Linux only. Bound to the thread that starts it, so never call from a worker thread. */
function dieWithParent(): string[] {
  setpriv ??=
    process.platform === 'linux' &&
    spawnSync('setpriv', ['--pdeathsig', 'INT', '--', 'true'], { stdio: 'ignore' }).status === 0
  return setpriv ? ['setpriv', '--pdeathsig', 'INT', '--'] : []
}
