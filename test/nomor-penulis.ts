import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { beriNomor } from '../server/surat/penomoran.js'
import { suratUji } from './nomor-contoh.js'
import { program } from './program.js'

interface Scope {
  teardown(fn: () => unknown): unknown
}

const PENULIS = 8

/** Another process, whose writers take numbers of this register one after the other until it is killed. */
export function prosesPenulis(t: Scope, url: string, register: string) {
  const argumen = program(['test/nomor-penulis.ts', 'tulis', url, register])
  const anak = spawn(process.execPath, argumen, {
    env: { PATH: process.env.PATH },
    stdio: 'inherit',
  })
  t.teardown(() => anak.kill('SIGKILL'))
  return {
    pid: anak.pid!,
    async bunuh(): Promise<void> {
      const akhir = once(anak, 'exit')
      anak.kill('SIGKILL')
      await akhir
    },
  }
}

async function tulis(url: string, register: string): Promise<void> {
  const db = bukaDb(url, { pool: PENULIS, nama: 'paraf-penulis' })
  const p = () => suratUji({ register, pemilik: 'buku', hal: 'dari proses lain' })
  const kerja = async () => {
    for (;;) await transaksi(db, (trx) => beriNomor(trx, p()))
  }
  await Promise.all(Array.from({ length: PENULIS }, kerja))
}

if (process.argv[2] === 'tulis') await tulis(process.argv[3]!, process.argv[4]!)
