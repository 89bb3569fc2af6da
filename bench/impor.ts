import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { pino } from 'pino'
import { parse } from 'csv-parse/sync'
import readXlsxFile from 'read-excel-file/node'
import { bangunApp } from '../server/app.js'
import { bacaConfig } from '../server/config.js'
import { systemClock } from '../server/platform/clock.js'
import { bukaDb } from '../server/platform/db/db.js'
import { susunXlsx } from '../server/platform/xlsx/tulis.js'
import { tambahHari, tanggalDiZona } from '../server/values/tanggal.js'
import { masukkan, type Jawaban, type Klien } from '../test/klien.js'
import { bukaPeladen, bulat, kali, lapor, ms, tabel } from './alat.js'
import { buatLembar, csvDari, KERUSAKAN, type LembarBuatan } from './impor-lembar.js'
import { siapkanKantor } from './langkah-kantor.js'

// A list of participants over HTTP, tried and then kept, with every twentieth row damaged; beside it a
// plain reading of the same file. `node --import tsx bench/impor.ts [rows]`. Ends with 1 when a row is
// not accounted for, it takes 20 s or more, or the process 500 MB or more.

const BUAT = '--buat'
const berkasDi = (folder: string, jenis: string): string => join(folder, `daftar.${jenis}`)
// Making the files and reading them plainly is done by another process: its memory is not the server's.
if (process.argv[2] === BUAT) {
  await buat(process.argv[3]!, Number(process.argv[4]))
  process.exit(0)
}

const banyak = Number(process.argv[2] ?? 10_000)
const BATAS_MS = 20_000
const BATAS_MB = 500

const isi = (j: Jawaban): any => {
  if (j.status >= 400) throw new Error(`${j.status}: ${j.teks.slice(0, 300)}`)
  return j.json
}

async function lama<T>(kerja: () => Promise<T> | T): Promise<[number, T]> {
  const awal = performance.now()
  const hasil = await kerja()
  return [performance.now() - awal, hasil]
}

/** Writes the list in both forms and prints how long a plain reading of each takes. */
async function buat(folder: string, n: number): Promise<void> {
  const lembar = buatLembar(n, 20)
  const kolom = lembar.judul.map((judul) => ({ judul, lebar: 12 }))
  const csv = Buffer.from(csvDari(lembar))
  const xlsx = await susunXlsx({ lembar: [{ nama: 'Peserta', kolom, baris: lembar.baris }] })
  writeFileSync(berkasDi(folder, 'csv'), csv)
  writeFileSync(berkasDi(folder, 'xlsx'), xlsx)
  const [a] = await lama(() => parse(csv, { delimiter: ';' }))
  const [b] = await lama(() => readXlsxFile(xlsx))
  console.log(JSON.stringify({ csv: a, xlsx: b }))
}

/** Each row of the sheet once in the report, in the state its damage asks for. */
function periksaLaporan({ rusak }: LembarBuatan, laporan: any): string[] {
  const salah: string[] = []
  const sisa = new Map(rusak)
  for (const b of laporan.baris) {
    const cara = sisa.get(b.no)
    const harap = cara ? KERUSAKAN[cara] : 'baru'
    const ternyata = harap === 'peringatan' && b.peringatan.length > 0 ? 'peringatan' : b.keadaan
    if (!sisa.delete(b.no)) salah.push(`row ${b.no} twice or of no sheet`)
    else if (ternyata !== harap) salah.push(`row ${b.no} (${cara}): ${ternyata}, not ${harap}`)
  }
  return [...salah, ...[...sisa.keys()].map((no) => `row ${no} missing`)]
}

const peladen = await bukaPeladen()
try {
  lapor(`${peladen.tentang}; load ${loadavg()[0]!.toFixed(1)}; ${bulat(banyak)} rows`)
  const anak = spawnSync(
    process.execPath,
    ['--import', 'tsx', process.argv[1]!, BUAT, peladen.folder, String(banyak)],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const polos: Record<'csv' | 'xlsx', number> = JSON.parse(anak.stdout)
  const url = await peladen.buat()
  await siapkanKantor(url)
  const db = bukaDb(url)
  const config = { ...bacaConfig({}), databaseUrl: url, contoh: true, pekerja: 0 }
  const log = pino({ level: 'silent' })
  const { app, tugasPekerja } = await bangunApp({ config, db, clock: systemClock, log })
  const orang = (nama: string): Promise<Klien> => masukkan(app, db, nama, new Date())
  const pengelola = await orang('pengelola')
  const hariIni = tanggalDiZona(new Date(), 'Asia/Makassar')
  const [mulai, selesai] = [tambahHari(hariIni, 30), tambahHari(hariIni, 34)]
  const dasarMb = process.resourceUsage().maxRSS / 1024
  const baris: string[][] = []
  let gagal = false

  const lembar = buatLembar(banyak, 20)
  for (const jenis of ['csv', 'xlsx'] as const) {
    const berkas = readFileSync(berkasDi(peladen.folder, jenis))
    const rencana = {
      ...{ nama: `Pelatihan ${jenis}`, jenis: 'teknis', penyelenggara: 'sendiri', mulai, selesai },
      ...{ tempat: 'Aula', jp: 40 },
    }
    const pelatihan = isi(await pengelola.post('/pelatihan', rencana)).id
    isi(
      await pengelola.post(`/usulan/pelatihan/${pelatihan}/buka`, { kuota: 20000, tutup: selesai }),
    )
    const { sha256 } = await pengelola.simpanBerkas(`daftar.${jenis}`, berkas)
    const unitId = (await db('unit').where({ kode: 'PSDA' }).first('id')).id
    const { id: perkara } = isi(
      await pengelola.post('/perkara', {
        ...{ sopKode: 'operasional-bangkom', judul: rencana.nama, unitId, pelatihanId: pelatihan },
      }),
    )
    const tugas = await db('tugas').where({ perkara_id: perkara, status: 'terbuka' }).first()
    const admin = await orang('adminbangkom')
    const impor = (lain: object) =>
      admin.post(`/tugas/${tugas.id}/tindakan/impor`, {
        ...{ berkas: { sha256, nama: `daftar.${jenis}` }, ...lain },
      })
    const [uji, { laporan }] = await lama(async () => isi(await impor({ uji: true })))
    const keliru = periksaLaporan(lembar, laporan)
    for (const k of keliru.slice(0, 5)) lapor(`  ${jenis}: ${k}`)
    const [simpan] = await lama(async () => {
      const { pekerjaanId } = isi(await impor({ lewatiSalah: true }))
      // A small list is written at once; of a large one the worker's part is measured along.
      const sekali = { percobaan: 1, maks: 1, log }
      if (pekerjaanId) await tugasPekerja['impor.peserta']!({ pekerjaanId }, sekali)
    })
    const { n } = await db('peserta')
      .where({ pelatihan_id: pelatihan })
      .first(db.raw('count(*)::int as n'))
    const mb = process.resourceUsage().maxRSS / 1024
    const harap = laporan.jumlah.baru
    if (n !== harap) lapor(`  ${jenis}: ${n} on the roster, not ${harap}`)
    gagal ||= keliru.length > 0 || n !== harap || uji + simpan >= BATAS_MS || mb >= BATAS_MB
    baris.push([
      `${jenis}, ${bulat(berkas.length / 1024)} KB`,
      ...[
        ms(polos[jenis]),
        ms(uji),
        ms(simpan),
        ms(uji + simpan),
        kali((uji + simpan) / polos[jenis]),
      ],
      ...[bulat(n), bulat(laporan.jumlah.salah), bulat(laporan.jumlah.ganda), bulat(mb)],
    ])
  }
  tabel(
    `import over HTTP, ms; memory of the whole server in MB (${bulat(dasarMb)} before)`,
    [
      ...['file', 'plain read', 'try', 'keep', 'both', 'times plain'],
      ...['kept', 'wrong', 'double', 'peak MB'],
    ],
    baris,
  )
  lapor(`\nload ${loadavg()[0]!.toFixed(1)} at the end`)
  if (gagal) process.exitCode = 1
  await app.close()
  await db.destroy()
} finally {
  await peladen.tutup()
}
