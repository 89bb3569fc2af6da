import t from 'tap'
import { usulkan, type Kenyataan } from '../server/laporan/evaluasi/usul.js'
import { KOLOM_BARIS, pelanggaranCsv } from '../server/laporan/pelanggaran/ekspor.js'
import { bacaTabel } from '../server/platform/xlsx/baca-tabel.js'
import { bangun } from './helper.js'
import type { Klien } from './klien.js'
import { catatJam, type JamUji } from './laporan-bantu.js'

const MENIT_30 = { elemen: 'uji-1', no: '1', waktu: '30 menit', jenis: 'menit', batas: 30 }
const SEHARI = { elemen: 'uji-2', no: '2', waktu: '1 hari', jenis: 'hari_kerja', batas: 450 }
const FEBRUARI = '/laporan/pelanggaran?dari=2026-02-01&sampai=2026-02-28'
/** Due on 10 February, 09.00 in Tenggarong. */
const TEPAT = { selesai: '2026-02-10T00:00:00Z', jatuh: '2026-02-10T01:00:00Z' }

/** Nine visits small enough to be reckoned on paper. */
const CONTOH: JamUji[] = [
  ...[10, 20, 30].map((kerja, i) => ({ ...MENIT_30, ...TEPAT, perkara: `P${i}`, kerja })),
  // Ten minutes late the same morning.
  {
    ...MENIT_30,
    ...{ perkara: 'P3', kerja: 40, langgar: true, orang: 'pokja' },
    ...{ jatuh: '2026-02-10T01:00:00Z', selesai: '2026-02-10T01:10:00Z' },
  },
  // Due half an hour before close, done at 08.10 next day: 30 + 40 minutes late; a second visit.
  {
    ...MENIT_30,
    ...{ perkara: 'P0', kunjungan: 2, kerja: 20, antre: 80, langgar: true, orang: 'pokja' },
    ...{ jatuh: '2026-02-02T07:30:00Z', selesai: '2026-02-03T00:10:00Z' },
    segmen: [
      { jenis: 'antre', mulai: '2026-02-02T06:30:00Z', selesai: '2026-02-02T07:50:00Z' },
      {
        ...{ jenis: 'kerja', orang: 'pokja' },
        ...{ mulai: '2026-02-02T07:50:00Z', selesai: '2026-02-03T00:10:00Z' },
      },
    ],
  },
  { ...SEHARI, ...TEPAT, perkara: 'P0', antre: 60, kerja: 40 },
  {
    ...{ ...SEHARI, ...TEPAT, perkara: 'P1', antre: 200, kerja: 200, kembali: 100 },
    ...{ menungguLuar: 50, jeda: 25 },
  },
  {
    ...{ elemen: 'uji-3', no: '3', waktu: 'Segera', jenis: 'segera', batas: null, keras: false },
    ...{ perkara: 'P1', kerja: 5, ...TEPAT },
  },
  {
    ...{ elemen: 'uji-4', no: '4', waktu: '2 hari', jenis: 'hari_kerja', batas: 900, luar: true },
    ...{ perkara: 'P1', peran: 'lan', menungguLuar: 300, ...TEPAT },
  },
]

t.test('the report of nine visits says what paper and pencil say, worst row first', async (t) => {
  // given
  const k = await bangun(t)
  await catatJam(k.db, CONTOH)
  const kepala = await k.masukSebagai('kepala')
  // when
  const { json } = await kepala.baca(FEBRUARI)
  // then
  const ringkas = json.baris.map((b: any) => [
    ...[b.no, b.n, b.ulang, b.wajib, b.langgar, b.tepat, b.p50, b.p80, b.p95],
    ...[b.jumlah, b.terbesar, b.lewat, b.antre, b.kerja, b.kembali, b.luar, b.jeda],
  ])
  t.same(ringkas, [
    ['1', 5, 1, 5, 2, 0.6, 30, 40, 100, 200, 100, 80, 80, 120, 0, 0, 0],
    ['2', 2, 0, 2, 0, 1, null, null, null, 600, 500, 0, 260, 240, 100, 50, 25],
    ['3', 1, 0, 0, 0, null, null, null, null, 5, 5, 0, 0, 5, 0, 0, 0],
    ['4', 1, 0, 0, 0, null, null, null, null, 300, 300, 0, 0, 0, 0, 300, 0],
  ])
  t.equal((await kepala.baca(FEBRUARI.replace('02-01', '02-04'))).json.baris[0].n, 4)
  t.equal((await kepala.baca(FEBRUARI.replace('2026', '1926'))).status, 400, 'no century at once')

  // and: the cases behind the breaches, with who held them how long
  const { json: kasus } = await kepala.baca(FEBRUARI.replace('?', '/kasus?'))
  const nama = (
    await k
      .db('pegawai as p')
      .join('akun as a', 'a.pegawai_id', 'p.id')
      .where('a.nama_pengguna', 'pokja')
      .first('p.nama')
  ).nama
  t.same(
    kasus.baris.map((b: any) => [b.perkara, b.kunjungan, b.lewat, b.tangan]),
    [
      ['P3', 1, 10, []],
      [
        ...['P0', 2, 70],
        [
          { jenis: 'antre', nama: null, menit: 80 },
          { jenis: 'kerja', nama, menit: 50 },
        ],
      ],
    ],
  )
  t.match((await kepala.get(FEBRUARI.replace('?', '/kasus?'))).teks, /dikerjakan 50 menit/)

  // and: page and files carry the same rows
  const halaman = await kepala.get(FEBRUARI)
  t.match(halaman.teks, /60 %/)
  const csv = await bacaTabel(
    Buffer.from((await kepala.get(FEBRUARI.replace('?', '/csv?'))).teks),
    (baris) => baris.length,
    'CSV',
  )
  const judul = KOLOM_BARIS.map((kolom) => kolom.judul)
  const isi = json.baris.map((b: any) => KOLOM_BARIS.map((kolom) => String(kolom.nilai(b) ?? '')))
  t.same(csv.tabel[0]!.baris.slice(0, 5), [judul, ...isi])
  const xlsx = await k.app.inject({
    url: FEBRUARI.replace('?', '/xlsx?'),
    headers: { cookie: `paraf_sesi=${kepala.kuki.get('paraf_sesi')}` },
  })
  const { tabel } = await bacaTabel(xlsx.rawPayload, (baris) => baris.length, 'XLSX')
  t.same(tabel[0]!.baris.slice(2), [judul, ...isi])
  t.equal(tabel[1]!.baris.length, 3 + 2)
  t.equal(tabel[1]!.baris[3]![0], 'P3')
  t.match(pelanggaranCsv([], 'Asia/Makassar', 'Hanya 5.000 terakhir'), /\r\nHanya 5.000 terakhir/)
})

t.test('figures about colleagues are for those who lead them', async (t) => {
  const k = await bangun(t)
  await catatJam(k.db, [
    { ...MENIT_30, ...TEPAT, perkara: 'Mutasi', unit: 'MUTASI', kerja: 7, elemen: 'uji-9' },
    { ...MENIT_30, ...TEPAT, perkara: 'PSDA', kerja: 7 },
  ])
  const psda = (await k.db('unit').where({ kode: 'PSDA' }).first('id')).id
  const mutasi = (await k.db('unit').where({ kode: 'MUTASI' }).first('id')).id
  const baris = async (orang: Klien, unit = '') =>
    ((await orang.baca(`${FEBRUARI}&unit=${unit}`)).json.baris as any[]).map((b) => b.elemen_id)
  const [kepala, kabid, admin, pokja] = await Promise.all(
    ['kepala', 'kabid', 'admin', 'pokja'].map((nama) => k.masukSebagai(nama)),
  )
  t.ok((await baris(kepala!)).includes('uji-9'))
  t.ok((await baris(admin!, mutasi)).includes('uji-9'))
  t.notOk((await baris(kabid!)).includes('uji-9'), 'a kabid sees the own unit')
  t.ok((await baris(kabid!, psda)).length > 0)
  // What a kabid prints or has signed says whose figures these are.
  const { nama } = await k.db('unit').where({ id: psda }).first('nama')
  t.ok((await kabid!.get(FEBRUARI)).teks.includes(`28 Februari 2026, ${nama}`))
  t.equal((await kabid!.baca('/laporan/evaluasi?tahun=2026')).json.lingkup, nama)
  t.equal((await kabid!.baca('/laporan/tenggat')).json.lingkup, nama)
  t.equal((await kepala!.baca('/laporan/tenggat')).json.lingkup, undefined)
  const { json } = await kabid!.post('/laporan/evaluasi/2026/berita-acara', {})
  const cetakan = await k.db('cetakan').where({ id: json.id }).first('judul')
  t.ok(cetakan.judul.endsWith(nama))
  for (const jalur of [FEBRUARI, '/laporan/evaluasi?tahun=2026', '/laporan/tenggat'])
    t.equal(
      (await kabid!.baca(`${jalur}${jalur.includes('?') ? '&' : '?'}unit=${mutasi}`)).status,
      403,
    )
  // Nightly differences name units: each reads of the own.
  const beda = [psda, mutasi].map((unit) => ({
    tingkat: 'hari',
    unit,
    elemen: 'uji-9 x',
    apa: 'n',
  }))
  const saat = { mulai_at: k.clock.now(), selesai_at: k.clock.now() }
  await k
    .db('laporan_periksa')
    .insert({ ...saat, kunjungan: 2, sel: 2, beda: JSON.stringify(beda) })
  const periksa = async (orang: Klien) => (await orang.baca('/laporan')).json.periksa
  t.equal((await periksa(kepala!)).beda.length, 2)
  t.match(await periksa(kabid!), { beda: [{ unit: psda }], bedaLain: 1 })
  // What is a page is a file too, and none of them reaches further.
  for (const jalur of ['/peta', '/peta/peningkatan-kapasitas', '/ramalan', '/janji']) {
    const csv = await kabid!.get(`/laporan${jalur}/csv`)
    t.match(csv.headers['content-type'], /text\/csv/, jalur)
    t.match(csv.teks, /^\ufeff?(SOP|No\.|Perkara);/)
    t.equal((await kabid!.get(`/laporan${jalur}/xlsx`)).status, 200)
    t.equal((await kabid!.get(`/laporan${jalur}/csv?unit=${mutasi}`)).status, 403)
  }
  for (const jalur of ['', '/tenggat', '/pelanggaran', '/pelanggaran/kasus', '/evaluasi', '/janji'])
    t.equal((await pokja!.baca(`/laporan${jalur}`)).status, 403, jalur)
  t.equal((await pokja!.get('/laporan/pelanggaran/csv')).status, 403)
  t.notMatch((await pokja!.get('/tugas')).teks, 'href="/laporan"')
  t.match((await kabid!.get('/laporan')).teks, /Papan tenggat[\s\S]*Evaluasi mutu baku/)
  t.match((await admin!.get('/laporan')).teks, /Periksa sekarang/)
  // And every door the page shows opens to who sees it.
  for (const orang of [kepala!, kabid!, admin!]) {
    const { teks } = await orang.get('/laporan')
    for (const [, ke] of teks
      .slice(teks.indexOf('<main'))
      .matchAll(/<a href="([^"]+)" class="utama"/g))
      t.equal((await orang.get(ke!)).status, 200, ke!)
    t.match(teks, /Kompilasi rencana/)
  }
})

t.test('a year of reality: no figure from few cases, a proposal only from many', async (t) => {
  const k = await bangun(t)
  const banyak = (n: number, isi: (i: number) => Partial<JamUji>): JamUji[] =>
    Array.from({ length: n }, (_, i) => ({ ...MENIT_30, ...TEPAT, perkara: `E${i}`, ...isi(i) }))
  await catatJam(k.db, [
    ...banyak(9, () => ({ elemen: 'e-9', kerja: 10 })),
    ...banyak(10, () => ({ elemen: 'e-10', kerja: 10 })),
    // 18 of 40 are late: Wilson's lower end is 30.7 %; P80 is the 32nd of 1..40 doubled = 64.
    ...banyak(40, (i) => ({ elemen: 'e-40', kerja: 2 * i + 2, langgar: i >= 22 })),
  ])
  const kepala = await k.masukSebagai('kepala')
  const { json } = await kepala.baca('/laporan/evaluasi?tahun=2026')
  const baris = (elemen: string) => json.baris.find((b: any) => b.elemen_id === elemen)
  t.match(baris('e-9'), { kasus: 9, angka: null, usul: { jenis: 'belum' } })
  t.match(baris('e-10'), { kasus: 10, angka: { p95: 10 }, usul: { jenis: 'belum' } })
  t.match(baris('e-40'), {
    kasus: 40,
    angka: { n: 40, p50: 40, p80: 64, p95: 76, langgar: 18, bagian: 0.45 },
    usul: { jenis: 'perpanjang', menjadi: '75 menit' },
  })
  t.equal(baris('e-40').angka.selang.bawah.toFixed(3), '0.307')
  const halaman = await kepala.get('/laporan/evaluasi?tahun=2026')
  t.match(halaman.teks, /Perpanjang[\s\S]{0,40} menjadi 75 menit/)
  const csv = (await kepala.get('/laporan/evaluasi/csv?tahun=2026')).teks
  t.match(csv, /;40;40;40;64;76;40;18;45;30,7;60,2;Perpanjang menjadi 75 menit;/)
  t.match(csv, /;9(;){10}Belum cukup;/, 'no figure from few cases, in a file either')
  t.equal((await kepala.get('/laporan/evaluasi/xlsx?tahun=2026')).status, 200)
  t.match(halaman.teks, /Baru 9 dari 30 kasus/)

  // when the minutes are asked for
  const { ke } = await kepala.form('/laporan/evaluasi/2026/berita-acara', { unit: '', sop: '' })
  const cetakan = await k.db('cetakan').where({ jenis: 'berita-acara-evaluasi' }).first()
  t.equal(ke, `/cetakan/${cetakan.id}`)
  await k.tugasPekerja['surat.cetak']!({ cetakanId: cetakan.id }, {
    percobaan: 1,
    maks: 5,
  } as never)
  const docx = await kepala.get(`/cetakan/${cetakan.id}/berkas.docx`)
  t.equal(docx.status, 200)
  t.match((await kepala.get(`/cetakan/${cetakan.id}`)).teks, '/laporan/evaluasi?tahun=2026')
})

t.test('keep, lengthen, shorten: the rule at its edges', async (t) => {
  const biasa: Kenyataan = {
    ...{ kasus: 30, wajib: 100, langgar: 10, p80: 25, p95: 40 },
    ...{ batas: 30, waktu: '30 menit', antre: 0, jumlah: 100 },
  }
  const usul = (ubah: Partial<Kenyataan>) => {
    const { jenis, menjadi } = usulkan({ ...biasa, ...ubah })
    return menjadi ? `${jenis} ${menjadi}` : jenis
  }
  t.equal(usul({}), 'tetap')
  t.equal(usul({ kasus: 29, langgar: 90 }), 'belum')
  t.equal(usul({ langgar: 40, p80: 61 }), 'perpanjang 75 menit')
  t.equal(usul({ langgar: 40, p80: 110 }), 'perpanjang 2 jam')
  t.equal(usul({ langgar: 27, p80: 61 }), 'tetap', '27 of 100 may still be 20 %')
  t.equal(usul({ langgar: 40, p80: 20 }), 'tetap', 'late, but not by its own work')
  t.equal(usul({ langgar: 0, p95: 12 }), 'perpendek 15 menit')
  t.equal(usul({ langgar: 0, p95: 25 }), 'tetap', 'not enough room to spare')
  t.equal(usul({ langgar: 2, p95: 12 }), 'tetap', '2 of 100 may still be 7 %')
  const hari = { waktu: '3 hari', batas: 1350 }
  t.equal(usul({ ...hari, langgar: 0, p95: 800 }), 'perpendek 2 hari')
  t.equal(usul({ ...hari, langgar: 50, p80: 1900 }), 'perpanjang 5 hari')
  t.equal(usul({ waktu: '1 hari', batas: 450, langgar: 0, p95: 20 }), 'tetap', 'no half days')
  t.equal(usul({ waktu: 'Segera', batas: null, wajib: 0, langgar: 0 }), 'tidak')
  t.equal(usul({ wajib: 0, langgar: 0 }), 'tidak')
})
