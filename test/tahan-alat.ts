import { join } from 'node:path'
import { setTimeout as tunggu } from 'node:timers/promises'
import type { Knex } from 'knex'
import { bukaDb } from '../server/platform/db/db.js'
import { readPassword, SUPERUSER } from '../server/platform/db/embedded/cluster.js'
import { freePort } from '../server/platform/db/embedded/port.js'
import { findPostmaster } from '../server/platform/db/embedded/postmaster.js'
import { KELUAR } from '../server/jalankan/henti.js'
import {
  jalankanSop,
  nyalakanServer,
  type Akhir,
  type Proses,
  type ServerNyata,
} from './server-nyata.js'
import { fakta } from './sama-hasil.js'

interface Scope {
  teardown(fn: () => unknown): unknown
}

/** What is killed with SIGKILL, in this order. */
export const CARA = [
  ['server', 'basisdata'],
  ['basisdata', 'server'],
  ['basisdata'],
  ['server'],
  ['pelari', 'server', 'basisdata'],
  ['pelari'],
] as const
export type Korban = (typeof CARA)[number][number]

/** One kill: when this many tasks are done, and some milliseconds more. */
export interface Bunuh {
  padaTugas: number
  jeda: number
  korban: readonly Korban[]
}

/** Completed tasks of an undisturbed run; moments are drawn over all of them, PDF jobs included. */
const TUGAS = 61

/** Repeatable chance (mulberry32): the same seed gives the same plan. */
export function rencanaBunuh(benih: number, kali: number): Bunuh[] {
  const acak = () => {
    benih = (benih + 0x6d2b79f5) | 0
    let x = Math.imul(benih ^ (benih >>> 15), 1 | benih)
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x
    return ((x ^ (x >>> 14)) >>> 0) / 2 ** 32
  }
  // One moment in each stretch of the run, so that a short plan does not miss half of it.
  return Array.from({ length: kali }, (_, i) => ({
    padaTugas: Math.floor(((i + acak()) * TUGAS) / kali),
    jeda: Math.floor(acak() * 250),
    korban: CARA[(i + Math.floor(acak() * 2)) % CARA.length]!,
  }))
}

/** An office on an embedded database in a folder, with a runner on it; any of the three can be killed. */
export class Kantor {
  readonly #t: Scope
  readonly #dataDir: string
  readonly #keluar: string
  #port = 0
  #server: ServerNyata | null = null
  #pelari: Proses | null = null
  #db: Knex | null = null
  #ambruk: Promise<never> = new Promise(() => {})
  /** Servers and databases that were killed. */
  readonly mati: number[] = []

  constructor(t: Scope, dasar: string) {
    this.#t = t
    this.#dataDir = join(dasar, 'data')
    this.#keluar = join(dasar, 'keluar')
  }

  /** Makes sure that server and runner run; the port stays, as it would in an office. */
  async hidupkan(): Promise<void> {
    this.#port ||= await freePort()
    if (!hidup(this.#server)) {
      const server = await nyalakanServer(this.#t, {
        DATA_DIR: this.#dataDir,
        PORT: String(this.#port),
      })
      this.#server = server
      this.#ambruk = server.berakhir.then(({ kode, sinyal, err }) => {
        throw new Error(`the server ended by itself (${kode ?? sinyal}): ${err.slice(-3_000)}`)
      })
      this.#ambruk.catch(() => {})
    }
    if (!hidup(this.#pelari)) {
      this.#pelari = jalankanSop(this.#t, { keluar: this.#keluar, server: this.#server!.alamat })
    }
  }

  async bunuh(korban: readonly Korban[]): Promise<void> {
    await this.#tutupDb()
    const postmaster = findPostmaster(join(this.#dataDir, 'pg'))
    for (const k of korban) {
      if (k === 'basisdata' && postmaster) {
        this.mati.push(postmaster.pid)
        process.kill(postmaster.pid, 'SIGKILL')
      }
      if (k === 'server') {
        this.mati.push(this.#server!.pid)
        await this.#server!.bunuh()
      }
      if (k === 'pelari') await this.#pelari!.bunuh()
    }
  }

  /** Completed tasks; the answer of the last look while the database is away. */
  async tugasSelesai(): Promise<number | null> {
    try {
      const [{ n }] = (await (
        await this.#buka()
      )('tugas')
        .where({ status: 'selesai' })
        .count('* as n')) as [{ n: number }]
      return Number(n)
    } catch {
      await this.#tutupDb()
      return null
    }
  }

  /** How the runner ended. */
  pelariSelesai(): Promise<Akhir> {
    return Promise.race([this.#pelari!.berakhir, this.#ambruk])
  }

  /** A server that ends unasked is a fault: it outlives a crash of its database. */
  async wajibBerdiri(): Promise<void> {
    if (!hidup(this.#server)) await this.#ambruk
  }

  /** The last words of runner and server, for whoever has to find a fault. */
  kata(): string {
    return [this.#pelari, this.#server].map((p) => p?.kata().slice(-2_000)).join('\n---\n')
  }

  pelariHidup(): boolean {
    return hidup(this.#pelari)
  }

  /** The facts of the office once every job is done. */
  async fakta(): Promise<Record<string, string[]>> {
    const db = await this.#buka()
    await sampaiSepi(db)
    return fakta(db)
  }

  db(): Promise<Knex> {
    return this.#buka()
  }

  /** Ends server and database in order. */
  async tutup(): Promise<void> {
    await this.#tutupDb()
    this.#server?.anak.kill('SIGTERM')
    await this.#server?.berakhir
  }

  async #buka(): Promise<Knex> {
    const cluster = join(this.#dataDir, 'pg')
    const port = findPostmaster(cluster)?.port
    this.#db ??= bukaDb(
      `postgres://${SUPERUSER}:${readPassword(cluster)}@127.0.0.1:${port}/paraf`,
      { pool: 1, nama: 'paraf-uji' },
    )
    return this.#db
  }

  async #tutupDb(): Promise<void> {
    await this.#db?.destroy().catch(() => {})
    this.#db = null
  }
}

const hidup = (p: Proses | null): boolean =>
  p !== null && p.anak.exitCode === null && p.anak.signalCode === null

/**
 * Waits until no PDF is owed and nothing but the standing rounds is queued (those go by their own name
 * as key, or are set for a day to come); fails after a minute in which nothing got done.
 */
export async function sampaiSepi(db: Knex): Promise<void> {
  let dahulu = ''
  for (let diam = 0; diam < 300; diam++) {
    const { rows } = await db.raw(`
      select 'konversi' as apa, count(*)::int as n from konversi where status = 'menunggu' having count(*) > 0
      union all
      select t.identifier, count(*)::int from graphile_worker._private_jobs j
        join graphile_worker._private_tasks t on t.id = j.task_id
       where j.key is distinct from t.identifier and j.run_at < now() + interval '1 hour'
       group by 1`)
    if (rows.length === 0) return
    const sisa = JSON.stringify(rows)
    if (sisa !== dahulu) diam = 0
    dahulu = sisa
    await tunggu(200)
  }
  throw new Error(`nothing has moved for a minute: ${dahulu}`)
}

/** Lets a run happen while the kills of the plan fall; answers when it has ended. */
export async function denganBunuh(
  kantor: Kantor,
  rencana: readonly Bunuh[],
  catat: (baris: string) => void,
): Promise<Akhir> {
  const awal = performance.now()
  await kantor.hidupkan()
  for (const [i, b] of rencana.entries()) {
    const pada = await tungguTugas(kantor, b.padaTugas)
    await tunggu(b.jeda)
    await kantor.bunuh(b.korban)
    const detik = ((performance.now() - awal) / 1000).toFixed(1)
    catat(
      `kill ${i + 1}/${rencana.length} after ${detik} s: ${b.korban.join(', ')} at ${pada} tasks + ${b.jeda} ms`,
    )
    await kantor.hidupkan()
  }
  for (let lagi = 0; ; lagi++) {
    const akhir = await kantor.pelariSelesai()
    // Given up on a server that was away too long, or on a PDF: the same command goes on.
    if (lagi === 3 || (akhir.kode !== KELUAR.tertunda && akhir.kode !== KELUAR.tanpaPdf))
      return akhir
    catat(`runner again after ${akhir.kode}: ${akhir.err.split('\n')[0]}`)
    await kantor.hidupkan()
  }
}

async function tungguTugas(kantor: Kantor, sampai: number): Promise<number> {
  for (let kali = 0; kali < 6_000; kali++) {
    await kantor.wajibBerdiri()
    const n = await kantor.tugasSelesai()
    if (n !== null && (n >= sampai || !kantor.pelariHidup())) return n
    await tunggu(10)
  }
  throw new Error(
    `${sampai} tasks were not reached in a minute, but ${await kantor.tugasSelesai()}: ${kantor.kata()}`,
  )
}
