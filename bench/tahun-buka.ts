import { pino } from 'pino'
import { migrations } from '../migrations/index.js'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { heldClock } from '../server/platform/clock.js'
import { bukaDb } from '../server/platform/db/db.js'
import { startEmbedded } from '../server/platform/db/embedded/start.js'
import { migrate } from '../server/platform/db/migrate.js'
import { lapor } from './alat.js'

// Opens a year that bench/tahun.ts has stored, at the moment its clock stopped:
// `PORT=3000 node --import tsx bench/tahun-buka.ts <folder>`. Nothing is done in the background.

const dir = process.argv[2]
if (!dir) throw new Error('name the folder of --simpan')
const log = pino({ level: 'silent' })
const server = await startEmbedded({ dataDir: dir, durable: false, log })
await migrate(server.url, migrations)
const db = bukaDb(server.url)
const { rows } = await db.raw('select max(at) as akhir from riwayat')
const clock = heldClock(rows[0].akhir)
const config = { ...bacaConfig(), databaseUrl: server.url, contoh: true, pekerja: 0 }
const { app, salam } = await bangunApp({ config, db, clock, log })
await app.listen({ port: config.port, host: config.host })
lapor([`The clock stands at ${rows[0].akhir.toISOString()}.`, ...(await salam())].join('\n'))
for (const tanda of ['SIGINT', 'SIGTERM'] as const)
  process.once(tanda, () => {
    void app
      .close()
      .then(() => db.destroy())
      .then(() => server.stop())
      .then(() => process.exit(0))
  })
