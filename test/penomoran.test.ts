import { randomUUID } from 'node:crypto'
import { setTimeout as jeda } from 'node:timers/promises'
import fc from 'fast-check'
import type { Knex } from 'knex'
import t from 'tap'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { simpanSetelan, setelanKantor } from '../server/kantor/setelan.js'
import { beriNomor, beriNomorBanyak, type Permintaan } from '../server/surat/penomoran.js'
import { basisData } from './database.js'
import { SENIN_PAGI } from './helper.js'

const BATAL = new Error('batal')
const kecualiBatal = (galat: unknown) => {
  if (galat !== BATAL) throw galat
}

const surat = (ubah: Partial<Permintaan> = {}): Permintaan => ({
  register: 'surat-keluar', tanggal: '2026-05-12', klas: '400.3.5.3', hal: 'Uji', tujuan: 'Dinas Kesehatan',
  pemilik: 'naskah', pemilikId: randomUUID(), oleh: null, kini: SENIN_PAGI, ...ubah,
})

interface Beban { klien: number; surat: number; register(i: number): string; tanggal?: string; gagal: number }

/** Many clients, each with letters of its own; some transactions think and then change their mind. */
async function hujani(db: Knex, b: Beban): Promise<number> {
  let sisa = b.surat
  let gagal = 0
  const klien = async () => {
    for (let i = sisa--; i > 0; i = sisa--) {
      const p = surat({ register: b.register(i), tanggal: b.tanggal ?? '2026-05-12' })
      const mundur = Math.random() < b.gagal
      if (mundur) gagal++
      await transaksi(db, async (trx) => {
        await beriNomor(trx, p)
        if (Math.random() < 0.2) await jeda(Math.random() * 3)
        if (mundur) throw BATAL
      }).catch(kecualiBatal)
    }
  }
  await Promise.all(Array.from({ length: b.klien }, klien))
  return b.surat - gagal
}

/** The numbers of a book in order, and where its counter stands. */
async function buku(db: Knex, register: string, tahun: number) {
  const urut: number[] = await db('nomor').where({ register, tahun }).orderBy('urut').pluck('urut')
  const hitung = await db('register_tahun').where({ register, tahun }).first('terakhir')
  return { urut, terakhir: hitung?.terakhir ?? 0 }
}

const satuSampai = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** A register of its own per case, so that tests do not count each other's letters. */
async function registerBaru(db: Knex, pola = '{SEQ}/{YYYY}', unit = ''): Promise<string> {
  const kode = `uji-${randomUUID().slice(0, 8)}`
  await db('register').insert({ kode, nama: kode, pola, unit })
  return kode
}

const { db: satu, url } = await basisData(t)
// More connections than the pool of the application has: the counter must bear it, not the pool.
const db = bukaDb(url, { pool: 32, nama: 'paraf-uji' })
t.teardown(() => db.destroy())

t.test('32 clients number 2,000 letters with 10 % rollbacks: 1..n, no gap, no duplicate, book complete', async (t) => {
  // given
  const register = await registerBaru(db)
  // when
  const jadi = await hujani(db, { klien: 32, surat: 2000, gagal: 0.1, register: () => register })
  // then
  const { urut, terakhir } = await buku(db, register, 2026)
  t.ok(jadi > 1600 && jadi < 2000, `${jadi} of 2,000 were kept`)
  t.same(urut, satuSampai(jadi))
  t.equal(terakhir, jadi, 'the counter stands where the book ends')
  const [{ n }] = await db('nomor').where({ register }).countDistinct({ n: 'nomor' }) as any[]
  t.equal(Number(n), jadi, 'every printed number is another')
})

t.test('eight registers at once count each for itself', async (t) => {
  // given
  const register = await Promise.all(satuSampai(8).map(() => registerBaru(db)))
  // when
  const jadi = await hujani(db, { klien: 32, surat: 400, gagal: 0.1, register: (i) => register[i % 8]! })
  // then
  const semua = await Promise.all(register.map((r) => buku(db, r, 2026)))
  for (const { urut, terakhir } of semua) {
    t.same(urut, satuSampai(urut.length))
    t.equal(terakhir, urut.length)
  }
  t.equal(semua.reduce((n, b) => n + b.urut.length, 0), jadi)
})

t.test('32 writers of the first letter of a year make one counter', async (t) => {
  // given
  const register = await registerBaru(db)
  // when
  const nomor = await Promise.all(satuSampai(32).map(() =>
    transaksi(db, (trx) => beriNomor(trx, surat({ register, tanggal: '2027-01-04' })))))
  // then
  t.same(nomor.map((n) => n.urut).sort((a, b) => a - b), satuSampai(32))
  t.same(await buku(db, register, 2027), { urut: satuSampai(32), terakhir: 32 })
})

t.test('the year of the letter chooses the book, not the clock; 1 January begins at 1', async (t) => {
  // given: it is 2 January
  const register = await registerBaru(db)
  const kini = new Date('2027-01-02T02:00:00Z')
  const beri = (tanggal: string) => transaksi(satu, (trx) => beriNomor(trx, surat({ register, tanggal, kini })))
  await beri('2026-12-30')
  // when
  const baru = await beri('2027-01-02')
  const lama = await beri('2026-12-31')
  // then
  t.equal(baru.nomor, '1/2027')
  t.equal(lama.nomor, '2/2026')
  t.same((await buku(db, register, 2026)).urut, [1, 2])
})

t.test('how a number looks is data: the patterns of two offices come from rows and settings', async (t) => {
  // given
  const kukar = await registerBaru(db, '{SEC}-{SEQ}/{UNIT}/{KLAS}/{MM}/{YYYY}')
  const kalbar = await registerBaru(db, '{KLAS}/{SEQ}/{UNIT}', 'BPSDM')
  await db('register_tahun').insert([
    { register: kukar, tahun: 2026, terakhir: 11 }, { register: kalbar, tahun: 2026, terakhir: 2044 },
  ])
  // when
  const a = await transaksi(satu, (trx) => beriNomor(trx, surat({ register: kukar })))
  const b = await transaksi(satu, (trx) => beriNomor(trx, surat({ register: kalbar, klas: '000.8.3.2' })))
  const rahasia = await transaksi(satu, (trx) => beriNomor(trx, surat({ register: kukar, sec: 'R' })))
  // then
  t.equal(a.nomor, 'B-12/BKPSDM/400.3.5.3/05/2026')
  t.equal(b.nomor, '000.8.3.2/2045/BPSDM')
  t.equal(rahasia.nomor, 'R-13/BKPSDM/400.3.5.3/05/2026')
  // and a renamed office prints its new name where the register names no unit
  const lain = await transaksi(satu, async (trx) => {
    const { zonaSingkat: _, ...setelan } = await setelanKantor(trx)
    await simpanSetelan(trx, { ...setelan, singkatan: 'BKD' }, SENIN_PAGI)
    const n = await beriNomor(trx, surat({ register: kukar }))
    await simpanSetelan(trx, setelan, SENIN_PAGI)
    return n
  })
  t.equal(lain.nomor, 'B-14/BKD/400.3.5.3/05/2026')
})

t.test('an unknown register and a faulty pattern give no number and move no counter', async (t) => {
  const rusak = await registerBaru(db, '{SEQ}/{TAHUN}')
  await t.rejects(transaksi(satu, (trx) => beriNomor(trx, surat({ register: 'tidak-ada' }))), { kode: 'TIDAK_ADA' })
  await t.rejects(transaksi(satu, (trx) => beriNomor(trx, surat({ register: rusak }))), /TAHUN/)
  t.same(await buku(db, rusak, 2026), { urut: [], terakhir: 0 })
})

t.test('10,000 numbers in one go are consecutive, in the order of their owners', async (t) => {
  // given
  const register = await registerBaru(db)
  const pemilik = satuSampai(10_000).map((i) => ({ pemilikId: randomUUID(), hal: 'Uji', tujuan: `Peserta ${i}` }))
  // when
  const nomor = await transaksi(satu, (trx) => beriNomorBanyak(trx, surat({ register }), pemilik))
  // then
  t.same(nomor.map((n) => n.urut), satuSampai(10_000))
  const tengah = await db('nomor').where({ register, urut: 7_777 }).first('tujuan', 'pemilik_id')
  t.same(tengah, { tujuan: 'Peserta 7777', pemilik_id: pemilik[7_776]!.pemilikId })
  t.same(await transaksi(satu, (trx) => beriNomorBanyak(trx, surat({ register }), [])), [], 'nobody, no number')
})

t.test('a connection killed in the middle leaves no gap and lets the next one through', async (t) => {
  // given: somebody holds number 1 and has not committed
  const register = await registerBaru(db)
  await transaksi(satu, (trx) => beriNomor(trx, surat({ register })))
  let bunuh!: () => Promise<void>
  const memegang = new Promise<void>((siap) => {
    bunuh = async () => { siap() }
  })
  let pid = 0
  const korban = satu.transaction(async (trx) => {
    await beriNomor(trx, surat({ register }))
    pid = (await trx.raw('select pg_backend_pid() as pid')).rows[0].pid
    await bunuh()
    await trx.raw('select pg_sleep(30)')
  })
  await memegang
  const menunggu = transaksi(db, (trx) => beriNomor(trx, surat({ register })))
  // when
  await db.raw('select pg_terminate_backend(?)', [pid])
  // then
  await t.rejects(korban)
  t.equal((await menunggu).urut, 2, 'the one who waited gets the number the dead one had')
  t.same(await buku(db, register, 2026), { urut: [1, 2], terakhir: 2 })
})

t.test('law: whatever the order of commits and rollbacks, the book is 1..n and the counter is n', async (t) => {
  const langkah = fc.record({
    jadi: fc.boolean(), banyak: fc.integer({ min: 1, max: 3 }), tahun: fc.constantFrom(2025, 2026),
    mulai: fc.integer({ min: 0, max: 4 }), pikir: fc.integer({ min: 0, max: 4 }),
  })
  const jalani = (register: string, l: typeof langkah extends fc.Arbitrary<infer L> ? L : never) =>
    transaksi(db, async (trx) => {
      await jeda(l.mulai)
      await beriNomorBanyak(trx, surat({ register, tanggal: `${l.tahun}-12-31` }),
        satuSampai(l.banyak).map(() => ({ pemilikId: randomUUID(), hal: '', tujuan: '' })))
      await jeda(l.pikir)
      if (!l.jadi) throw BATAL
    }).catch(kecualiBatal)
  await fc.assert(fc.asyncProperty(fc.array(langkah, { minLength: 1, maxLength: 16 }), async (semua) => {
    const register = await registerBaru(db)
    await Promise.all(semua.map((l) => jalani(register, l)))
    for (const tahun of [2025, 2026]) {
      const n = semua.filter((l) => l.jadi && l.tahun === tahun).reduce((a, l) => a + l.banyak, 0)
      const { urut, terakhir } = await buku(db, register, tahun)
      if (terakhir !== n || urut.join() !== satuSampai(n).join()) return false
    }
    return true
  }), { numRuns: 40 })
  t.pass('40 histories')
})

t.test('a number given cannot be changed or taken out of the book; it can only be cancelled, once', async (t) => {
  // given
  const register = await registerBaru(db)
  await transaksi(satu, (trx) => beriNomor(trx, surat({ register })))
  const baris = () => db('nomor').where({ register })
  // then
  await t.rejects(baris().update({ nomor: 'lain' }), /nomor tidak boleh diubah/)
  await t.rejects(baris().update({ urut: 99 }), /nomor tidak boleh diubah/)
  await t.rejects(baris().del(), /nomor tidak boleh diubah/)
  t.equal(await baris().update({ status: 'batal', alasan_batal: 'salah ketik' }), 1)
  await t.rejects(baris().update({ status: 'terpakai' }), /nomor tidak boleh diubah/)
})
