import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { lingkungan } from '../config.js'

export interface ServerSendiri { alamat: string; berhenti(): Promise<void> }

/**
 * Starts a server of its own on a free port, with its data in the given folder, and waits until it
 * greets. Errors: the server's own words when it stops before that.
 */
export async function nyalakanServer(dataDir: string, catat: (baris: string) => void): Promise<ServerSendiri> {
  const main = fileURLToPath(new URL('../main.js', import.meta.url))
  const anak = spawn(process.execPath, ['--max-semi-space-size=32', main], {
    // The IPC channel tells the server when this process is gone, so that it never lives on alone.
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...lingkungan(), DATA_DIR: dataDir, PORT: '0', HOST: '127.0.0.1', PARAF_CONTOH: '1', LOG_LEVEL: 'warn' },
  })
  const galat: string[] = []
  anak.stderr!.on('data', (b) => galat.push(String(b)))
  const berakhir = new Promise<void>((selesai) => anak.once('exit', () => selesai()))
  const alamat = await Promise.race([
    sapaan(anak.stdout!),
    berakhir.then(() => { throw new Error(`Server tidak dapat dinyalakan.\n${galat.join('')}`) }),
  ])
  catat(`Server dinyalakan di ${alamat} dengan data di ${dataDir}`)
  return {
    alamat,
    async berhenti() {
      anak.kill('SIGTERM')
      await berakhir
    },
  }
}

async function sapaan(keluaran: NodeJS.ReadableStream): Promise<string> {
  for await (const baris of createInterface({ input: keluaran })) {
    const alamat = /http:\/\/\S+:\d+/.exec(baris)
    if (alamat) return alamat[0]
  }
  return new Promise(() => {})
}
