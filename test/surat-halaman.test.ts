import { randomUUID } from 'node:crypto'
import { parse } from 'csv-parse/sync'
import t from 'tap'
import { transaksi } from '../server/platform/db/db.js'
import { namaBerkas } from '../server/platform/http/kirim-berkas.js'
import { beriNomorBanyak } from '../server/surat/penomoran.js'
import { bangun, SENIN_PAGI } from './helper.js'
import { meja } from './surat-contoh.js'

const { db, masukSebagai, tamu } = await bangun(t)
const agendaris = await masukSebagai('agendaris')
const O = { naskah: 'surat-permohonan-kode' }

/** Letters in the book of 2026 that belong to nothing in particular. */
const isiBuku = (register: string, isi: readonly { hal: string; tujuan: string }[]) =>
  transaksi(db, (trx) =>
    beriNomorBanyak(
      trx,
      {
        register,
        tanggal: '2026-11-23',
        klas: '800.2.4.1',
        pemilik: 'naskah',
        oleh: null,
        kini: SENIN_PAGI,
      },
      isi.map((b) => ({ ...b, pemilikId: randomUUID() })),
    ),
  )

t.test('the book is read page by page, the last number first, every number once', async (t) => {
  // given
  await isiBuku(
    'surat-keluar',
    Array.from({ length: 250 }, (_, i) => ({ hal: `Surat ${i + 1}`, tujuan: 'Dinas' })),
  )
  await db('nomor').insert(
    ['A', 'B'].map((sufiks) => ({
      register: 'surat-keluar',
      tahun: 2026,
      urut: 201,
      sufiks,
      alasan_sisipan: 'uji',
      nomor: `201.${sufiks}`,
      tanggal: '2026-11-20',
      pemilik: 'naskah',
      pemilik_id: randomUUID(),
      dibuat_at: SENIN_PAGI,
    })),
  )
  // when
  const urut: string[] = []
  let sesudah = ''
  for (let halaman = 0; halaman < 9; halaman++) {
    const { json } = await agendaris.baca(`/surat?tahun=2026${sesudah}`)
    urut.push(...json.baris.map((b: any) => `${b.urut}${b.sufiks}`))
    if (!json.berikut) break
    sesudah = `&sesudah=${json.berikut}`
  }
  // then inserted numbers stand behind the one they follow, also where a page ends between them
  const buku = Array.from({ length: 250 }, (_, i) => String(i + 1))
  buku.splice(201, 0, '201A', '201B')
  t.same(urut, buku.reverse())
  const { status, teks } = await agendaris.get('/surat')
  t.equal(status, 200)
  t.match(teks, /<h1>Buku agenda Surat keluar 2026<\/h1>/, 'this year when nobody says another')
  t.match(teks, /href="\/surat\?register=surat-keluar&amp;tahun=2026&amp;sesudah=[0-9a-f-]{36}"/)
})

t.test('one box finds a letter by any part of number, subject, addressee or date', async (t) => {
  // given letters of two books and years, one of them confidential
  const [a] = await isiBuku('nota-dinas', [{ hal: 'Usul kenaikan gaji', tujuan: 'Bupati Kukar' }])
  const dasar = { status: 'terpakai', pemilik: 'buku', dibuat_at: SENIN_PAGI, klas: '800' }
  const lama = { register: 'keputusan', tahun: 2025, urut: 77, nomor: '77 TAHUN 2025' }
  await db('nomor').insert([
    { ...dasar, ...lama, pemilik_id: randomUUID(), tanggal: '2025-03-09', hal: 'Panitia 100%' },
    {
      ...dasar,
      ...lama,
      pemilik_id: randomUUID(),
      tanggal: '2025-04-01',
      urut: 78,
      sec: 'R',
      hal: 'Hukuman',
      nomor: '78 TAHUN 2025',
    },
  ])
  const pokja = await masukSebagai('pokja')
  const cari = async (q: string, k = agendaris, lain = '') =>
    (await k.baca(`/surat?q=${encodeURIComponent(q)}${lain}`)).json.baris.map((b: any) => b.nomor)
  // then
  t.same(await cari('bupati GAJI'), [a!.nomor], 'all words, anywhere in the row')
  t.same(await cari('77', agendaris, '&tahun=2025'), ['77 TAHUN 2025'])
  t.same(await cari('9 Maret 2025'), ['77 TAHUN 2025'])
  t.same(await cari('09-03-2025 panitia'), ['77 TAHUN 2025'])
  t.same(await cari('100%'), ['77 TAHUN 2025'], 'a sign is only a sign')
  t.same(await cari('April 2025'), ['78 TAHUN 2025'])
  t.same(await cari('hukuman'), ['78 TAHUN 2025'])
  t.same(await cari('hukuman', pokja), [], 'a search does not tell what a row hides')
  t.same(await cari('78 TAHUN', pokja), ['78 TAHUN 2025'])
  t.same(await cari('gaji', agendaris, '&register=keputusan'), [])
  t.match((await agendaris.get('/surat?q=gaji&register=keputusan')).teks, /semua buku dan tahun/)
  t.same(await cari('2025', agendaris, '&keadaan=batal'), [])
})

t.test('an unknown book is unknown, a year that cannot be is refused', async (t) => {
  for (const jalur of [
    '/surat?register=tidak-ada',
    '/surat?register=surat-masuk',
    '/surat/agenda.csv?register=tidak-ada',
  ]) {
    t.equal((await agendaris.baca(jalur)).status, 404, jalur)
  }
  for (const jalur of [
    '/surat?tahun=abc',
    '/surat?tahun=99999999999',
    '/surat/agenda.csv?tahun=1',
    '/surat?sesudah=-1',
    '/surat?keadaan=hilang',
    '/surat/agenda.csv?register=a&register=b',
  ]) {
    t.match((await agendaris.baca(jalur)).status, /^4/, jalur)
  }
  t.equal((await agendaris.get('/surat?tahun=2031')).status, 200, 'an empty book is a book')
})

t.test('the CSV of the book is whole, and no cell of it is a formula', async (t) => {
  // given
  await isiBuku('surat-keluar', [
    { hal: '=HYPERLINK("http://jahat.example")', tujuan: '@SUM(1+1)' },
    { hal: 'Koma; "kutip"\ndan baris', tujuan: '-1' },
  ])
  await db('nomor')
    .where({ register: 'surat-keluar', urut: 7 })
    .update({ status: 'batal', alasan_batal: 'salah alamat' })
  // when
  const { status, teks, headers } = await agendaris.get('/surat/agenda.csv?tahun=2026')
  // then
  t.equal(status, 200)
  t.match(headers, {
    'content-type': /text\/csv/,
    'content-disposition': /^attachment; filename="agenda-surat-keluar-2026.csv"/,
  })
  const baris: string[][] = parse(teks, { delimiter: ';', bom: true, relax_column_count: false })
  t.same(baris[0], [
    'No. urut',
    'Nomor surat',
    'Tanggal surat',
    'Ditujukan kepada',
    'Hal',
    'Keterangan',
  ])
  t.same(
    [...new Set(baris.slice(1).map((b) => Number(b[0])))],
    Array.from({ length: 252 }, (_, i) => i + 1),
  )
  t.notOk(baris.flat().some((sel) => /^[=+\-@\t\r]/.test(sel)))
  t.same(baris[254]!.slice(3, 5), ["'-1", 'Koma; "kutip"\ndan baris'])
  t.equal(baris[7]![5], 'BATAL: salah alamat')
})

t.test('the book of incoming letters shows each with its disposisi', async (t) => {
  const [masuk] = await db('surat_masuk')
    .insert({
      agenda: 1,
      tahun: 2026,
      pengirim: 'Dinas <b>Kesehatan</b>',
      nomor: '800/1',
      tanggal: '2026-11-20',
      hal: 'Calon peserta',
      diterima_at: SENIN_PAGI,
    })
    .returning('id')
  await db('disposisi').insert({
    surat_masuk_id: masuk.id,
    kepada: 'kabid',
    instruksi: 'Proses lebih lanjut',
    dibuat_at: SENIN_PAGI,
  })
  const { status, teks } = await agendaris.get('/surat/masuk')
  t.equal(status, 200)
  t.match(teks, 'Dinas &lt;b>Kesehatan&lt;/b>')
  t.match(teks, /data-label="Disposisi kepada">Kepala Bidang</)
  t.same((await agendaris.baca('/surat/masuk')).json.baris[0].disposisi, [
    'Kepala Bidang: Proses lebih lanjut',
  ])
})

t.test('a letter has its page: versions, files, who set which mark on which of them', async (t) => {
  // given
  const m = await meja(db, SENIN_PAGI)
  await m.kerja(
    'pengelola',
    'surat.ketik',
    { ...(await m.awal('pengelola', 'surat.ketik', O)), tujuan: ['Kepala LAN RI'] },
    O,
  )
  const { sha256 } = await m.awal('kabid', 'surat.paraf', O)
  await m.kerja(
    'kabid',
    'surat.paraf',
    { sha256, keputusan: 'ya' },
    { ...O, tahap: { tingkat: 1 } },
  )
  const n = await db('naskah').where({ perkara_id: m.perkara.id }).first()
  // when
  const { status, teks } = await agendaris.get(`/naskah/${n.id}`)
  // then
  t.equal(status, 200)
  t.match(teks, `<code title="${sha256}">`)
  t.match(teks, /Paraf tingkat 1 oleh Bambang Supriyadi, S\.STP\., M\.Si\./)
  t.match(teks, 'PDF menunggu')
  const docx = await agendaris.get(`/naskah/${n.id}/versi/1.docx`)
  t.match(docx, {
    status: 200,
    headers: {
      etag: `"${sha256}"`,
      'content-disposition': /^attachment; filename="surat-permohonan-kode-v1.docx"/,
    },
  })
  const api = await agendaris.baca(`/naskah/${n.id}/versi/1.docx`)
  t.equal(
    api.headers['content-length'],
    docx.headers['content-length'],
    'the same file on both doors',
  )
  const pdf = await agendaris.baca(`/naskah/${n.id}/versi/1.pdf`)
  t.match(pdf, { status: 409, json: { kode: 'PDF_MENUNGGU', pesan: /PDF masih dalam antrean/ } })
  await db('konversi').where({ docx_sha256: sha256 }).update({ status: 'gagal' })
  t.match(await agendaris.baca(`/naskah/${n.id}/versi/1.pdf`), {
    status: 409,
    json: { kode: 'PDF_GAGAL' },
  })
})

t.test('what is not there is 404, and nothing of it is for strangers', async (t) => {
  const id = randomUUID()
  for (const jalur of [
    `/naskah/${id}`,
    `/naskah/${id}/versi/1.docx`,
    '/naskah/x',
    '/naskah/------------------------------------/versi/1.docx',
    `/naskah/${id}/versi/1.exe`,
    `/naskah/${id}/versi/..%2f1.docx`,
    `/sertifikat/${id}.pdf`,
    '/sertifikat/------------------------------------.pdf',
    `/lampiran/${id}`,
    '/lampiran/------------------------------------',
  ]) {
    t.equal((await agendaris.baca(jalur)).status, 404, jalur)
    t.equal((await tamu().baca(jalur)).status, 401, jalur)
  }
})

t.test('an odd file name arrives whole and cannot add a header', (t) => {
  t.equal(
    namaBerkas('laporan akhir.pdf'),
    `filename="laporan-akhir.pdf"; filename*=UTF-8''laporan%20akhir.pdf`,
  )
  t.equal(
    namaBerkas(`it's (1)*.pdf`),
    `filename="it-s-1-.pdf"; filename*=UTF-8''it%27s%20%281%29%2A.pdf`,
  )
  t.equal(
    namaBerkas('../../etc/passwd'),
    `filename="..-..-etc-passwd"; filename*=UTF-8''..-..-etc-passwd`,
  )
  t.equal(
    namaBerkas('a\r\nSet-Cookie: x'),
    `filename="a-Set-Cookie-x"; filename*=UTF-8''a-Set-Cookie%3A%20x`,
  )
  t.equal(
    namaBerkas('Surat “Ujian” é.docx').split("''")[1],
    encodeURIComponent('Surat “Ujian” é.docx'),
  )
  t.doesNotThrow(() => namaBerkas('\ud800.pdf'))
  t.doesNotThrow(() => namaBerkas('😀'.repeat(150)), 'cut in the middle of a pair')
  t.equal(namaBerkas(' \n'), `filename="-"; filename*=UTF-8''-`)
  t.end()
})
