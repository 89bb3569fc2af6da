import { randomUUID } from 'node:crypto'
import t from 'tap'
import { setelanKantor, simpanSetelan } from '../server/kantor/setelan.js'
import { transaksi } from '../server/platform/db/db.js'
import { beriNomor, beriNomorBanyak } from '../server/surat/penomoran.js'
import { basisData } from './database.js'
import { SENIN_PAGI } from './helper.js'
import { buku, registerBaru, satuSampai, suratUji } from './nomor-contoh.js'
import { galat } from './surat-contoh.js'

const { db } = await basisData(t)

t.test(
  'the year of the letter chooses the book, not the clock; 1 January begins at 1',
  async (t) => {
    // given: it is 2 January
    const register = await registerBaru(db)
    const kini = new Date('2027-01-02T02:00:00Z')
    const beri = (tanggal: string) =>
      transaksi(db, (trx) => beriNomor(trx, suratUji({ register, tanggal, kini })))
    await beri('2026-12-30')
    // when
    const baru = await beri('2027-01-02')
    const lama = await beri('2026-12-31')
    // then
    t.equal(baru.nomor, '1/2027')
    t.equal(lama.nomor, '2/2026')
    t.same((await buku(db, register, 2026)).urut, [1, 2])
  },
)

t.test(
  'how a number looks is data: the patterns of two offices come from rows and settings',
  async (t) => {
    // given
    const kukar = await registerBaru(db, '{SEC}-{SEQ}/{UNIT}/{KLAS}/{MM}/{YYYY}')
    const kalbar = await registerBaru(db, '{KLAS}/{SEQ}/{UNIT}', 'BPSDM')
    await db('register_tahun').insert([
      { register: kukar, tahun: 2026, terakhir: 11 },
      { register: kalbar, tahun: 2026, terakhir: 2044 },
    ])
    // when
    const a = await transaksi(db, (trx) => beriNomor(trx, suratUji({ register: kukar })))
    const b = await transaksi(db, (trx) =>
      beriNomor(trx, suratUji({ register: kalbar, klas: '000.8.3.2' })),
    )
    const rahasia = await transaksi(db, (trx) =>
      beriNomor(trx, suratUji({ register: kukar, sec: 'R' })),
    )
    // then
    t.equal(a.nomor, 'B-12/BKPSDM/400.3.5.3/05/2026')
    t.equal(b.nomor, '000.8.3.2/2045/BPSDM')
    t.equal(rahasia.nomor, 'R-13/BKPSDM/400.3.5.3/05/2026')
    // and a renamed office prints its new name where the register names no unit
    const lain = await transaksi(db, async (trx) => {
      const { zonaSingkat: _, ...setelan } = await setelanKantor(trx)
      await simpanSetelan(trx, { ...setelan, singkatan: 'BKD' }, SENIN_PAGI)
      const n = await beriNomor(trx, suratUji({ register: kukar }))
      await simpanSetelan(trx, setelan, SENIN_PAGI)
      return n
    })
    t.equal(lain.nomor, 'B-14/BKD/400.3.5.3/05/2026')
  },
)

t.test('an unknown register and a faulty pattern give no number and move no counter', async (t) => {
  const rusak = await registerBaru(db, '{SEQ}/{TAHUN}')
  await t.rejects(
    transaksi(db, (trx) => beriNomor(trx, suratUji({ register: 'tidak-ada' }))),
    galat('TIDAK_ADA'),
  )
  await t.rejects(
    transaksi(db, (trx) => beriNomor(trx, suratUji({ register: rusak }))),
    /TAHUN/,
  )
  t.same(await buku(db, rusak, 2026), { urut: [], terakhir: 0 })
})

t.test('10,000 numbers in one go are consecutive, in the order of their owners', async (t) => {
  // given
  const register = await registerBaru(db)
  const pemilik = satuSampai(10_000).map((i) => ({
    pemilikId: randomUUID(),
    hal: 'Uji',
    tujuan: `Peserta ${i}`,
  }))
  // when
  const nomor = await transaksi(db, (trx) => beriNomorBanyak(trx, suratUji({ register }), pemilik))
  // then
  t.same(
    nomor.map((n) => n.urut),
    satuSampai(10_000),
  )
  const tengah = await db('nomor').where({ register, urut: 7_777 }).first('tujuan', 'pemilik_id')
  t.same(tengah, { tujuan: 'Peserta 7777', pemilik_id: pemilik[7_776]!.pemilikId })
  t.same(
    await transaksi(db, (trx) => beriNomorBanyak(trx, suratUji({ register }), [])),
    [],
    'nobody, no number',
  )
})

t.test(
  'a number given cannot be changed or taken out of the book; it can only be cancelled, once',
  async (t) => {
    // given
    const register = await registerBaru(db)
    await transaksi(db, (trx) => beriNomor(trx, suratUji({ register })))
    const baris = () => db('nomor').where({ register })
    // then
    await t.rejects(baris().update({ nomor: 'lain' }), /nomor tidak boleh diubah/)
    await t.rejects(baris().update({ urut: 99 }), /nomor tidak boleh diubah/)
    await t.rejects(baris().del(), /nomor tidak boleh diubah/)
    t.equal(await baris().update({ status: 'batal', alasan_batal: 'salah ketik' }), 1)
    await t.rejects(baris().update({ status: 'terpakai' }), /nomor tidak boleh diubah/)
  },
)
