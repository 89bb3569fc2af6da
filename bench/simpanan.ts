import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import { kosongkan, pindahkan, sapuYatim } from '../server/arsip/simpanan/pindah.js'
import { bacaConfig } from '../server/config.js'
import { count } from '../server/platform/db/count.js'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { ambilBerkas, sidikBerkas, simpanBerkas } from '../server/platform/docx/simpan.js'
import { pakaiSimpanan } from '../server/platform/simpan/pilihan.js'
import { bukaS3 } from '../server/platform/simpan/s3.js'
import { bukaPeladen, bulat, median, tabel } from './alat.js'
import { siapkanKantor } from './langkah-kantor.js'

/*
 * Files in a real S3 server, named by PARAF_S3_URL, PARAF_S3_KUNCI, PARAF_S3_RAHASIA (and PARAF_S3_WILAYAH):
 * moved out of the database, read back by their hash, taken away again. Every byte is compared; what
 * was not as it should be ends the program with 1. Usage: `node --import tsx bench/simpanan.ts [files]`.
 */

const BANYAK = Number(process.argv[2] ?? 300)
const KB = 1024
/** Most files are letters and certificates; some are scans, one is a copy for the printer. */
const ukuran = (i: number): number =>
  i === 0 ? 40_000 * KB : i % 10 === 0 ? 2_000 * KB : 30 * KB + i

const s3 = bacaConfig().s3
if (!s3) throw new Error('PARAF_S3_URL, PARAF_S3_KUNCI dan PARAF_S3_RAHASIA harus diisi')
const simpanan = bukaS3(s3)
pakaiSimpanan(simpanan)

const peladen = await bukaPeladen()
const url = await peladen.buat()
await siapkanKantor(url)
const db = bukaDb(url, { pool: 4 })
let salah = 0
const periksa = (benar: boolean, apa: string): void => {
  if (benar) return
  salah++
  process.stdout.write(`SALAH: ${apa}\n`)
}
try {
  const sidik: string[] = []
  for (let i = 0; i < BANYAK; i++) {
    const isi = randomBytes(ukuran(i))
    const { sha256 } = await transaksi(db, (trx) =>
      simpanBerkas(trx, { isi, mime: 'application/pdf' }, 50_000 * KB),
    )
    sidik.push(sha256)
  }
  const pindah = await lama(() => pindahkan(db, simpanan, { batas: BANYAK + 100, menit: 0 }))
  const n = await count(db('berkas').where({ di_luar: true }))
  periksa(n >= BANYAK, `${n} of ${BANYAK} are outside`)
  const baca: number[] = []
  for (const s of sidik)
    baca.push(await lama(async () => periksa(sidikBerkas((await ambilBerkas(db, s)).isi) === s, s)))
  // half of them let go of
  await db('berkas')
    .whereIn('sha256', sidik.slice(0, BANYAK / 2))
    .del()
  const buang = await lama(() => kosongkan(db, simpanan, BANYAK))
  for (const s of sidik.slice(0, BANYAK / 2))
    periksa((await simpanan.ambil(s)) === null, `${s} is gone`)
  for (const s of sidik.slice(BANYAK / 2)) periksa((await ambilBerkas(db, s)).sha256 === s, s)
  // the rest becomes nobody's, as after a crash
  await db('berkas').where({ di_luar: true }).del()
  await db('berkas_buang').del()
  const lusa = new Date(Date.now() + 2 * 86_400_000)
  const yatim = await sapuYatim(db, simpanan, lusa)
  periksa(yatim >= BANYAK / 2, `${yatim} orphans swept`)
  periksa((await simpanan.daftar()).isi.length === 0, 'nothing is left')
  const mb = sidik.reduce((j, _, i) => j + ukuran(i), 0) / 1e6
  const baris = [
    ['files', String(BANYAK)],
    ['MB', bulat(mb)],
    ['moved out, verified: files/s', bulat((BANYAK / pindah) * 1000)],
    ['moved out, verified: MB/s', bulat((mb / pindah) * 1000)],
    ['read and verified: median ms', bulat(median(baca))],
    ['taken away: files/s', bulat((BANYAK / 2 / buang) * 1000)],
    ['wrong', String(salah)],
  ]
  tabel(simpanan.nama, ['What', 'Figure'], baris)
} finally {
  await db.destroy()
  await peladen.tutup()
}
process.exitCode = salah > 0 ? 1 : 0

async function lama(kerja: () => Promise<unknown>): Promise<number> {
  const awal = performance.now()
  await kerja()
  return performance.now() - awal
}
