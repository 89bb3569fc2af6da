import type { AddressInfo } from 'node:net'
import { pino, type Logger } from 'pino'
import { migrations } from '../migrations/index.js'
import { bangunApp } from './app.js'
import { bacaConfig, type Config } from './config.js'
import { systemClock } from './platform/clock.js'
import { bukaDb } from './platform/db/db.js'
import { startEmbedded } from './platform/db/embedded/start.js'
import { migrate } from './platform/db/migrate.js'
import { buatLog } from './platform/http/log.js'
import { jalankanPekerja } from './platform/jobs/pekerja.js'
import { sentence, StartFault } from './platform/start-fault.js'

/** What was opened, closed again in the opposite order. */
const closers: (() => Promise<unknown>)[] = []

async function main(config: Config): Promise<void> {
  // Standard output belongs to the greeting; the log goes beside it.
  const log = buatLog({ level: config.logLevel, tujuan: pino.destination(2) })
  const url = config.databaseUrl ?? (await embedded(config, log))
  await migrate(url, migrations)
  const db = bukaDb(url)
  closers.push(() => db.destroy())
  const { app, tugasPekerja, denyut, salam } = await bangunApp({
    config,
    db,
    clock: systemClock,
    log,
  })
  if (config.pekerja > 0) {
    const serentak = config.pekerja
    const pekerja = await jalankanPekerja({ url, tugas: tugasPekerja, log, serentak })
    closers.push(() => pekerja.berhenti())
    const detak = denyut()
    closers.push(() => detak.stop())
  }
  closers.push(() => app.close())
  await app.listen({ port: config.port, host: config.host })
  const { port } = app.server.address() as AddressInfo
  log.info({ port }, 'siap')
  process.stdout.write(`${(await salam()).join('\n')}\n`)
}

async function embedded(config: Config, log: Logger): Promise<string> {
  const server = await startEmbedded({ dataDir: config.dataDir, durable: true, log })
  closers.push(() => server.stop())
  void server.died.then((words) => fail(new StartFault(`Basis data bawaan berhenti: ${words}`)))
  return server.url
}

let closing: Promise<void> | undefined

/** Stops accepting, finishes jobs in hand, closes the pool, stops the database; once. */
function close(): Promise<void> {
  closing ??= (async () => {
    for (const step of closers.reverse()) await step().catch(() => (process.exitCode = 1))
  })()
  return closing
}

async function fail(error: unknown): Promise<void> {
  process.stderr.write(`${sentence(error)}\n`)
  await close()
  process.exit(1)
}

const stop = () => void close().then(() => process.exit())
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
// Started by the set-up script: when that is killed, nobody could stop this process any more.
if (process.channel) process.on('disconnect', stop)

try {
  await main(bacaConfig())
} catch (error) {
  await fail(error)
}
