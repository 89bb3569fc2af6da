import { parseArgs } from 'node:util'
import { rmSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { heldClock } from '../server/platform/clock.js'
import { bukaDb } from '../server/platform/db/db.js'
import { startEmbedded } from '../server/platform/db/embedded/start.js'
import { acakDari } from './tahun-acak.js'
import { jalaniTahun } from './tahun-jalan.js'
import { mesinTahun, siapkanKantor } from './tahun-kantor.js'

const { values } = parseArgs({
  options: {
    perkara: { type: 'string', default: '2000' },
    biji: { type: 'string', default: '1' },
    sampai: { type: 'string', default: '2026-12-30' },
    simpan: { type: 'string' },
  },
})
const dir = values.simpan ?? mkdtempSync(join(tmpdir(), 'paraf-tahun-'))
mkdirSync(dir, { recursive: true, mode: 0o711 })
const server = await startEmbedded({ dataDir: dir, durable: false, log: pino({ level: 'silent' }) })
try {
  await siapkanKantor(server.url, new Date('2026-01-02T00:00:00Z'))
  const db = bukaDb(server.url, { pool: 4 })
  const clock = heldClock(new Date('2026-01-02T00:00:00Z'))
  const t0 = performance.now()
  const cpu = process.cpuUsage()
  const h = await jalaniTahun(
    { db, mesin: mesinTahun(), clock },
    {
      perkara: Number(values.perkara),
      acak: acakDari(Number(values.biji)),
      dari: '2026-01-05',
      sampai: values.sampai,
    },
  )
  const d = (performance.now() - t0) / 1000
  const c = process.cpuUsage(cpu)
  console.log(
    h,
    d.toFixed(1),
    's',
    (h.perkara / d).toFixed(2),
    'cases/s',
    ((c.user + c.system) / 1e6).toFixed(1),
    's node cpu',
  )
  await db.destroy()
} finally {
  await server.stop()
  if (!values.simpan) rmSync(dir, { recursive: true, force: true })
}
