import fc from 'fast-check'
import type { Knex } from 'knex'
import t from 'tap'
import { bacaHimpunan, type Cakupan } from '../server/laporan/himpunan/baca.js'
import { kumpulkan, ulangDariAwal } from '../server/laporan/himpunan/kumpul.js'
import { awalSel, bagiPeriode, TINGKAT } from '../server/laporan/himpunan/periode.js'
import { periksaSel } from '../server/laporan/himpunan/periksa.js'
import { transaksi } from '../server/platform/db/db.js'
import { HimpunanMenit } from '../server/values/himpunan-menit.js'
import { selangWilson } from '../server/values/wilson.js'
import { tambahHari } from '../server/values/tanggal.js'
import { bangun } from './helper.js'
import { catatJam, type JamUji } from './laporan-bantu.js'

t.test('a set of minutes gives the nearest rank, whichever way it was put together', async (t) => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20_000), { minLength: 1, maxLength: 60 }),
      fc.constantFrom(0.01, 0.2, 0.5, 0.8, 0.95, 1),
      fc.nat(60),
      (menit, bagian, potong) => {
        // given: the minutes in two sets, written one behind the other
        const [a, b] = [new HimpunanMenit(), new HimpunanMenit()]
        menit.forEach((m, i) => (i < potong ? a : b).tambah(m))
        const kembali = new HimpunanMenit()
        kembali.tambahBita(Buffer.concat([a.bita(), b.bita()]))
        // then: as sorting says
        const urut = [...menit].sort((x, y) => x - y)
        t.equal(kembali.n, menit.length)
        t.equal(
          kembali.jumlah,
          menit.reduce((x, y) => x + y, 0),
        )
        t.equal(kembali.terbesar, urut.at(-1))
        const rank = Math.ceil((bagian * 100 * menit.length) / 100 - 1e-9)
        t.equal(kembali.persentil(bagian), urut[Math.max(0, rank - 1)])
      },
    ),
  )
  t.equal(new HimpunanMenit().persentil(0.5), null)
  t.throws(() => new HimpunanMenit().tambahBita(Uint8Array.of(5)), RangeError)
})

t.test("Wilson's interval is what the books print", async (t) => {
  // Newcombe 1998, table I: 81 of 263 and 15 of 148, 0 of 20 and 1 of 29.
  for (const [kena, n, bawah, atas] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    const s = selangWilson(kena, n)!
    t.equal(s.bawah.toFixed(4), bawah.toFixed(4))
    t.equal(s.atas.toFixed(4), atas.toFixed(4))
  }
  t.equal(selangWilson(0, 0), null)
})

t.test('a period falls apart into months, tens of days and days, each day once', async (t) => {
  fc.assert(
    fc.property(fc.nat(900), fc.nat(500), (awal, panjang) => {
      const dari = tambahHari('2025-01-01', awal)
      const sampai = tambahHari(dari, panjang)
      const bagian = bagiPeriode({ dari, sampai })
      const kena = TINGKAT.flatMap((tingkat) =>
        bagian[tingkat].flatMap((awal) =>
          Array.from({ length: 31 }, (_, i) => tambahHari(awal, i)).filter(
            (d) => awalSel(d, tingkat) === awal,
          ),
        ),
      )
      const semua: string[] = []
      for (let d = dari; d <= sampai; d = tambahHari(d, 1)) semua.push(d)
      t.same(kena.sort(), semua)
      t.ok(bagian.hari.length <= 20 && bagian.dasarian.length <= 4, 'few cells at the ends')
    }),
    { numRuns: 60 },
  )
})

t.test('every report is what the clocks themselves say, counted, waiting or both', async (t) => {
  const { db } = await bangun(t)
  const acak = fc.record<JamUji>({
    perkara: fc.constantFrom('A', 'B', 'C'),
    sop: fc.constantFrom('peningkatan-kapasitas', 'operasional-bangkom'),
    elemen: fc.constantFrom('uji-1', 'uji-2'),
    unit: fc.constantFrom('PSDA', 'MUTASI'),
    waktu: fc.constantFrom('1 hari', '30 menit'),
    batas: fc.constantFrom(30, 450, null),
    kunjungan: fc.constantFrom(1, 1, 2),
    keras: fc.constantFrom(true, true, false),
    luar: fc.constantFrom(false, false, true),
    langgar: fc.boolean(),
    // Evenings in UTC are another day in Tenggarong.
    selesai: fc.integer({ min: 0, max: 24 * 150 }).map((jam) => pada('2026-01-01T00:00:00Z', jam)),
    jatuh: fc.option(
      fc.integer({ min: 0, max: 24 * 150 }).map((jam) => pada('2026-01-01T00:00:00Z', jam)),
    ),
    antre: fc.nat(900),
    kerja: fc.nat(300),
    kembali: fc.nat(50),
    menungguLuar: fc.nat(50),
    jeda: fc.nat(50),
  })
  const gelombang = fc.sample(fc.array(acak, { minLength: 60, maxLength: 90 }), {
    numRuns: 3,
    seed: 7,
  })
  for (const [i, jam] of gelombang.entries()) {
    // given: more visits; the last wave still waits to be counted
    await catatJam(db, jam)
    if (i < 2) while ((await transaksi(db, (trx) => kumpulkan(trx, 50))) > 0);
    // then
    for (const s of await saringanUji(db))
      t.same(await ringkas(db, s), await dariCatatan(db, s), JSON.stringify(s))
  }
  const sebagian = await periksaSel(db)
  t.same(sebagian.beda, [])
  t.equal(sebagian.kunjungan, gelombang[0]!.length + gelombang[1]!.length)

  // when: a cell is spoiled, then all is counted again
  await db('laporan_sel').where({ tingkat: 'bulan' }).limit(1).update({ n: 999 })
  t.ok((await periksaSel(db)).beda.some((b) => b.apa === 'n' && b.tercatat === 999))
  await transaksi(db, (trx) => ulangDariAwal(trx, 'Asia/Makassar'))
  while ((await transaksi(db, (trx) => kumpulkan(trx))) > 0);
  const akhir = await periksaSel(db)
  t.same(akhir.beda, [])
  t.equal(akhir.kunjungan, gelombang.flat().length)
})

t.test('a visit whose transaction commits late is counted, and once, whoever counts', async (t) => {
  const { db } = await bangun(t)
  const [id] = await catatJam(db, [{ perkara: 'Terlambat', kerja: 10 }])
  // given: it ends in a transaction that stays open while others are counted
  const tahan = await db.transaction()
  await tahan('tenggat')
    .where({ tugas_id: id })
    .update({
      ...{ status: 'selesai', selesai_at: '2026-03-03T01:00:00Z', langgar: false },
      ...{
        menit: 10,
        menit_antre: 0,
        menit_kerja: 10,
        menit_kembali: 0,
        menit_luar: 0,
        menit_jeda: 0,
      },
    })
  await catatJam(db, [{ perkara: 'Lain', selesai: '2026-03-04T01:00:00Z', kerja: 5 }])
  const semula = await jumlahSel(db)
  await transaksi(db, (trx) => kumpulkan(trx))
  await tahan.commit()
  // when: two servers count at the same moment
  await Promise.all([0, 1].map(() => transaksi(db, (trx) => kumpulkan(trx))))
  // then
  t.equal(await jumlahSel(db), semula + 2)
  t.same((await periksaSel(db)).beda, [])
})

const pada = (awal: string, jam: number): string =>
  new Date(Date.parse(awal) + jam * 3_600_000).toISOString()

const jumlahSel = async (db: Knex): Promise<number> =>
  Number((await db('laporan_sel').where({ tingkat: 'hari' }).sum({ n: 'n' }).first())!.n ?? 0)

async function saringanUji(db: Knex): Promise<Cakupan[]> {
  const psda = (await db('unit').where({ kode: 'PSDA' }).first('id')).id
  const semua = { unit: null, sop: null }
  return [
    { dari: '2026-01-01', sampai: '2026-12-31', ...semua },
    { dari: '2026-01-20', sampai: '2026-04-09', ...semua, unit: [psda] },
    { dari: '2026-02-03', sampai: '2026-02-03', ...semua, sop: 'operasional-bangkom' },
    { dari: '2027-01-01', sampai: '2027-01-31', ...semua },
  ]
}

const urut = (rows: any[]) =>
  rows.sort((a, b) => (a.sop_kode + a.elemen_id < b.sop_kode + b.elemen_id ? -1 : 1))

async function ringkas(db: Knex, s: Cakupan) {
  return urut(
    (await bacaHimpunan(db, s)).map((b) => ({
      ...{ sop_kode: b.sop_kode, elemen_id: b.elemen_id, n: b.n, kasus: b.kasus, wajib: b.wajib },
      ...{ langgar: b.langgar, antre: b.antre, kerja: b.kerja, jumlah: b.menit.jumlah },
      ...{ terbesar: b.menit.terbesar, batas: b.batas },
      p: [0.5, 0.8, 0.95].map((p) => b.menit.persentil(p)),
    })),
  )
}

/** The same figures by SQL over the clocks, cells unread. */
async function dariCatatan(db: Knex, s: Cakupan) {
  const lama = 'menit - menit_jeda - case when luar then 0 else menit_luar end'
  const { rows } = await db.raw(
    `select sop_kode, elemen_id, count(*)::int as n, (count(*) filter (where kunjungan = 1))::int as kasus,
            (count(*) filter (where keras and not luar and jatuh_at is not null))::int as wajib,
            (count(*) filter (where langgar))::int as langgar,
            sum(menit_antre)::int as antre, sum(menit_kerja)::int as kerja, sum(${lama})::int as jumlah,
            max(${lama}) as terbesar, max(batas_menit) as batas,
            percentile_disc(array[0.5, 0.8, 0.95]) within group (order by ${lama}) as p
       from tenggat
      where status = 'selesai' and (selesai_at at time zone 'Asia/Makassar')::date between ? and ?
        and (?::uuid[] is null or unit_id = any(?::uuid[])) and (?::text is null or sop_kode = ?)
      group by 1, 2`,
    [s.dari, s.sampai, s.unit, s.unit, s.sop ?? null, s.sop ?? null] as never,
  )
  return urut(rows)
}
