import { spawn, type ChildProcess } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { setTimeout as tunggu } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lingkungan } from '../config.js'
import { Henti, KELUAR } from './henti.js'
import { simpan } from './simpan.js'

export interface ServerSendiri {
  /** Where it listens; starts it first when it does not run (any more). */
  alamat(): Promise<string>
  berhenti(): Promise<void>
}

/** Starts of one run: a server that dies again and again is not started for ever. */
const MAKS_NYALA = 4
/** How long it may take to finish what it has in hand, in milliseconds. */
const PAMIT = 30_000
const JEDA = 100

/** A server of our own on a free port, with its data in the given folder. */
export function serverSendiri(dataDir: string, catat: (baris: string) => void): ServerSendiri {
  let jalan: { anak: ChildProcess; alamat: string } | null = null
  let kali = 0
  return {
    async alamat() {
      if (jalan?.anak.exitCode === null && jalan.anak.signalCode === null) return jalan.alamat
      if (++kali > MAKS_NYALA) throw new Henti(KELUAR.gagal, 'Server berhenti berulang kali.')
      await tungguYangLama(dataDir)
      jalan = await nyalakan(dataDir)
      catat(`Server dinyalakan di ${jalan.alamat} dengan data di ${dataDir}`)
      return jalan.alamat
    },
    async berhenti() {
      const anak = jalan?.anak
      if (!anak || anak.exitCode !== null || anak.signalCode !== null) return
      const berakhir = new Promise((selesai) => anak.once('exit', selesai))
      // Understood on every platform, unlike a signal.
      if (anak.connected) anak.disconnect()
      const habis = new AbortController()
      await Promise.race([
        berakhir,
        tunggu(PAMIT, undefined, { signal: habis.signal }).catch(() => {}),
      ])
      habis.abort()
      if (anak.exitCode === null && anak.signalCode === null) anak.kill('SIGKILL')
      await rm(berkasPid(dataDir), { force: true })
    },
  }
}

const berkasPid = (dataDir: string): string => `${dataDir}.pid`

/**
 * When the run before this one was killed, its server is just ending: it writes everything down and
 * lets the database go. Two on the same data at once would only be in each other's way.
 */
async function tungguYangLama(dataDir: string): Promise<void> {
  const pid = Number(await readFile(berkasPid(dataDir), 'utf8').catch(() => ''))
  for (let lewat = 0; pid > 0 && berjalan(pid) && lewat < PAMIT; lewat += JEDA) await tunggu(JEDA)
}

function berjalan(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Waits until it greets. Errors: Henti with the server's own words when it stops before that. */
async function nyalakan(dataDir: string): Promise<{ anak: ChildProcess; alamat: string }> {
  const akhiran = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const main = fileURLToPath(new URL(`../main.${akhiran}`, import.meta.url))
  const anak = spawn(process.execPath, [...process.execArgv, '--max-semi-space-size=32', main], {
    // The IPC channel tells the server when this process is gone, so that it never lives on alone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...lingkungan(), ...SENDIRI, DATA_DIR: dataDir },
  })
  await simpan(berkasPid(dataDir), String(anak.pid))
  let kata = ''
  anak.stderr!.setEncoding('utf8').on('data', (teks: string) => {
    kata = (kata + teks).slice(-4_000)
  })
  const berakhir = new Promise<never>((_, gagal) =>
    anak.once('exit', () =>
      gagal(new Henti(KELUAR.gagal, `Server tidak dapat dinyalakan.\n${kata.trim()}`)),
    ),
  )
  berakhir.catch(() => {})
  const alamat = await Promise.race([sapaan(anak), berakhir])
  return { anak, alamat }
}

/** Whatever the environment says is meant for the office's server, not for this one. */
const SENDIRI = {
  DATABASE_URL: '',
  PARAF_URL: '',
  TRUST_PROXY: '',
  PARAF_PEKERJA: '',
  PORT: '0',
  HOST: '127.0.0.1',
  PARAF_CONTOH: '1',
  LOG_LEVEL: 'error',
}

function sapaan(anak: ChildProcess): Promise<string> {
  return new Promise((temu) => {
    createInterface({ input: anak.stdout! }).on('line', (baris) => {
      const alamat = /http:\/\/\S+:\d+/.exec(baris)
      if (alamat) temu(alamat[0])
    })
  })
}
