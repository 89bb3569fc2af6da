import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Binaries } from './binaries.js'
import { giveTo, type Identity } from './identity.js'
import { isAlive } from './postmaster.js'
import { StartFault } from '../../start-fault.js'

const PASSWORD_FILE = 'paraf.sandi'
export const SUPERUSER = 'paraf'

/** The cluster lives one folder below DATA_DIR, beside whatever else the office keeps there. */
export const clusterDir = (dataDir: string): string => join(dataDir, 'pg')

/** The password of the cluster: made when it was made, readable by its owner only. */
export const readPassword = (cluster: string): string =>
  readFileSync(join(cluster, PASSWORD_FILE), 'utf8').trim()

/**
 * A data directory can only be opened by the major version that made it. Never upgraded silently.
 */
export function assertMajor(cluster: string, major: number): void {
  const found = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  if (found === String(major)) return
  throw new StartFault(
    `Data di ${cluster} dibuat oleh PostgreSQL ${found}, sedangkan PostgreSQL bawaan Paraf ini ` +
      `versi ${major}. ` +
      'Data tidak disentuh. Pindahkan isinya dengan pg_dump dan pg_restore, atau jalankan ' +
      `PostgreSQL ${found} sendiri dan sebutkan alamatnya dalam DATABASE_URL.`,
  )
}

/**
 * Makes the cluster if there is none. It is built beside its place and put there in one rename, so
 * that neither a crash half-way nor two processes at once can leave half a cluster.
 */
export async function ensureCluster(
  dataDir: string,
  binaries: Binaries,
  who: Identity,
  durable: boolean,
): Promise<void> {
  const cluster = clusterDir(dataDir)
  sweepLeftovers(dataDir)
  if (existsSync(join(cluster, 'PG_VERSION'))) return assertMajor(cluster, binaries.major)
  const draft = join(dataDir, `pg.baru-${process.pid}`)
  const pwfile = `${draft}.sandi`
  try {
    mkdirSync(draft, { mode: 0o700 })
    giveTo(who, draft)
    const password = randomBytes(24).toString('base64url')
    writeFileSync(pwfile, `${password}\n`, { mode: 0o600 })
    giveTo(who, pwfile)
    await initdb(draft, pwfile, binaries, who, durable)
    renameSync(pwfile, join(draft, PASSWORD_FILE))
    renameSync(draft, cluster)
  } catch (error) {
    // Somebody else was quicker: theirs is as good.
    if (!existsSync(join(cluster, 'PG_VERSION'))) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
    rmSync(pwfile, { force: true })
  }
}

async function initdb(
  dir: string,
  pwfile: string,
  binaries: Binaries,
  who: Identity,
  durable: boolean,
): Promise<void> {
  const [program, ...args] = [
    ...who.prefix,
    binaries.initdb,
    '-D',
    dir,
    '-U',
    SUPERUSER,
    `--pwfile=${pwfile}`,
    '--auth-host=scram-sha-256',
    // A throw-away server listens on a socket file too, in its own closed folder: no password there.
    `--auth-local=${durable ? 'scram-sha-256' : 'trust'}`,
    '--encoding=UTF8',
    '--data-checksums',
    // The provider that is the same on every platform; lists that must be in order name a
    // collation.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(durable ? [] : ['--no-sync']),
  ]
  try {
    await promisify(execFile)(program!, args, { uid: who.uid, gid: who.gid, cwd: '/' })
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() ?? ''
    throw new StartFault(`Basis data bawaan tidak dapat dibuat di ${dir}: ${said}`, {
      cause: error,
    })
  }
}

/** Drafts of processes that were killed while they built. */
function sweepLeftovers(dataDir: string): void {
  for (const name of readdirSync(dataDir)) {
    const pid = /^(?:pg\.baru|\.coba)-(\d+)/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(dataDir, name), { recursive: true, force: true })
  }
}
