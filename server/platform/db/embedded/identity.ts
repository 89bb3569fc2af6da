import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { StartFault } from '../../start-fault.js'

/**
 * As whom PostgreSQL runs. It refuses to run as root, so root lends it another face:
 * a user of the system, or a user namespace in which root goes by the number of nobody.
 */
export interface Identity {
  kind: 'self' | 'user' | 'namespace'
  uid?: number
  gid?: number
  /** What goes before the program on the command line. */
  prefix: string[]
}

const NOBODY = '65534'
const namespace: Identity = {
  kind: 'namespace',
  prefix: ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`, '--'],
}

/**
 * Chooses the identity for a data directory. An existing cluster keeps its owner, whoever starts
 * it. `probe` is a program of PostgreSQL that the chosen one must be able to run.
 */
export function chooseIdentity(dataDir: string, cluster: string, probe: string): Identity {
  const self: Identity = { kind: 'self', prefix: [] }
  if (process.platform === 'win32') return self
  const me = process.getuid!()
  const owner = existsSync(cluster) ? statSync(cluster).uid : undefined
  if (me !== 0) {
    if (owner === me || (owner === undefined && hasName())) return self
    if (owner === undefined) return canWork(namespace, dataDir, probe) ? namespace : self
    throw new StartFault(
      `Folder ${cluster} milik pengguna lain (uid ${owner}). Jalankan Paraf sebagai pemiliknya, ` +
        'atau sebutkan folder lain dalam DATA_DIR.',
    )
  }
  const found = candidates(owner, cluster).find((who) => canWork(who, dataDir, probe))
  if (found) return found
  throw new StartFault(
    'PostgreSQL bawaan tidak boleh berjalan sebagai root, dan tidak ada pengguna lain yang dapat ' +
      `membaca ${probe} serta menulis di ${dataDir}. ` +
      'Jalankan Paraf sebagai pengguna biasa, pindahkan DATA_DIR ke ' +
      'folder yang dapat dibuka pengguna lain, atau sebutkan basis data dalam DATABASE_URL.',
  )
}

function candidates(owner: number | undefined, cluster: string): Identity[] {
  if (owner === 0) return [namespace]
  if (owner !== undefined)
    return [{ kind: 'user', uid: owner, gid: statSync(cluster).gid, prefix: [] }]
  const users = ['postgres', 'nobody'].map(passwd).filter((who) => who !== null)
  return [...users, namespace]
}

/** initdb looks its own name up in /etc/passwd, so a bare number would not do. */
function passwd(name: string): Identity | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((l) => l.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && uid !== '0'
    ? { kind: 'user', uid: Number(uid), gid: Number(gid), prefix: [] }
    : null
}

/** A container may run under a bare number: initdb refuses that, a namespace gives it a name. */
function hasName(): boolean {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}

/** Tries it out: a folder above may be closed (0700), a container may forbid user namespaces. */
function canWork(who: Identity, dataDir: string, probe: string): boolean {
  const trial = join(dataDir, `.coba-${process.pid}`)
  try {
    mkdirSync(trial, { mode: 0o700 })
    giveTo(who, trial)
    const options = { uid: who.uid, gid: who.gid, cwd: '/', stdio: 'ignore' as const }
    const run = (...command: string[]) => {
      const [program, ...args] = [...who.prefix, ...command]
      return spawnSync(program!, args, options).status === 0
    }
    return run(probe, '--version') && run('test', '-w', trial)
  } catch {
    return false
  } finally {
    rmSync(trial, { recursive: true, force: true })
  }
}

/** Hands a file or folder over, where that is needed. */
export function giveTo(who: Identity, path: string): void {
  if (who.kind === 'user') chownSync(path, who.uid!, who.gid!)
}
