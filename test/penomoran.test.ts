import { randomUUID } from 'node:crypto'
import { setTimeout as jeda } from 'node:timers/promises'
import fc from 'fast-check'
import type { Knex } from 'knex'
import t from 'tap'
import { bukaDb, transaksi } from '../server/platform/db/db.js'
import { beriNomor, beriNomorBanyak } from '../server/surat/penomoran.js'
import { basisData } from './database.js'
import { buku, registerBaru, satuSampai, suratUji } from './nomor-contoh.js'

const BATAL = new Error('batal')
const kecualiBatal = (galat: unknown) => {
  if (galat !== BATAL) throw galat
}

interface Beban {
  klien: number
  surat: number
  register(i: number): string
  tanggal?: string
  gagal: number
}

/**
 * Many clients, each with letters of its own; some transactions think and then change their mind.
 */
async function hujani(db: Knex, b: Beban): Promise<number> {
  let sisa = b.surat
  let gagal = 0
  const klien = async () => {
    for (let i = sisa--; i > 0; i = sisa--) {
      const p = suratUji({ register: b.register(i), tanggal: b.tanggal ?? '2026-05-12' })
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

const { db: satu, url } = await basisData(t)
// More connections than the pool of the application has: the counter must bear it, not the pool.
const db = bukaDb(url, { pool: 32, nama: 'paraf-uji' })
t.teardown(() => db.destroy())

t.test(
  '32 clients number 2,000 letters with 10 % rollbacks: 1..n, no gap, no duplicate, book complete',
  async (t) => {
    // given
    const register = await registerBaru(db)
    // when
    const jadi = await hujani(db, { klien: 32, surat: 2000, gagal: 0.1, register: () => register })
    // then
    const { urut, terakhir } = await buku(db, register, 2026)
    t.ok(jadi > 1600 && jadi < 2000, `${jadi} of 2,000 were kept`)
    t.same(urut, satuSampai(jadi))
    t.equal(terakhir, jadi, 'the counter stands where the book ends')
    const [{ n }] = (await db('nomor').where({ register }).countDistinct({ n: 'nomor' })) as any[]
    t.equal(Number(n), jadi, 'every printed number is another')
  },
)

t.test('eight registers at once count each for itself', async (t) => {
  // given
  const register = await Promise.all(satuSampai(8).map(() => registerBaru(db)))
  // when
  const jadi = await hujani(db, {
    klien: 32,
    surat: 400,
    gagal: 0.1,
    register: (i) => register[i % 8]!,
  })
  // then
  const semua = await Promise.all(register.map((r) => buku(db, r, 2026)))
  for (const { urut, terakhir } of semua) {
    t.same(urut, satuSampai(urut.length))
    t.equal(terakhir, urut.length)
  }
  t.equal(
    semua.reduce((n, b) => n + b.urut.length, 0),
    jadi,
  )
})

t.test('32 writers of the first letter of a year make one counter', async (t) => {
  // given
  const register = await registerBaru(db)
  // when
  const nomor = await Promise.all(
    satuSampai(32).map(() =>
      transaksi(db, (trx) => beriNomor(trx, suratUji({ register, tanggal: '2027-01-04' }))),
    ),
  )
  // then
  t.same(
    nomor.map((n) => n.urut).sort((a, b) => a - b),
    satuSampai(32),
  )
  t.same(await buku(db, register, 2027), { urut: satuSampai(32), terakhir: 32 })
})

t.test(
  'a connection killed in the middle leaves no gap and lets the next one through',
  async (t) => {
    // given: somebody holds number 1 and has not committed
    const register = await registerBaru(db)
    await transaksi(satu, (trx) => beriNomor(trx, suratUji({ register })))
    let bunuh!: () => Promise<void>
    const memegang = new Promise<void>((siap) => {
      bunuh = async () => {
        siap()
      }
    })
    let pid = 0
    const korban = satu.transaction(async (trx) => {
      await beriNomor(trx, suratUji({ register }))
      pid = (await trx.raw('select pg_backend_pid() as pid')).rows[0].pid
      await bunuh()
      await trx.raw('select pg_sleep(30)')
    })
    await memegang
    const menunggu = transaksi(db, (trx) => beriNomor(trx, suratUji({ register })))
    // when
    await db.raw('select pg_terminate_backend(?)', [pid])
    // then
    await t.rejects(korban)
    t.equal((await menunggu).urut, 2, 'the one who waited gets the number the dead one had')
    t.same(await buku(db, register, 2026), { urut: [1, 2], terakhir: 2 })
  },
)

t.test(
  'law: whatever the order of commits and rollbacks, the book is 1..n and the counter is n',
  async (t) => {
    const langkah = fc.record({
      jadi: fc.boolean(),
      banyak: fc.integer({ min: 1, max: 3 }),
      tahun: fc.constantFrom(2025, 2026),
      mulai: fc.integer({ min: 0, max: 4 }),
      pikir: fc.integer({ min: 0, max: 4 }),
    })
    const jalani = (
      register: string,
      l: typeof langkah extends fc.Arbitrary<infer L> ? L : never,
    ) =>
      transaksi(db, async (trx) => {
        await jeda(l.mulai)
        await beriNomorBanyak(
          trx,
          suratUji({ register, tanggal: `${l.tahun}-12-31` }),
          satuSampai(l.banyak).map(() => ({ pemilikId: randomUUID(), hal: '', tujuan: '' })),
        )
        await jeda(l.pikir)
        if (!l.jadi) throw BATAL
      }).catch(kecualiBatal)
    await fc.assert(
      fc.asyncProperty(fc.array(langkah, { minLength: 1, maxLength: 16 }), async (semua) => {
        const register = await registerBaru(db)
        await Promise.all(semua.map((l) => jalani(register, l)))
        for (const tahun of [2025, 2026]) {
          const n = semua
            .filter((l) => l.jadi && l.tahun === tahun)
            .reduce((a, l) => a + l.banyak, 0)
          const { urut, terakhir } = await buku(db, register, tahun)
          if (terakhir !== n || urut.join() !== satuSampai(n).join()) return false
        }
        return true
      }),
      { numRuns: 40 },
    )
    t.pass('40 histories')
  },
)
