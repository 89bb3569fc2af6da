import t from 'tap'
import { kalenderBawaan } from '../server/kalender/bawaan.js'
import { jamKerjaUnit, jamKerjaVersi, pastikanKalender } from '../server/kalender/service.js'
import { transaksi } from '../server/platform/db/db.js'
import { hariKerja, menitSehari, tambahMenit } from '../server/values/jam-kerja.js'
import { saatDiZona, waktuSingkat } from '../server/values/tanggal.js'
import { basisDataBaru } from './database.js'
import { bangun } from './helper.js'
import { Panggung } from './langkah-bantu.js'

const kantor = await bangun(t)
const admin = await kantor.masukSebagai('admin')
const { id }: { id: string } = await kantor.db('kalender').where({ bawaan: true }).first('id')

const versi = async (): Promise<number> =>
  (await kantor.db('kalender_versi').where({ kalender_id: id }).max('nomor as n').first())!.n
const isiKini = async () => (await admin.baca(`/kalender/${id}`)).json.isi
const antrean = (): Promise<string[]> =>
  kantor.db('graphile_worker.jobs').where({ task_identifier: 'tenggat.hitung-ulang' }).pluck('key')
const HARI = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu']
const KERJA = '07.30-12.00, 13.00-16.00'
const JUMAT = '07.30-11.30, 13.00-16.30'
const lima = Object.fromEntries(HARI.map((h, i) => [h, i === 5 ? JUMAT : i % 6 === 0 ? '' : KERJA]))

t.test('every office has a calendar after its first start, made once', async (t) => {
  const { isi, bawaan, nomor } = (await admin.baca(`/kalender/${id}`)).json
  t.same([bawaan, nomor, isi.zona], [true, 1, 'Asia/Makassar'])
  t.equal(isi.libur.length, 50)
  t.same(isi, JSON.parse(JSON.stringify(kalenderBawaan('Asia/Makassar'))))
  // given an office that has none, when three servers start at once
  const { db } = await basisDataBaru(t)
  await db.raw('delete from kalender_versi; delete from kalender')
  const mulai = () => transaksi(db, (trx) => pastikanKalender(trx, kantor.clock.now()))
  await Promise.all([mulai(), mulai(), mulai()])
  t.same([(await db('kalender')).length, (await db('kalender_versi')).length], [1, 1])
})

t.test('everyone reads calendars, only administrators change them', async (t) => {
  const pokja = await kantor.masukSebagai('pokja')
  t.match((await pokja.get('/kalender')).teks, /37 jam 30 menit seminggu/)
  t.notMatch((await pokja.get('/kalender')).teks, /Kalender baru/)
  const halaman = (await pokja.get(`/kalender/${id}?tahun=2026`)).teks
  t.match(halaman, /24<i>C<\/i>/, 'a letter, not only a colour')
  t.match(halaman, /Cuti bersama Natal/)
  for (const jalur of ['jam', 'ramadan', 'libur'])
    t.equal((await pokja.get(`/kalender/${id}/${jalur}`)).status, 403)
  const isian = { tanggal: '2026-09-29', nama: 'Erau', jenis: 'libur_daerah', alasan: 'SK Bupati' }
  t.equal((await pokja.post(`/kalender/${id}/libur`, isian)).status, 403)
})

t.test('a change is a new version with its reason, and running deadlines follow', async (t) => {
  // given version 1, when a regional holiday is added
  const lama = await kantor.db('kalender_versi').where({ kalender_id: id }).first('id')
  const hari = { tanggal: '2026-09-29', nama: 'Hari Jadi', jenis: 'libur_daerah' }
  const isian = { ...hari, alasan: 'SK Bupati 1' }
  t.equal((await admin.form(`/kalender/${id}/libur`, isian)).status, 303)
  // then the old version still says what it said, the new one says why it is there
  t.equal(await versi(), 2)
  t.ok(hariKerja(await jamKerjaVersi(kantor.db, lama.id), '2026-09-29'))
  const unit = await kantor.db('unit').first('id')
  t.notOk(hariKerja((await jamKerjaUnit(kantor.db, unit.id)).jam, '2026-09-29'))
  const [baris] = await kantor.db('riwayat').where({ aksi: 'kalender.diubah' })
  t.match(baris.rincian, {
    nomor: 2,
    alasan: 'SK Bupati 1',
    ubahan: ['29 September 2026 Hari Jadi ditambah.'],
  })
  t.same(await antrean(), [`tenggat.hitung-ulang ${id}`])
  t.match((await admin.get(`/kalender/${id}`)).teks, /29 September 2026 Hari Jadi ditambah/)
  // and the same once more is no change
  t.equal((await admin.post(`/kalender/${id}/libur`, isian)).status, 422)
  const hapus = { hari: '2026-09-29 libur_daerah', alasan: 'salah tanggal' }
  t.equal((await admin.post(`/kalender/${id}/libur/hapus`, hapus)).status, 200)
  t.equal(await versi(), 3)
})

t.test('two people who add a day at once both get theirs', async (t) => {
  const awal = await versi()
  const tambah = (tanggal: string) =>
    admin.post(`/kalender/${id}/libur`, {
      tanggal,
      nama: 'Libur',
      jenis: 'libur_daerah',
      alasan: 'bersama',
    })
  const hari = ['2026-07-01', '2026-07-02', '2026-07-03', '2026-07-06']
  const jawab = await Promise.all(hari.map(tambah))
  t.same(
    jawab.map((j) => j.status),
    [200, 200, 200, 200],
  )
  t.equal(await versi(), awal + 4)
  const ada = (await isiKini()).libur.map((h: { tanggal: string }) => h.tanggal)
  t.same(
    hari.filter((h) => !ada.includes(h)),
    [],
  )
})

t.test('a running deadline moves with the calendar, a finished one stays', async (t) => {
  // given two cases whose first row (1 Hari) is due on Tuesday, one of them done
  const panggung = new Panggung(kantor)
  const [selesai, jalan] = [
    await panggung.mulai('peningkatan-kapasitas'),
    await panggung.mulai('peningkatan-kapasitas'),
  ]
  const id1 = (await selesai.tugas('1')).id
  const id2 = (await jalan.tugas('1')).id
  await selesai.kerjakan('1')
  const jatuh = async () => {
    const baris = await kantor.db('tenggat').whereIn('tugas_id', [id1, id2])
    return [id1, id2].map((i) => baris.find((b) => b.tugas_id === i).jatuh_at.toISOString())
  }
  t.same(await jatuh(), ['2026-11-24T08:00:00.000Z', '2026-11-24T08:00:00.000Z'])
  // when that Tuesday becomes a regional holiday
  const isian = { tanggal: '2026-11-24', nama: 'Pemilihan kepala desa', jenis: 'libur_daerah' }
  await admin.post(`/kalender/${id}/libur`, { ...isian, alasan: 'SK Bupati 2' })
  await kantor.tugasPekerja['tenggat.hitung-ulang']!({ kalenderId: id }, {} as never)
  // then
  t.same(await jatuh(), ['2026-11-24T08:00:00.000Z', '2026-11-25T08:00:00.000Z'])

  // and a clock that was opened by the old version just then is found a minute later
  const versi = await kantor
    .db('kalender_versi')
    .where({ kalender_id: id })
    .orderBy('nomor', 'desc')
  const tertinggal = { kalender_versi_id: versi[1].id, jatuh_at: '2026-11-24T08:00:00Z' }
  await kantor.db('tenggat').where({ tugas_id: id2 }).update(tertinggal)
  const kunci = { key: 'tenggat.hitung-ulang' }
  t.ok(await kantor.db('graphile_worker.jobs').where(kunci).first('id'))
  await kantor.db.raw(`select graphile_worker.remove_job('tenggat.hitung-ulang')`)
  await kantor.tugasPekerja['tenggat.hitung-ulang']!({ lagi: true }, {} as never)
  t.equal((await jatuh())[1], '2026-11-25T08:00:00.000Z')
  t.notOk(await kantor.db('graphile_worker.jobs').where(kunci).first('id'), 'and that is all')
})

t.test('hours are typed as people write them, and refused by the name of the day', async (t) => {
  const dasar = { zona: 'Asia/Makassar', ...lima, alasan: 'Edaran Sekda' }
  for (const [jumat, sebab] of [
    ['7.30', /Jam kerja Jumat tidak terbaca: "7.30"; tulis misalnya 07.30-12.00/],
    ['13.00-16.00, 07.30-12.00', /Jumat bertumpuk atau tidak berurutan/],
    ['07.30-25.00', /Jumat memuat jam yang tidak ada: 25.00/],
    ['22.00-06.00, 07.00-08.00', /hanya boleh lewat tengah malam pada yang akhir/],
  ] as const) {
    const jawab = await admin.post(`/kalender/${id}/jam`, { ...dasar, jumat })
    t.equal(jawab.status, 422)
    t.match(jawab.json.pesan ?? jawab.teks, sebab)
  }
  const kosong = Object.fromEntries(HARI.map((h) => [h, '']))
  t.match(
    (await admin.post(`/kalender/${id}/jam`, { ...dasar, ...kosong })).teks,
    /paling sedikit pada satu hari/,
  )
  // given a form made from an older version, when it comes late, then nothing is overwritten
  const nomor = await versi()
  const ubah = { ...dasar, jumat: '07.00-11.30', dari: nomor }
  t.equal((await admin.post(`/kalender/${id}/jam`, ubah)).status, 200)
  t.equal((await admin.post(`/kalender/${id}/jam`, { ...ubah, jumat: KERJA })).status, 409)
  t.equal(await versi(), nomor + 1)
  await admin.post(`/kalender/${id}/jam`, dasar)
})

t.test('days of Ramadan have hours of their own and do not overlap', async (t) => {
  const masa = {
    mulai: '2028-01-28',
    sampai: '2028-02-25',
    senin: '08.00-15.00',
    alasan: 'KMA 2028',
  }
  t.equal((await admin.post(`/kalender/${id}/ramadan`, masa)).status, 200)
  const lain = { ...masa, mulai: '2028-02-20', sampai: '2028-03-01' }
  t.match(
    (await admin.post(`/kalender/${id}/ramadan`, lain)).teks,
    /bertumpuk dengan masa 28 Januari 2028/,
  )
  t.equal(
    (await admin.post(`/kalender/${id}/ramadan`, { ...masa, sampai: '2028-01-01' })).status,
    400,
  )
  const unit = await kantor.db('unit').first('id')
  const { jam } = await jamKerjaUnit(kantor.db, unit.id)
  t.same([menitSehari(jam, '2028-01-31'), menitSehari(jam, '2028-02-01')], [420, 0])
  const hapus = { mulai: masa.mulai, alasan: 'hanya coba' }
  t.equal((await admin.post(`/kalender/${id}/ramadan/hapus`, hapus)).status, 200)
})

t.test('a unit may have a calendar of its own, and those below it follow', async (t) => {
  // given a guard post in turns through the night that does not close for holidays
  const baru = { nama: 'Piket jaga', kode: 'piket', salin: id }
  const piket = (await admin.post('/kalender', baru)).json.id
  t.equal((await admin.post('/kalender', baru)).status, 409)
  const isian = {
    zona: 'Asia/Makassar',
    ...lima,
    gilirMulai: '2026-12-20',
    gilir: ['07.00-19.00', '19.00-07.00', 'libur', 'libur'],
    tetapBuka: true,
    alasan: 'Jadwal piket',
  }
  t.equal((await admin.post(`/kalender/${piket}/jam`, isian)).status, 200)
  const bawah = await kantor
    .db('unit')
    .where({ nama: 'Subbagian Umum dan Ketatalaksanaan' })
    .first()
  const sekretariat = { id: bawah.induk_id }
  await kantor.db.raw('delete from graphile_worker._private_jobs')
  // when its parent unit gets it
  t.equal((await admin.form(`/kalender/unit/${sekretariat.id}`, { kalender: piket })).status, 303)
  // then the unit below works by it too: 26 December 02.00 is in the night that began on Natal
  const { jam } = await jamKerjaUnit(kantor.db, bawah.id)
  const mulai = saatDiZona('2026-12-26', '02:00', 'Asia/Makassar')
  t.equal(waktuSingkat(tambahMenit(jam, mulai, 301), 'Asia/Makassar'), '28 Des 2026 07.01 WITA')
  t.same((await antrean()).sort(), [id, piket].map((k) => `tenggat.hitung-ulang ${k}`).sort())
  t.match((await admin.get(`/kalender/${piket}`)).teks, /19\.00-07\.00/)
  await admin.form(`/kalender/unit/${sekretariat.id}`, {})
  t.notOk((await jamKerjaUnit(kantor.db, bawah.id)).jam.isi.gilir)
})

t.test(
  'a list of holidays is looked at first, then applied, and never takes days away',
  async (t) => {
    const csv =
      '\ufeffTanggal;Nama;Jenis;Sumber;Jam\n01/01/2028;Tahun Baru;libur_nasional;SKB 2027;\n' +
      '2028-04-08;Ganti cuti;kerja_pengganti;SE 4;08.00-12.00\n2026-12-25;Natal;libur_nasional;;\n'
    const berkas = await admin.simpanBerkas('libur.csv', csv)
    const isian = { berkas: { sha256: berkas.sha256, nama: berkas.nama }, kalender: [id] }
    const awal = await versi()
    const { laporan } = (await admin.post('/kalender/impor/uji', isian)).json
    t.same(
      laporan[0].baris.map((b: { hasil: string; lama?: string }) => [b.hasil, b.lama]),
      [
        ['mengganti', 'Kelahiran Yesus Kristus (Natal)'],
        ['baru', undefined],
        ['baru', undefined],
      ],
    )
    t.equal(await versi(), awal, 'the trial writes nothing')
    const halaman = await admin.unggah('/kalender/impor/uji', { kalender: id }, [
      { kolom: 'berkas', nama: 'libur.csv', isi: csv },
    ])
    t.match(halaman.teks, /3 dari 3 hari akan mengubah kalender ini/)
    const terap = { sidik: berkas.sha256, kalender: [id], alasan: 'SKB 2028' }
    t.equal((await admin.post('/kalender/impor', terap)).status, 200)
    t.equal((await admin.post('/kalender/impor', terap)).status, 422)
    t.equal(await versi(), awal + 1)
    t.equal((await isiKini()).libur.length, 57)
    t.match(
      (await admin.get(`/kalender/${id}/libur.csv`)).teks,
      /2028-04-08;Ganti cuti;kerja_pengganti;SE 4;08.00-12.00/,
    )
    const rusak = await admin.simpanBerkas(
      'r.csv',
      'tanggal,nama,jenis\n2028-02-30,X,libur_nasional\n',
    )
    const jawab = await admin.post('/kalender/impor/uji', {
      ...isian,
      berkas: { sha256: rusak.sha256, nama: 'r.csv' },
    })
    t.match(jawab.teks, /baris 2 bertanggal tidak sah \(2028-02-30\)/)
  },
)

t.test('a deadline is worked out day by day for whoever doubts it', async (t) => {
  const hitung = async (q: string) => (await admin.baca(`/kalender/${id}/hitung?${q}`)).json
  const { jatuh, hari } = await hitung('tanggal=2026-12-23&jam=15:30&waktu=1+jam')
  t.equal(jatuh, '2026-12-28T00:00:00.000Z')
  t.same(
    hari.map((h: { menit: number; kata: string }) => [h.menit, h.kata]),
    [
      [30, 'Jam kerja 07.30-12.00, 13.00-16.00'],
      [0, 'Cuti bersama Natal'],
      [0, 'Natal'],
      [0, 'Akhir pekan'],
      [0, 'Akhir pekan'],
      [30, 'Jam kerja 07.30-12.00, 13.00-16.00'],
    ],
  )
  t.equal((await hitung('tanggal=2026-12-23&jam=09:00&waktu=secepatnya')).jatuh, null)
  const jauh = await admin.get(`/kalender/${id}/hitung?tanggal=2089-12-01&jam=09:00&waktu=900+hari`)
  t.equal(jauh.status, 422)
  const halaman = await admin.get(`/kalender/${id}/hitung?tanggal=2026-12-23&jam=15:30&waktu=1+jam`)
  t.match(halaman.teks, /Jatuh Senin, 28 Desember 2026 pukul\s+08\.00 WITA/)
})

t.test('when the office moves to another zone, its calendars follow', async (t) => {
  const { zonaSingkat: _, kodePos, faks, ...isi } = (await admin.baca('/kantor')).json
  t.equal((await admin.form('/kantor', { ...isi, zona: 'Asia/Jayapura' })).status, 303)
  const { rows } = await kantor.db.raw(
    `select payload from graphile_worker._private_jobs where payload::text like '%Jayapura%'`,
  )
  await kantor.tugasPekerja['kalender.ikuti-zona']!(rows[0].payload, {} as never)
  t.equal((await isiKini()).zona, 'Asia/Jayapura')
  await kantor.tugasPekerja['kalender.ikuti-zona']!(rows[0].payload, {} as never)
  t.match((await admin.get(`/kalender/${id}`)).teks, /Zona waktu WITA menjadi WIT\./)
})
