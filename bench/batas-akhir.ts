import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { pino } from 'pino'
import { migrations } from '../migrations/index.js'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { bukaDb } from '../server/platform/db/db.js'
import { migrate } from '../server/platform/db/migrate.js'
import { isiMalam, kirimSemua, periksaMalam } from '../test/malam-terakhir.js'
import { bukaPeladen, bulat, lapor, ms, persentil } from './alat.js'

// The last evening of the plans: so many people with a draft, some of them sending it within one minute,
// the lock falling at 24.00 of the office in the middle of it. Ends with 1 when an accepted one is lost,
// when somebody gets in after the lock, or when the median answer takes 300 ms or more.
// `node --import tsx bench/batas-akhir.ts [--orang 5000] [--pengirim 300] [--detik 60]`

const { values } = parseArgs({
  options: {
    orang: { type: 'string', default: '5000' },
    pengirim: { type: 'string', default: '300' },
    detik: { type: 'string', default: '60' },
  },
})
const [orang, pengirim, detik] = [values.orang, values.pengirim, values.detik].map(Number) as [
  number,
  number,
  number,
]
/** 24.00 of 30 November in Tenggarong. */
const KUNCI = new Date('2026-11-30T16:00:00Z')
const MEDIAN_TERLAMA = 300

const peladen = await bukaPeladen()
try {
  lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}`)
  const url = await peladen.buat()
  await migrate(url, migrations)
  const db = bukaDb(url)
  const config = { ...bacaConfig({}), databaseUrl: url, contoh: true, pekerja: 0 }
  // The office's clock runs as the wall does, from half of the time before the lock.
  const awal = { saat: KUNCI.getTime() - (detik * 1000) / 2, sejak: performance.now() }
  const clock = { now: () => new Date(awal.saat + performance.now() - awal.sejak) }
  const { app } = await bangunApp({ config, db, clock, log: pino({ level: 'silent' }) })
  try {
    const semua = await isiMalam(db, { orang, pengirim, kini: clock.now() })
    await db.raw('analyze')
    const alamat = await app.listen({ port: 0, host: '127.0.0.1' })
    awal.sejak = performance.now()
    const saat = () => clock.now()
    const hasil = await kirimSemua(alamat, semua, { jedaMs: (detik * 1000) / pengirim, saat })
    const salah = await periksaMalam(db, hasil, KUNCI)
    const masuk = hasil.filter((h) => h.status === 200).length
    const lama = hasil.map((h) => h.ms)
    const tengah = persentil(lama, 50)
    lapor(
      `${bulat(orang)} people with a draft, ${pengirim} sent within ${detik} s: ${masuk} before the lock, ` +
        `${pengirim - masuk} refused; answers p50 ${ms(tengah)} ms, p95 ${ms(persentil(lama, 95))} ms, ` +
        `longest ${ms(Math.max(...lama))} ms; load ${loadavg()[0]!.toFixed(1)}`,
    )
    for (const kalimat of salah.slice(0, 20)) lapor(kalimat)
    if (salah.length > 0 || tengah >= MEDIAN_TERLAMA) process.exitCode = 1
  } finally {
    await app.close()
    await db.destroy()
  }
} finally {
  await peladen.tutup()
}
