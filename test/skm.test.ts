import fc from 'fast-check'
import t from 'tap'
import { ambilBerkas } from '../server/platform/docx/simpan.js'
import { teksDocx } from '../server/platform/docx/teks.js'
import { bacaTabel } from '../server/platform/xlsx/baca-tabel.js'
import { tanggalDiZona } from '../server/values/tanggal.js'
import { hitungIkm } from '../server/skm/ikm.js'
import { krejcieMorgan, slovin } from '../server/skm/sampel.js'
import { bangun } from './helper.js'
import { Panggung } from './langkah-bantu.js'

const sembilan = (jumlah: number, n: number) => Array.from({ length: 9 }, () => ({ n, jumlah }))
const ORANG = { jenisKelamin: 'P', pendidikan: 's1', pekerjaan: 'pns' }
const rata = (nilai: number) =>
  Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`u${i + 1}`, nilai]))

t.test('the index and its bands are those of PermenPANRB 14/2017, to the hundredth', async (t) => {
  // given the vectors of the regulation: averages, and the edges of its bands
  const kasus = [
    [sembilan(4, 1), 100, 'A'],
    [sembilan(3, 1), 75, 'C'],
    [sembilan(2, 1), 50, 'D'],
    [sembilan(1, 1), 25, 'D'],
    [sembilan(6499, 2500), 64.99, 'D'],
    [sembilan(6500, 2500), 65, 'C'],
    [sembilan(7660, 2500), 76.6, 'C'],
    [sembilan(7661, 2500), 76.61, 'B'],
    [sembilan(8830, 2500), 88.3, 'B'],
    [sembilan(8831, 2500), 88.31, 'A'],
    // rounded before the band is looked up: 76,604 stays C, 76,605 becomes 76,61 and B
    [sembilan(76604, 25000), 76.6, 'C'],
    [sembilan(76605, 25000), 76.61, 'B'],
  ] as const
  // then
  for (const [unsur, ikm, mutu] of kasus) {
    const h = hitungIkm(unsur)
    t.same([h.ikm, h.mutu], [ikm, mutu])
  }
  t.same(krejcieMorgan(10), 10)
  t.same([100, 1000, 10_000, 75_000].map(krejcieMorgan), [80, 278, 370, 382], 'the printed table')
  t.same([100, 1000].map(slovin), [80, 286])
})

t.test(
  'each unsur is averaged over those who answered it; one without answers has no index',
  async (t) => {
    const satu = sembilan(3, 1)
    const h = hitungIkm([{ n: 2, jumlah: 8 }, ...satu.slice(1)])
    t.same([h.unsur[0]!.nrr, h.unsur[0]!.tertimbang, h.ikm], [4, 0.444, 77.78])
    t.same(h.terendah, [2, 3, 4], 'of equals the first')
    t.equal(hitungIkm([{ n: 0, jumlah: 0 }, ...satu.slice(1)]).ikm, null)
    // a law: the index lies between those of its lowest and highest unsur, whatever the answers
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 60 }), {
          minLength: 9,
          maxLength: 9,
        }),
        (jawaban) => {
          const hasil = hitungIkm(
            jawaban.map((j) => ({ n: j.length, jumlah: j.reduce((a, b) => a + b, 0) })),
          )
          const nilai = hasil.unsur.map((u) => u.ikm!)
          const kasar = jawaban.reduce(
            (a, j) => a + ((j.reduce((x, y) => x + y, 0) / j.length) * 25) / 9,
            0,
          )
          return (
            hasil.ikm! >= Math.min(...nilai) &&
            hasil.ikm! <= Math.max(...nilai) &&
            Math.abs(hasil.ikm! - kasar) <= 0.005 + 1e-9
          )
        },
      ),
      { numRuns: 200 },
    )
  },
)

t.test(
  'a survey from its link to its report, answered once and by nobody in particular',
  async (t) => {
    const k = await bangun(t)
    const kini = tanggalDiZona(k.clock.now(), 'Asia/Makassar')
    const pengelola = await k.masukSebagai('pengelola')
    const isian = { nama: 'Semester II 2026', mulai: '2026-07-01', selesai: '2026-12-31' }
    t.equal((await (await k.masukSebagai('pokja')).baca('/skm')).status, 403)
    const { id } = (await pengelola.post('/skm', { ...isian, populasi: 100 })).json
    t.equal((await pengelola.post('/skm', { ...isian, nama: 'Lain' })).json.kode, 'PERIODE_TUMPANG')
    const token = (await pengelola.baca(`/skm/${id}`)).json.periode.token

    // given cards for a training that has ended, asked for by two people at once
    const panggung = new Panggung(k)
    const pelatihan = await panggung.pelatihan()
    await k.db('pelatihan').where({ id: pelatihan }).update({ mulai: kini, selesai: kini })
    const kartu = `/skm/${id}/kartu/${pelatihan}`
    t.equal((await pengelola.post(kartu)).json.kode, 'PELATIHAN_TANPA_PESERTA')
    for (const [i, nip] of [
      '198001012005011001',
      '198001012005011002',
      '198001012005011003',
    ].entries())
      await k
        .db('peserta')
        .insert({ pelatihan_id: pelatihan, nip, nama: `Peserta ${i}`, urutan: i })
    const buat = await Promise.all([pengelola.post(kartu), pengelola.post(kartu)])
    t.same(buat.map((b) => b.json.baru).sort(), [0, 3])
    const kode: string[] = (await pengelola.baca(kartu)).json.token
    t.equal(kode.length, 3)
    const jejak = await k.db('jejak').whereIn('sebutan', ['skm.periode', 'skm.kartu']).orderBy('id')
    t.same(
      jejak.map((j) => [j.sebutan, j.perubahan.baru?.[1]]),
      [
        ['skm.periode', undefined],
        ...buat.map((b) => ['skm.kartu', b.json.baru]).sort((a, b) => b[1] - a[1]),
      ],
      'who made how many codes is in the trail',
    )
    t.match((await pengelola.get(kartu)).teks, `/survei/${kode[0]}/qr`)

    // when one card is used twice at the same moment
    const halaman = await k.tamu().get(`/survei/${kode[0]}`)
    t.match(halaman.teks, 'Tanpa nama dan tanpa login')
    t.equal(halaman.headers['referrer-policy'], 'same-origin', 'else browsers cannot send the form')
    t.notMatch(halaman.teks, 'Peserta 0')
    const dua = await Promise.all(
      [1, 2].map(() => k.tamu().post(`/survei/${kode[0]}`, { ...ORANG, ...rata(4) })),
    )
    t.same(dua.map((d) => d.status).sort(), [201, 409])
    // and only some of the questions are answered, by a form without a script
    const lain = k.tamu()
    await lain.get(`/survei/${kode[1]}`)
    t.equal((await lain.form(`/survei/${kode[1]}`, { ...ORANG })).status, 422, 'none is too few')
    const diterima = await lain.form(`/survei/${kode[1]}`, {
      ...ORANG,
      u1: '2',
      u3: '1',
      saran: 'Cepat',
    })
    t.match(diterima.teks, 'Jawaban Anda diterima')

    // then the open link takes one answer a browser, and a program must bring its cookie
    const terbuka = { ...ORANG, layanan: 'sertifikat', ...rata(3) }
    t.equal((await k.tamu().post(`/survei/${token}`, terbuka)).json.kode, 'SURVEI_TANPA_KUKI')
    const orang = k.tamu()
    await orang.get(`/survei/${token}`)
    const bersama = await Promise.all([1, 2].map(() => orang.post(`/survei/${token}`, terbuka)))
    t.same(bersama.map((d) => d.status).sort(), [201, 409])
    t.equal((await orang.post(`/survei/${token}`, { ...terbuka, u1: 5 })).status, 400)
    t.equal((await k.tamu().get(`/survei/${'x'.repeat(24)}`)).status, 404)

    // and a class of 200 behind one line is not held back, at its survey or its first login
    const sekelas = k.tamu()
    sekelas.alamat = '10.20.30.40'
    await sekelas.get('/masuk/awal')
    const status = new Set<number>()
    for (let i = 0; i < 200; i++) {
      status.add((await sekelas.get(`/survei/${'x'.repeat(24)}`)).status)
      status.add((await sekelas.form(`/survei/${'x'.repeat(24)}`, { ...terbuka })).status)
      status.add((await sekelas.form('/masuk/awal', {})).status)
    }
    t.same([...status].sort(), [400, 404], 'never 429')

    // and the figures are those of the answers that came: U1 = (4+2+3)/3, U3 = (4+1+3)/3, the rest 7/2
    const hasil = (await pengelola.baca(`/skm/${id}`)).json
    t.equal(hasil.hasil.responden, 3)
    t.same(
      [hasil.hasil.unsur[0].nrr, hasil.hasil.unsur[2].nrr, hasil.hasil.unsur[4].nrr],
      [3, 2.667, 3.5],
    )
    t.equal(hasil.hasil.ikm, 83.8)
    t.same(hasil.hasil.terendah.slice(0, 2), [3, 1])
    t.equal(hasil.sampel.krejcieMorgan, 80)
    t.equal(hasil.pelatihan[0].terpakai, 2)

    // and nothing stored leads from an answer to its giver
    const kolom = await k.db('skm_jawaban').first()
    t.same(Object.keys(kolom).sort(), [
      'id',
      'jenis_kelamin',
      'layanan',
      'nilai',
      'pekerjaan',
      'pendidikan',
      'periode_id',
      'saran',
    ])
    t.same(Object.keys(await k.db('skm_pakai').first()), ['sidik'])
    const catatan = JSON.stringify([await k.db('riwayat'), await k.db('jejak')])
    for (const rahasia of [kode[0]!, token, 'Cepat']) t.notOk(catatan.includes(rahasia))

    // and what is planned and done goes into the report and the workbook
    const rencana = { unsur: 3, kegiatan: 'Verifikasi dibagi dua', penanggungJawab: 'Kabid PSDA' }
    const baris = await pengelola.post(`/skm/${id}/rencana`, { ...rencana, target: '2027-03-31' })
    await pengelola.post(`/skm/rencana/${baris.json.id}`, { hasil: 'Sudah dibagi sejak Februari' })
    const cetak = (await pengelola.post(`/skm/${id}/laporan`)).json.id
    await panggung.kerjakanAntrean('surat.cetak')
    const { docx_sha256 } = await k.db('cetakan').where({ id: cetak }).first()
    const laporan = JSON.stringify(teksDocx((await ambilBerkas(k.db, docx_sha256)).isi))
    for (const isi of ['83,80', 'U3 Waktu penyelesaian, NRR 2,667', 'Sudah dibagi sejak Februari'])
      t.match(laporan, isi)
    const xlsx = await k.app.inject({
      url: `/skm/${id}/xlsx`,
      headers: { cookie: `paraf_sesi=${pengelola.kuki.get('paraf_sesi')}` },
    })
    const { tabel } = await bacaTabel(xlsx.rawPayload, (b) => b.length, 'XLSX')
    t.same(
      tabel.map((l) => l.baris.length),
      [12, 7, 3, 5],
    )
    // and after its last day it takes no more
    panggung.pukul('2027-01-01T01:00:00Z')
    t.equal((await k.tamu().post(`/survei/${kode[2]}`, { ...ORANG, ...rata(4) })).status, 410)
  },
)
