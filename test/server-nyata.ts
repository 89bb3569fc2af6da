import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, chmodSync } from 'node:fs'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { akar } from '../server/config.js'
import { program } from './program.js'

interface Scope {
  teardown(fn: () => unknown): unknown
}

/** Only what a process needs: settings of the machine that runs the tests must not leak in. */
function lingkungan(lain: Record<string, string>): Record<string, string> {
  const { PATH = '', HOME = '', TMPDIR } = process.env
  return { PATH, HOME, ...(TMPDIR ? { TMPDIR } : {}), ...lain }
}

/** A folder of this test, which others may walk through: as root, the database is another user's. */
export function folder(t: Scope, nama: string): string {
  const dir = mkdtempSync(join(tmpdir(), `paraf-uji-${nama}-`))
  chmodSync(dir, 0o711)
  t.teardown(() => rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }))
  return dir
}

export interface Akhir {
  kode: number | null
  sinyal: string | null
  out: string
  err: string
}

export interface Proses {
  anak: ChildProcess
  pid: number
  berakhir: Promise<Akhir>
  /** What it has said so far on both channels. */
  kata(): string
  /** SIGKILL, and waits until the process is gone. */
  bunuh(): Promise<void>
}

function proses(t: Scope, argumen: string[], env: Record<string, string>): Proses {
  const anak = spawn(process.execPath, program(argumen), {
    cwd: akar(),
    env: lingkungan(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.teardown(() => anak.kill('SIGKILL'))
  let out = ''
  let err = ''
  anak.stdout!.setEncoding('utf8').on('data', (s: string) => {
    out += s
  })
  anak.stderr!.setEncoding('utf8').on('data', (s: string) => {
    err += s
  })
  const berakhir = once(anak, 'close').then(([kode, sinyal]) => ({ kode, sinyal, out, err }))
  return {
    anak,
    pid: anak.pid!,
    berakhir,
    kata: () => out + err,
    async bunuh() {
      anak.kill('SIGKILL')
      await berakhir
    },
  }
}

export interface ServerNyata extends Proses {
  alamat: string
}

/** The server as a process of its own; resolves when it greets. */
export async function nyalakanServer(t: Scope, env: Record<string, string>): Promise<ServerNyata> {
  const p = proses(t, ['server/main.ts'], {
    PORT: '0',
    HOST: '127.0.0.1',
    LOG_LEVEL: 'error',
    PARAF_CONTOH: '1',
    ...env,
  })
  const alamat = await new Promise<string>((temu, gagal) => {
    p.anak.stdout!.on('data', () => {
      const ada = /http:\/\/\S+:\d+/.exec(p.kata())
      if (ada) temu(ada[0])
    })
    void p.berakhir.then(({ kode, sinyal, err }) =>
      gagal(new Error(`server ended (${kode ?? sinyal}): ${err}`)),
    )
  })
  return { ...p, alamat }
}

export interface Kerja {
  sop?: string
  keluar: string
  server?: string
  /** Options instead of the files of contoh/; null leaves one out. */
  pilihan?: Record<string, string | null>
}

const CONTOH = {
  data: 'contoh/pelatihan.json',
  peserta: 'contoh/peserta.xlsx',
  'kode-lan': 'contoh/kode-lan.csv',
}

/** The runner as a process of its own, on the files of contoh/. */
export function jalankanSop(t: Scope, k: Kerja, env: Record<string, string> = {}): Proses {
  const pilihan = { ...CONTOH, keluar: k.keluar, server: k.server ?? null, ...k.pilihan }
  const argumen = Object.entries(pilihan).flatMap(([nama, nilai]) =>
    nilai === null ? [] : [`--${nama}`, nilai],
  )
  return proses(
    t,
    ['server/jalankan/main.ts', 'jalankan', k.sop ?? 'peningkatan-kapasitas', ...argumen],
    env,
  )
}

/**
 * One address in front of several servers, each request to the next of them. One that does not
 * answer is not asked again, but the request that found out is lost: the client gets a 502.
 */
export async function bergantian(
  t: Scope,
  tujuan: string[],
): Promise<{ alamat: string; dilayani: Map<string, number> }> {
  const dilayani = new Map<string, number>()
  const hidup = [...tujuan]
  let giliran = 0
  const proxy = createServer((masuk, keluar) => {
    const ke = hidup[giliran++ % hidup.length]
    if (!ke) return keluar.writeHead(502).end()
    teruskan(masuk, keluar, ke, {
      dijawab: () => dilayani.set(ke, (dilayani.get(ke) ?? 0) + 1),
      mati: () => {
        if (hidup.includes(ke)) hidup.splice(hidup.indexOf(ke), 1)
      },
    })
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  t.teardown(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  return { alamat: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`, dilayani }
}

interface Kabar {
  dijawab(): void
  mati(): void
}

function teruskan(masuk: IncomingMessage, keluar: ServerResponse, ke: string, kabar: Kabar): void {
  const putus = () => {
    kabar.mati()
    keluar.headersSent ? keluar.destroy() : keluar.writeHead(502).end()
  }
  const minta = request(
    new URL(masuk.url!, ke),
    { method: masuk.method, headers: masuk.headers, agent: false },
    (res) => {
      kabar.dijawab()
      keluar.writeHead(res.statusCode!, res.headers)
      res.on('error', putus).pipe(keluar)
    },
  )
  minta.on('error', putus)
  masuk.pipe(minta)
}

/** Living processes whose command line names one of these; Linux only, elsewhere none is found. */
export function prosesBernama(...kata: string[]): string[] {
  let pids: string[] = []
  try {
    pids = readdirSync('/proc').filter((f) => /^\d+$/.test(f))
  } catch {
    /* not Linux */
  }
  return pids.flatMap((pid) => {
    try {
      const baris = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
      // Ended, but not yet asked for by its parent: nothing of it is left but its number.
      const zombi = /^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
      return !zombi && kata.some((k) => baris.includes(k)) ? [`${pid} ${baris}`] : []
    } catch {
      return []
    }
  })
}
