import t from 'tap'
import { kursiKedaluwarsa, muatPelaku } from '../server/pegawai/service.js'
import { bangunKecil, type Kantor } from './helper.js'

let kantor: Kantor
let agus: string
let kepala: string
t.before(async () => {
  kantor = await bangunKecil(t)
  agus = (await kantor.db('pegawai').where({ nama: 'Agus Setiawan' }).first()).id
  kepala = (await kantor.db('jabatan').where({ kode: 'kepala' }).first()).id
})

const tetapkan = async (isi: Record<string, unknown>) =>
  (await kantor.masukSebagai('admin')).post(`/pegawai/${agus}/pemangku`, {
    jabatanId: kepala,
    ...isi,
  })
const plh = (dari: string, sampai: string) =>
  tetapkan({ sifat: 'plh', skNomor: '800/1', dari, sampai })
const sebagai = async (saat: string) =>
  (await muatPelaku(kantor.db, agus, new Date(saat))).kursi.map(
    (k) => `${k.sifat} ${k.peran.join()}`,
  )

t.test('a Plh. begins and ends at midnight of the office, not of the server', async (t) => {
  // given a period of two days in an office eight hours ahead of UTC
  t.equal((await plh('2026-12-01', '2026-12-02')).status, 201)
  // then the seat is there from the first to the last local minute
  t.same(await sebagai('2026-11-30T15:59:59Z'), ['definitif kabid'], '30 November 23.59 WITA')
  t.same(
    await sebagai('2026-11-30T16:00:00Z'),
    ['definitif kabid', 'plh kepala'],
    '1 December 00.00 WITA',
  )
  t.same(
    await sebagai('2026-12-02T15:59:59Z'),
    ['definitif kabid', 'plh kepala'],
    '2 December 23.59 WITA',
  )
  t.same(await sebagai('2026-12-02T16:00:00Z'), ['definitif kabid'], '3 December 00.00 WITA')
  // and afterwards one can be told since when
  t.equal(
    await kursiKedaluwarsa(kantor.db, agus, ['kepala'], new Date('2026-12-02T15:59:59Z')),
    null,
  )
  const habis = await kursiKedaluwarsa(
    kantor.db,
    agus,
    ['kepala'],
    new Date('2026-12-02T16:00:00Z'),
  )
  t.match(habis, { sifat: 'plh', sampai: '2026-12-02', jabatan: /^Kepala Badan/ })
  t.equal(
    await kursiKedaluwarsa(kantor.db, agus, ['sekretaris'], new Date('2027-01-01T00:00:00Z')),
    null,
  )
})

t.test('the same instant is another date in another zone', async (t) => {
  const zona = (nilai: string) =>
    kantor.db.raw(
      `update setelan set nilai = jsonb_set(nilai, '{zona}', to_jsonb(?::text)) where kunci = 'kantor'`,
      [nilai],
    )
  t.teardown(() => zona('Asia/Makassar'))
  await zona('Asia/Jakarta')
  t.same(await sebagai('2026-11-30T16:30:00Z'), ['definitif kabid'], 'still 30 November in Jakarta')
  await zona('Asia/Jayapura')
  t.same(
    await sebagai('2026-11-30T15:30:00Z'),
    ['definitif kabid', 'plh kepala'],
    'already 1 December in Jayapura',
  )
})

t.test('the shell says in whose name one acts, during the period and only then', async (t) => {
  const mulai = kantor.clock.now()
  t.teardown(() => kantor.clock.set(mulai))
  t.notMatch(
    (await (await kantor.masukSebagai('kabid2')).get('/profil')).teks,
    /Anda bertindak sebagai/,
  )
  kantor.clock.set(new Date('2026-12-01T01:00:00Z'))
  t.match(
    (await (await kantor.masukSebagai('kabid2')).get('/profil')).teks,
    /Anda bertindak sebagai <strong>Plh\. Kepala Badan Kepegawaian/,
  )
})

t.test('own posts come before acting ones', async (t) => {
  const syahrani = (await kantor.db('pegawai').where({ nama: 'Rahmat Hidayat Syahrani' }).first())
    .id
  const pelaku = await muatPelaku(kantor.db, syahrani, kantor.clock.now())
  t.same(
    pelaku.kursi.map((k) => k.sifat),
    ['definitif', 'plt'],
  )
  t.same(pelaku.kursi[1]!.peranKantor, ['kepala'])
  t.same(pelaku.kursi[0]!.peranKantor, [], 'kabid reaches its unit only')
})

t.test('an acting period needs an end and a decree; a turned period is refused', async (t) => {
  t.match(
    (await tetapkan({ sifat: 'plh', skNomor: 'x', dari: '2027-01-04' })).json.pesan,
    /Kolom Sampai wajib diisi untuk pelaksana harian\.$/,
  )
  t.match(
    (await tetapkan({ sifat: 'plt', dari: '2027-01-04', sampai: '2027-02-01' })).json.pesan,
    /Nomor SK atau surat perintah wajib diisi untuk pelaksana tugas\.$/,
  )
  t.equal((await plh('2027-01-04', '2027-01-03')).json.kode, 'MASA_JABATAN_TERBALIK')
})

t.test(
  'the same person in the same post twice at once is refused with the period there is',
  async (t) => {
    t.equal((await plh('2027-03-01', '2027-03-10')).status, 201)
    for (const [dari, sampai] of [
      ['2027-03-10', '2027-03-20'],
      ['2027-02-20', '2027-03-01'],
      ['2027-03-03', '2027-03-04'],
      ['2027-01-01', '2027-12-31'],
    ] as const) {
      const jawaban = await plh(dari, sampai)
      t.equal(jawaban.status, 409)
      t.match(jawaban.json.pesan, /1 Maret 2027 s\.d\. 10 Maret 2027/)
    }
    t.equal((await plh('2027-03-11', '2027-03-12')).status, 201, 'the day after is free')
    const semua = await Promise.all(
      Array.from({ length: 6 }, () => plh('2027-05-01', '2027-05-02')),
    )
    t.same(
      semua.map((j) => j.status).sort(),
      [201, 409, 409, 409, 409, 409],
      'six at the same moment: one',
    )
  },
)

t.test('longer than the usual limit is allowed and warned of', async (t) => {
  t.same((await plh('2028-01-01', '2028-03-30')).json.peringatan, [])
  const panjang = await plh('2028-04-01', '2028-06-30')
  t.equal(panjang.status, 201)
  t.match(panjang.json.peringatan, [/91 hari, lebih lama dari batas 90 hari/])
  t.match(
    (await tetapkan({ sifat: 'plt', skNomor: 'x', dari: '2029-01-01', sampai: '2030-01-01' })).json
      .peringatan,
    [/366 hari.*365/],
  )
})

t.test('a seat is ended, never deleted, and not stretched without a new decree', async (t) => {
  const { id } = (await plh('2031-01-01', '2031-01-31')).json
  const admin = await kantor.masukSebagai('admin')
  t.equal(
    (await admin.post(`/pemangku/${id}/akhiri`, { sampai: '2030-12-31' })).json.kode,
    'MASA_JABATAN_TERBALIK',
  )
  t.match(
    (await admin.post(`/pemangku/${id}/akhiri`, { sampai: '2031-02-28' })).json.pesan,
    /tidak boleh sesudah 31 Januari 2031/,
  )
  t.equal(
    (await admin.form(`/pemangku/${id}/akhiri`, { sampai: '15/01/2031' })).ke,
    `/pegawai/${agus}`,
  )
  t.equal((await kantor.db('pemangku').where({ id }).first()).berlaku_sampai, '2031-01-15')
  const riwayat = await kantor.db('riwayat').where({ pemangku_id: id }).orderBy('id').pluck('aksi')
  t.same(riwayat, ['pemangku.ditetapkan', 'pemangku.diakhiri'])
})

t.test(
  'who could sign on a day can be asked: who acts goes before whom they act for',
  async (t) => {
    t.equal((await plh('2027-02-01', '2027-02-03')).status, 201)
    const klien = await kantor.masukSebagai('pokja')
    const pada = async (tanggal: string) => {
      const { pemangku } = (await klien.baca(`/jabatan/berwenang?tanggal=${tanggal}`)).json
      return pemangku
        .filter((p: any) => p.jabatanId === kepala)
        .map((p: any) => `${p.sifat} ${p.nama.split(' ')[0]} ${p.berwenang}`)
    }
    t.same(await pada('2027-01-31'), ['plt Rahmat true'])
    t.same(await pada('2027-02-02'), ['plh Agus true', 'plt Rahmat false'])
    t.same(await pada('2027-02-04'), ['plt Rahmat true'])
    const halaman = await klien.get('/jabatan/berwenang?tanggal=2027-02-02')
    for (const isi of ['Plh. Agus Setiawan', 'Berwenang', 'Diwakili', '2 Februari 2027', '800/1'])
      t.match(halaman.teks, isi)
    t.equal((await klien.get('/jabatan/berwenang?tanggal=besok')).status, 400)
  },
)

t.test('people are listed a page at a time and found by part of name, NIP or post', async (t) => {
  // given an agency of some size, with names that differ in capitals and titles only
  const { db } = kantor
  const admin = await kantor.masukSebagai('admin')
  await db.raw(
    `insert into pegawai (nama, jenis, nip, aktif)
     select (array['ani', 'Ani', 'Budi', 'ÇELIK', '%_'])[1 + i % 5] || ' ' || (i / 10), 'lainnya', null, i % 7 <> 0
       from generate_series(1, 130) as i`,
  )
  const { length: banyak } = await db('pegawai').pluck('id')
  // when all pages are read
  const semua: any[] = []
  let sesudah: string | null = ''
  while (sesudah !== null) {
    const { json }: any = await admin.baca(`/pegawai?sesudah=${encodeURIComponent(sesudah)}`)
    t.ok(json.pegawai.length <= 50)
    semua.push(...json.pegawai)
    sesudah = json.berikut
  }
  // then everyone stands there once, those on duty first
  t.equal(new Set(semua.map((p) => p.id)).size, banyak)
  t.equal(semua.length, banyak)
  const pertama = semua.findIndex((p) => !p.aktif)
  t.ok(semua.slice(pertama).every((p) => !p.aktif))
  // and words narrow the list on the page too
  const cari = async (kata: string): Promise<string[]> =>
    (await admin.baca(`/pegawai?cari=${encodeURIComponent(kata)}`)).json.pegawai.map(
      (p: any) => p.nama,
    )
  t.equal((await cari('kabid2 penilaian')).length, 1, 'words of account and post together')
  t.ok(
    (await cari('%_')).every((n) => n.startsWith('%_')),
    'signs stand for themselves',
  )
  t.match((await admin.get('/pegawai?cari=ani')).teks, /Halaman berikutnya|Ani/)
  t.match((await admin.get('/pegawai?cari=zzzz')).teks, 'Tidak ada pegawai yang cocok')
  t.equal((await admin.get('/pegawai?sesudah=bukan-kunci')).status, 200)
})
