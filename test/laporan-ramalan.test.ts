import fc from 'fast-check'
import { test } from 'tap'
import { acakDari } from '../bench/tahun-acak.js'
import { belajar, type Kunjungan } from '../server/laporan/ramalan/belajar.js'
import { ramalanUntuk } from '../server/laporan/ramalan/ramal.js'
import { susunRamalan } from '../server/laporan/ramalan/susun.js'
import { taksir, type Sejauh } from '../server/laporan/ramalan/taksir.js'
import { uji } from '../server/laporan/ramalan/uji.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { catatJam, type JamUji } from './laporan-bantu.js'

const MENIT = 60_000
const AWAL = Date.parse('2026-02-02T00:00:00Z')

/** A visit of the i-th hour, an hour allowed. */
const kunjungan = (
  i: number,
  antre: number,
  kerja: number,
  lain: Partial<Kunjungan> = {},
): Kunjungan => ({
  ...{ perkara_id: `p${i}`, sop_kode: 'sop', elemen_id: 'a', peran: 'pokja', boleh: 60, depan: 0 },
  mulai_at: new Date(AWAL + i * 60 * MENIT),
  selesai_at: new Date(AWAL + i * 60 * MENIT + (antre + kerja) * MENIT),
  ...{ antre, kerja, langgar: antre + kerja > 60 },
  ...lain,
})

const DI_ANTREAN: Sejauh = {
  langkah: 'sop/a',
  peran: 'pokja',
  tahap: 'antre',
  lama: 0,
  sisa: 1,
  depan: 0,
}

test('the estimate is a count of past visits that had come as far', (t) => {
  // Given: eight visits taken at once and in time, two that lay 50 minutes and were late.
  const m = belajar([
    ...Array.from({ length: 8 }, (_, i) => kunjungan(i, 5, 20)),
    kunjungan(8, 50, 30),
    kunjungan(9, 50, 30),
  ])
  // Then: counted by hand; every wider group weighs as ten visits of the narrower.
  const lipat = (n: number, kena: number, mula: number, kali: number): number =>
    Array.from({ length: kali }).reduce((p: number) => (kena + 10 * p) / (n + 10), mula)
  const baru = taksir(m, DI_ANTREAN)
  t.match(baru, { n: 10, kena: 2 })
  t.ok(Math.abs(baru.peluang - lipat(10, 2, 0.2, 4)) < 1e-9, 'when it opens: two of ten')
  const lama = taksir(m, { ...DI_ANTREAN, lama: 0.5, sisa: 0.5 })
  t.match(lama, { n: 2, kena: 2 })
  t.ok(Math.abs(lama.peluang - lipat(2, 2, 0.2, 4)) < 1e-9, 'after half an hour in the queue: both')
  const digarap = taksir(m, { ...DI_ANTREAN, tahap: 'kerja', lama: 0.3, sisa: 0.4 })
  t.match(digarap, { n: 10, kena: 0 }, 'eighteen minutes in hand, 24 left: none ever took 42')
  t.end()
})

test('any history gives a chance between 0 and 1, and more time left never makes it worse', (t) => {
  const lama = fc.integer({ min: 0, max: 200 })
  const sejarah = fc.array(fc.tuple(lama, lama), { maxLength: 60 })
  const bagian = fc.double({ min: 0, max: 3, noNaN: true })
  fc.assert(
    fc.property(sejarah, bagian, bagian, bagian, (s, sudah, sisa, tambah) => {
      const m = belajar(s.map(([a, k], i) => kunjungan(i, a, k)))
      const pada = (x: number): number =>
        taksir(m, { ...DI_ANTREAN, tahap: 'kerja', lama: sudah, sisa: x }).peluang
      const antre = taksir(m, { ...DI_ANTREAN, lama: sudah }).peluang
      return [antre, pada(sisa)].every((p) => p >= 0 && p <= 1) && pada(sisa + tambah) <= pada(sisa)
    }),
  )
  t.end()
})

/** What an office would leave behind: how long it lies decides, or nothing does. */
function sejarah(n: number, adaSebab: boolean): Kunjungan[] {
  const acak = acakDari(7)
  return Array.from({ length: n }, (_, i) => {
    const lambat = acak.kena(0.4)
    const langgar = adaSebab ? lambat : acak.kena(0.4)
    return kunjungan(i, lambat ? 50 : 5, adaSebab ? (lambat ? 30 : 20) : 12, { langgar })
  })
}

test('the test speaks of visits that were not learned from', (t) => {
  const asli = sejarah(600, true)
  const u = uji(asli)!
  t.equal(u.unggul, true)
  t.equal(u.latih + u.kunjungan >= 598, true, 'the first 70 % teach, the rest are asked about')
  t.ok(u.jumlah.brier < u.jumlah.brierDasar)
  // When: the outcome of what is asked about was another one.
  const lain = asli.map((k) =>
    k.mulai_at >= new Date(u.pisah) ? { ...k, langgar: !k.langgar } : k,
  )
  const v = uji(lain)!
  // Then: nothing that was foretold changes, only how right it was.
  t.same(
    v.kalibrasi.map(({ n, ramal }) => [n, ramal]),
    u.kalibrasi.map(({ n, ramal }) => [n, ramal]),
  )
  t.ok(v.jumlah.brier > u.jumlah.brier)
  t.equal(v.unggul, false)
  // Then: the plain rate is what anyone would compute.
  const latih = asli.filter((k) => k.selesai_at < new Date(u.pisah))
  const laju = latih.filter((k) => k.langgar).length / latih.length
  const coba = asli.filter((k) => k.mulai_at >= new Date(u.pisah))
  const brier = coba.reduce((n, k) => n + (laju - (k.langgar ? 1 : 0)) ** 2, 0) / coba.length
  t.ok(Math.abs(u.saat[0]!.brierDasar - brier) < 1e-9)
  t.equal(uji(asli.slice(0, 150)), null, 'too few to try it on')
  t.end()
})

test('what nothing foretells is not called foretold', (t) => {
  t.equal(uji(sejarah(600, false))!.unggul, false)
  t.end()
})

const LANGKAH = { elemen: 'langkah-2', no: '2', waktu: '1 jam', peran: 'pokja' }
const keJam = (k: Kunjungan): JamUji => ({
  ...LANGKAH,
  perkara: k.perkara_id,
  mulai: k.mulai_at.toISOString(),
  // An hour on the wall is an hour of work at these hours of these days.
  jatuh: new Date(k.mulai_at.getTime() + 60 * MENIT).toISOString(),
  selesai: k.selesai_at.toISOString(),
  ...{ antre: k.antre, kerja: k.kerja, langgar: k.langgar },
})
/** The n-th visit begins at 08.00 on a working day of its own, or shares one. */
const padaHariKerja = (k: Kunjungan, i: number): Kunjungan => {
  const hari = Math.floor(i / 4)
  const mulai =
    Date.parse('2026-05-04T00:00:00Z') + (Math.floor(hari / 4) * 7 + (hari % 4)) * 86_400_000
  const geser = mulai - k.mulai_at.getTime()
  const maju = (d: Date): Date => new Date(d.getTime() + geser)
  return { ...k, mulai_at: maju(k.mulai_at), selesai_at: maju(k.selesai_at) }
}
const terbuka = (perkara: string, mulai: string, lain: Partial<JamUji> = {}): JamUji => ({
  ...LANGKAH,
  perkara,
  mulai,
  jatuh: new Date(Date.parse(mulai) + 60 * MENIT).toISOString(),
  segmen: [{ jenis: 'antre', mulai }],
  ...lain,
})

test('open tasks with a sentence each, and the test beside them', async (t) => {
  // Given: 400 visits where waiting decides, three of another row, and open tasks at 09.00.
  const kantor = await bangun(t)
  await catatJam(kantor.db, [
    ...sejarah(400, true).map(padaHariKerja).map(keJam),
    ...[1, 2, 3]
      .map((i) => keJam({ ...kunjungan(i, 5, 5), perkara_id: `lain ${i}` }))
      .map((j) => ({ ...j, elemen: 'langkah-3', no: '3' })),
  ])
  const [lama, baru, asing, lewat, jeda] = await catatJam(kantor.db, [
    terbuka('Lama menunggu', '2026-11-23T00:20:00Z'),
    terbuka('Baru datang', '2026-11-23T00:59:00Z'),
    terbuka('Langkah jarang', '2026-11-23T00:59:00Z', { elemen: 'langkah-3', no: '3' }),
    terbuka('Sudah lewat', '2026-11-20T00:00:00Z'),
    terbuka('Dijeda', '2026-11-23T00:59:00Z', {
      jatuh: null,
      segmen: [{ jenis: 'jeda', mulai: '2026-11-23T00:59:00Z', alasan: 'Listrik padam' }],
    }),
  ])
  const kepala = await kantor.masukSebagai('kepala')

  t.test('says that nothing was learned yet', async (t) => {
    t.match((await kepala.get('/laporan/ramalan')).teks, /Riwayat belum dipelajari/)
  })

  t.test('tells the likely ones from the others, from what the job has learned', async (t) => {
    await susunRamalan(kantor.db, SENIN_PAGI)
    const r = await ramalanUntuk(kantor.db, [lama!, baru!, asing!, lewat!, jeda!], SENIN_PAGI)
    t.ok(r.get(lama!)!.peluang! > 0.8)
    t.match(
      r.get(lama!)!.kalimat,
      /^Peluang lewat tenggat .*: dari \d+ kunjungan langkah ini yang juga belum dikerjakan selama ini, \d+ berakhir lewat\.$/,
    )
    t.ok(Math.abs(r.get(baru!)!.peluang! - 0.4) < 0.1)
    t.match(r.get(asing!), {
      peluang: null,
      kalimat: 'Belum dapat diramal: langkah ini baru 3 kali selesai, perlu 30.',
    })
    t.equal(r.get(lewat!)!.kalimat, 'Sudah lewat tenggat.')
    t.equal(r.get(jeda!)!.kalimat, 'Jamnya sedang dijeda.')
  })

  t.test('prints the score beside the plain rate, with how many', async (t) => {
    const { json } = await kepala.baca('/laporan/ramalan')
    t.equal(json.model.pakai, 'model')
    t.same(
      json.baris.map((b: any) => b.judul),
      ['Lama menunggu', 'Baru datang', 'Langkah jarang'],
    )
    const { teks } = await kepala.get('/laporan/ramalan')
    const { n, brier, brierDasar } = json.model.uji.jumlah
    for (const angka of [
      n.toLocaleString('id-ID'),
      brier.toFixed(3).replace('.', ','),
      brierDasar.toFixed(3).replace('.', ','),
    ])
      t.ok(teks.includes(`>${angka}<`), angka)
    t.match(teks, /ramalan lebih tepat daripada angka dasar/)
    t.equal((await (await kantor.masukSebagai('pokja')).get('/laporan/ramalan')).status, 403)
  })

  t.test('says so when it is no better, and shows the plain rate instead', async (t) => {
    // Given: the same visits, but whether they were late had nothing to do with how they went.
    const acak = acakDari(3)
    const semua = await kantor
      .db('tenggat')
      .where({ status: 'selesai', elemen_id: 'langkah-2' })
      .orderBy('mulai_at')
      .pluck('tugas_id')
    for (const id of semua)
      await kantor
        .db('tenggat')
        .where({ tugas_id: id })
        .update({ langgar: acak.kena(0.4), menit_antre: 5, menit_kerja: 12, menit: 17 })
    // When
    await kantor.tugasPekerja['ramalan.susun']!({}, {} as never)
    // Then
    const { teks } = await kepala.get('/laporan/ramalan')
    t.match(teks, /ramalan tidak lebih tepat daripada angka dasar/)
    t.match(teks, /angka dasar langkah ini: dari 400 kunjungan, \d+ lewat/)
    t.equal((await kantor.db('ramalan_model')).length, 1, 'the model before is gone')
  })
})
