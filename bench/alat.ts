import { randomUUID } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { bacaConfig } from '../server/config.js'
import { openClient } from '../server/platform/db/connection.js'
import { isAlive } from '../server/platform/db/embedded/postmaster.js'
import { startEmbedded } from '../server/platform/db/embedded/start.js'

/** A durable server on which a bench makes databases; all of them are gone when it closes. */
export interface Peladen {
  /** What is measured on, in one line. */
  tentang: string
  /** A folder for other things a bench writes; gone when it closes. */
  folder: string
  /** Makes a database, as a copy of another one of this server when `dari` names its address. */
  buat(dari?: string): Promise<string>
  tutup(): Promise<void>
}

const TMPFS = 0x01021994
const silent = pino({ level: 'silent' })

/**
 * The server of DATABASE_URL (its account must be allowed to make databases), else the embedded one
 * in a folder of its own below TMPDIR. Refuses a server that would lose a commit with the power.
 */
export async function bukaPeladen(): Promise<Peladen> {
  const luar = bacaConfig().databaseUrl
  const folder = folderBaru()
  const server = luar ? null : await startEmbedded({ dataDir: folder, durable: true, log: silent })
  const admin = luar ?? server!.url
  const made: string[] = []
  let closing: Promise<void> | undefined
  const tutup = () =>
    (closing ??= (async () => {
      for (const name of luar ? made : [])
        await perintah(admin, `drop database if exists "${name}" with (force)`)
      await server?.stop()
      rmSync(folder, { recursive: true, force: true })
    })())
  bersihkanBilaDiputus(tutup)
  try {
    return { tentang: await periksa(admin, luar ? null : folder), folder, buat, tutup }
  } catch (error) {
    await tutup()
    throw error
  }

  async function buat(dari?: string): Promise<string> {
    const name = `paraf_bench_${randomUUID().slice(0, 8)}`
    const dasar = dari ? ` template "${new URL(dari).pathname.slice(1)}"` : ''
    made.push(name)
    await perintah(admin, `create database "${name}"${dasar}`)
    const url = new URL(admin)
    url.pathname = `/${name}`
    return url.href
  }
}

/** One statement, or several in one string, on a connection of its own without a time limit. */
export async function perintah(url: string, sql: string): Promise<any[]> {
  const client = await openClient(url, { name: 'paraf-bench', statementTimeout: 0 })
  try {
    const hasil = (await client.query(sql)) as any
    return (Array.isArray(hasil) ? hasil.at(-1) : hasil).rows
  } finally {
    await client.end()
  }
}

/** Folders of runs that were killed go first. */
function folderBaru(): string {
  for (const name of readdirSync(tmpdir())) {
    const pid = /^paraf-bench-(\d+)$/.exec(name)?.[1]
    if (pid && !isAlive(Number(pid))) rmSync(join(tmpdir(), name), { recursive: true, force: true })
  }
  const dir = join(tmpdir(), `paraf-bench-${process.pid}`)
  mkdirSync(dir, { recursive: true })
  // As root the database runs as another user, who must be able to walk through.
  chmodSync(dir, 0o711)
  return dir
}

/** Ctrl-C must not leave a server or gigabytes behind. */
function bersihkanBilaDiputus(tutup: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void tutup().finally(() => process.exit(1)))
  }
}

async function periksa(admin: string, dir: string | null): Promise<string> {
  const [s] = await perintah(
    admin,
    `select current_setting('server_version') as versi,
    current_setting('fsync') as fsync, current_setting('synchronous_commit') as sync`,
  )
  if (s.fsync !== 'on' || s.sync !== 'on') {
    throw new Error(`not durable: fsync ${s.fsync}, synchronous_commit ${s.sync}`)
  }
  if (dir && statfsSync(dir).type === TMPFS)
    throw new Error(`${dir} is in memory: set TMPDIR to a disk`)
  return `PostgreSQL ${s.versi}, fsync on, Node ${process.versions.node}`
}

// figures ////

export const median = (nilai: readonly number[]): number => persentil(nilai, 50)

/** The value that `p` percent do not exceed (nearest rank). NaN of nothing. */
export function persentil(nilai: readonly number[], p: number): number {
  const urut = [...nilai].sort((a, b) => a - b)
  return urut[Math.max(0, Math.ceil((p / 100) * urut.length) - 1)] ?? Number.NaN
}

export const ms = (v: number): string => (v < 10 ? v.toFixed(2) : v.toFixed(1))
export const kali = (v: number): string => v.toFixed(2)
export const bulat = (v: number): string => Math.round(v).toLocaleString('en')

/** Prints a table in plain text; the first column is text, the others are numbers. */
export function tabel(
  judul: string,
  kepala: readonly string[],
  baris: readonly (readonly string[])[],
): void {
  const lebar = kepala.map((k, i) => Math.max(k.length, ...baris.map((b) => b[i]!.length)))
  const cetak = (b: readonly string[]) =>
    b.map((sel, i) => (i === 0 ? sel.padEnd(lebar[i]!) : sel.padStart(lebar[i]!))).join('  ')
  console.log(
    `\n${judul}\n${[kepala, lebar.map((l) => '-'.repeat(l)), ...baris].map(cetak).join('\n')}`,
  )
}

export const lapor = (baris: string): void => console.log(baris)
