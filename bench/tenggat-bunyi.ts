import { setTimeout as tunggu } from 'node:timers/promises'
import { bukaDb } from '../server/platform/db/db.js'
import { buatBanyak } from '../test/eskalasi-bantu.js'
import { nyalakanServer } from '../test/server-nyata.js'
import { bukaPeladen, bulat, ms, perintah } from './alat.js'

/**
 * How late a word about a deadline is: 100,000 open clocks fall due within a minute, two servers look
 * at them, one is killed in the middle. Each clock warns first. Every notice is for one person.
 *
 *   node --import tsx bench/tenggat-bunyi.ts [clocks] [seconds]
 */
const BANYAK = Number(process.argv[2] ?? 100_000)
const DETIK = Number(process.argv[3] ?? 60)
/** Seconds between the warning and the deadline of a clock. */
const RISIKO = 20

const peladen = await bukaPeladen()
const sisa: (() => unknown)[] = []
const scope = { teardown: (fn: () => unknown) => sisa.unshift(fn) }
try {
  await ukur(await peladen.buat())
} finally {
  for (const fn of sisa) await fn()
  await peladen.tutup()
}

async function ukur(url: string): Promise<void> {
  const env = { DATABASE_URL: url, PARAF_CONTOH: '1', LOG_LEVEL: 'warn' }
  const satu = await nyalakanServer(scope, env)
  const dua = await nyalakanServer(scope, env)
  const db = bukaDb(url, { nama: 'paraf-bench' })
  sisa.push(() => db.destroy())
  // An office that never closes, or the bench could only run in the morning.
  await perintah(
    url,
    `insert into kalender_versi (kalender_id, nomor, isi, alasan, dibuat_at)
     select kalender_id, nomor + 1, jsonb_build_object('zona', isi ->> 'zona', 'ramadan', '[]'::jsonb,
       'libur', '[]'::jsonb, 'jam', (select jsonb_agg('[["00:00","24:00"]]'::jsonb)
         from generate_series(1, 7))), 'bench', clock_timestamp()
       from kalender_versi order by nomor desc limit 1`,
  )
  const [{ awal }] = await perintah(
    url,
    `select clock_timestamp() + interval '${RISIKO + 40} seconds' as awal`,
  )
  const akhir = new Date(awal.getTime() + DETIK * 1000)
  const mulai = performance.now()
  await buatBanyak(db, BANYAK, awal, akhir, RISIKO)
  // Somebody holds each, so that one person hears of it.
  await perintah(
    url,
    `update tugas set pemegang_id = (select pegawai_id from akun where nama_pengguna =
       case when right(eksekusi_id, 1) < '5' then 'pengelola' else 'pengelola2' end)
      where eksekusi_id like 'banyak-%'; analyze`,
  )
  console.log(peladen.tentang)
  console.log(`${bulat(BANYAK)} clocks made in ${ms((performance.now() - mulai) / 1000)} s`)
  const tengah = awal.getTime() + (DETIK * 1000) / 2
  while (Date.now() < tengah) await tunggu(200)
  await satu.bunuh()
  console.log(`one of two servers killed, ${bulat(await terucap(url))} words said by then`)
  const batas = akhir.getTime() + 180_000
  while ((await terucap(url)) < 2 * BANYAK && Date.now() < batas) await tunggu(1000)
  await laporkan(url)
  await dua.bunuh()
}

async function terucap(url: string): Promise<number> {
  return (await perintah(url, 'select count(*)::int as n from bunyi_tenggat'))[0].n
}

async function laporkan(url: string): Promise<void> {
  const telat = 'extract(epoch from dibunyikan_at - jatuh_tempo)'
  const baris = await perintah(
    url,
    `select aturan, count(*)::int as n, count(distinct tugas_id)::int as beda,
            count(*) filter (where dibunyikan_at < jatuh_tempo)::int as dini,
            percentile_cont(array[0.5, 0.99, 1]) within group (order by ${telat}) as telat
       from bunyi_tenggat group by aturan order by aturan`,
  )
  for (const b of baris) {
    const [p50, p99, paling] = b.telat.map((d: number) => `${d.toFixed(1)} s`)
    console.log(
      `${b.aturan}: ${bulat(b.n)} said, ${bulat(b.beda)} clocks, ${b.dini} early; ` +
        `late p50 ${p50}, p99 ${p99}, worst ${paling}`,
    )
  }
  const [kabar] = await perintah(
    url,
    'select count(*)::int as n, count(distinct (pegawai_id, kunci))::int as beda from pemberitahuan',
  )
  console.log(`${bulat(kabar.n)} notices, ${bulat(kabar.beda)} different`)
}
