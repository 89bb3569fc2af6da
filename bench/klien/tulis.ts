import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serverSendiri } from '../../server/jalankan/server.js'
import { susunKlien } from './susun.js'

// `npm run klien` writes the typed client of the API anew, from a server of its own.

const TUJUAN = fileURLToPath(new URL('../../server/jalankan/api/', import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'paraf-klien-'))
const server = serverSendiri(join(dir, 'data'), () => {})
try {
  const jawab = await fetch(new URL('/api/openapi.json', await server.alamat()))
  const berkas = await susunKlien(await jawab.json())
  rmSync(TUJUAN, { recursive: true, force: true })
  mkdirSync(TUJUAN, { recursive: true })
  for (const [nama, isi] of berkas) writeFileSync(join(TUJUAN, nama), isi)
  process.stdout.write(`${berkas.size} berkas di server/jalankan/api/\n`)
} finally {
  await server.berhenti()
  rmSync(dir, { recursive: true, force: true, maxRetries: 20 })
}
