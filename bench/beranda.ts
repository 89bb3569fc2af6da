import { performance } from 'node:perf_hooks'
import { loadavg } from 'node:os'
import { pino } from 'pino'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { systemClock } from '../server/platform/clock.js'
import { bukaDb } from '../server/platform/db/db.js'
import { masukkan, type Klien } from '../test/klien.js'
import { bukaPeladen, bulat, lapor, ms, perintah, tabel } from './alat.js'
import { isiTenggat } from './laporan-isi.js'
import { siapkanKantor } from './langkah-kantor.js'

// How fast a manager's first page answers over HTTP, with many finished tasks behind it and a busy
// office before it. `node --import tsx bench/beranda.ts [tasks] [open]`

const [banyak = 1_000_000, terbuka = 5_000] = process.argv.slice(2).map(Number)
const PUTARAN = 40
const HALAMAN = ['/beranda', '/beranda/beban', '/beranda/orang/antre', '/laporan/janji'] as const

/** Opens the last visits again, held by everyone in turn, every tenth by nobody, with a due time about now. */
const BUKA = `
  create temp table pilih as
    select t.tugas_id, t.perkara_id, row_number() over () as i from tenggat t
     where t.status = 'selesai' order by t.selesai_at desc limit ${terbuka};
  update tenggat t set status = 'berjalan', selesai_at = null, langgar = null, menit = null,
         mulai_at = now() - interval '5 days', jatuh_at = now() + (p.i % 400 - 60) * interval '1 hour',
         risiko_at = now() + (p.i % 400 - 70) * interval '1 hour'
    from pilih p where p.tugas_id = t.tugas_id;
  update tugas g set status = 'terbuka', selesai_at = null, pemegang_id = case when p.i % 10 > 0 then
         (select array_agg(id) from pegawai)[1 + p.i % (select count(*) from pegawai)] end
    from pilih p where p.tugas_id = g.id;
  insert into janji_perkara (perkara_id, sop_kode, unit_id, kalender_versi_id, waktu, mulai_at, jatuh_at,
         risiko_at)
    select distinct on (p.perkara_id) p.perkara_id, t.sop_kode, t.unit_id, t.kalender_versi_id,
           '10 hari kerja', now() - interval '5 days', t.jatuh_at, t.risiko_at
      from pilih p join tenggat t on t.tugas_id = p.tugas_id limit 300;`
/** The cells of the last weeks, as the counting job leaves them. */
const SEL = `
  truncate laporan_antre;
  insert into laporan_baris (sop_versi_id, sop_kode, elemen_id, no, nama, peran, waktu, jenis)
    select distinct on (sop_versi_id, elemen_id) sop_versi_id, sop_kode, elemen_id, no, 'x', peran, waktu, jenis
      from tenggat;
  insert into laporan_sel (tingkat, mulai, baris_id, unit_id, n, kasus, wajib, langgar, lewat, antre, kerja,
         kembali, luar, jeda, isi)
    select 'hari', (t.selesai_at at time zone 'Asia/Makassar')::date, b.id, t.unit_id, count(*), count(*),
           count(*), count(*) filter (where t.langgar), 0, 0, 0, 0, 0, 0, ''
      from tenggat t join laporan_baris b using (sop_versi_id, elemen_id)
     where t.status = 'selesai' and t.selesai_at > now() - interval '100 days' group by 2, 3, 4;`

const pada = (urut: readonly number[], p: number): number => urut[Math.ceil(urut.length * p) - 1]!

async function ukur(orang: Klien, jalur: string): Promise<string[]> {
  const lama: number[] = []
  for (let i = 0; i < PUTARAN + 3; i++) {
    const awal = performance.now()
    const { status } = await orang.get(jalur)
    if (status !== 200) throw new Error(`${jalur}: ${status}`)
    lama.push(performance.now() - awal)
  }
  // The first three find cold caches.
  const urut = lama.slice(3).sort((a, b) => a - b)
  return [ms(pada(urut, 0.5)), ms(pada(urut, 0.95))]
}

const peladen = await bukaPeladen()
try {
  const url = await peladen.buat()
  await siapkanKantor(url)
  const db = bukaDb(url)
  const config = { ...bacaConfig({}), databaseUrl: url, contoh: true, pekerja: 0 }
  const log = pino({ level: 'silent' })
  const { app } = await bangunApp({ config, db, clock: systemClock, log })
  await isiTenggat(url, banyak)
  for (const sql of [BUKA, SEL, 'vacuum analyze']) await perintah(url, sql)
  lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}`)
  const orang = await Promise.all(
    ['kepala', 'kabid'].map((akun) => masukkan(app, db, akun, systemClock.now())),
  )
  const baris: string[][] = []
  for (const jalur of HALAMAN) {
    const satu = [jalur as string]
    for (const o of orang) satu.push(...(await ukur(o, jalur)))
    baris.push(satu)
  }
  tabel(
    `${bulat(banyak)} tasks, ${bulat(terbuka)} of them open; milliseconds over HTTP, ${PUTARAN} times`,
    ['', 'kepala p50', 'p95', 'kabid p50', 'p95'],
    baris,
  )
  await app.close()
  await db.destroy()
} finally {
  await peladen.tutup()
}
