import t from 'tap'
import { kalimatJanji } from '../server/layanan/angka-janji.js'
import { bangun } from './helper.js'
import { SEED_001 } from './layanan-seed.js'

t.test(
  'seed 001 line by line on the public page, each promise kept by what it names',
  async (t) => {
    const k = await bangun(t)
    const pengelola = await k.masukSebagai('pengelola')
    const halaman = await k.tamu().get('/layanan', { 'accept-encoding': 'identity' })
    t.equal(halaman.status, 200)
    const laman = halaman.teks.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    for (const [kalimat, bukti] of SEED_001) {
      t.match(laman, kalimat, kalimat)
      t.ok(await bukti({ k, laman, pengelola }), `${kalimat}: proved`)
    }
    const mampat = await k.tamu().get('/layanan', { 'accept-encoding': 'br' })
    t.ok(Number(mampat.headers['content-length']) < 20_000, 'light over the wire')
    t.match((await k.tamu().get('/robots.txt')).teks, 'Allow: /layanan$')
  },
)

t.test(
  'the standard changes as versions; of two who change the same one, one is told',
  async (t) => {
    const k = await bangun(t)
    const admin = await k.masukSebagai('admin')
    const { awal } = (await admin.baca('/layanan/standar')).json
    const isian = { ...awal, k4: ['Gratis bagi ASN'], alasan: 'Penegasan biaya' }
    t.equal((await (await k.masukSebagai('kepala')).get('/layanan/standar')).status, 403)
    const salah = await admin.post('/layanan/standar', { ...isian, sop: 'tidak-ada' })
    t.equal(salah.json.kode, 'SOP_STANDAR_TIDAK_ADA')
    const dua = await Promise.all([1, 2].map(() => admin.post('/layanan/standar', isian)))
    t.same(dua.map((d) => d.status).sort(), [201, 409])
    const laman = (await k.tamu().get('/layanan')).teks
    t.match(laman, 'Gratis bagi ASN')
    t.match(laman, `Versi ${awal.dari + 1}`)
    t.match((await admin.get(`/layanan/standar/${awal.dari}`)).teks, 'Tidak dipungut biaya/tarif')
    // and what cannot be a code is refused in words; a whole address leads to its page
    const tamu = k.tamu()
    await tamu.get('/layanan')
    t.equal((await tamu.form('/layanan/periksa', { kode: 'bukan kode pemeriksaan' })).status, 422)
    const kode = 'AbCdEfGhIjKlMnOpQrStUvWx'
    const ke = (await tamu.form('/layanan/periksa', { kode: `https://paraf.example/v/${kode}` })).ke
    t.equal(ke, `/v/${kode}`)
    // a complaint is not begun from the list of SOPs: nobody would hold its receipt
    const unitId = (await k.db('unit').where({ kode: 'PSDA' }).first('id')).id
    const mulai = await admin.post('/perkara', { sopKode: 'pengaduan', judul: 'Aduan uji', unitId })
    t.equal(mulai.json.kode, 'ADUAN_TANPA_TANDA_TERIMA')
  },
)

t.test('the live promise speaks in percent only of enough cases', async (t) => {
  const janji = (bulan: [number, number], setahun: [number, number], terlambat = 0) =>
    kalimatJanji({
      waktu: '3 hari kerja',
      bulan: { tepat: bulan[0], selesai: bulan[1] },
      setahun: { tepat: setahun[0], selesai: setahun[1] },
      terlambat,
    })
  t.equal(janji([48, 50], [48, 50]), 'Bulan ini 96 % dari 50 layanan selesai dalam 3 hari kerja.')
  t.match(janji([3, 4], [90, 100]), /^Bulan ini 3 dari 4 layanan .* Setahun terakhir 90 % dari 100/)
  t.match(janji([0, 0], [3, 9]), /Bulan ini belum ada yang selesai. Setahun terakhir 3 dari 9/)
  t.match(janji([0, 0], [0, 0]), /belum ada angkanya/)
  t.match(janji([999, 1000], [999, 1000]), '99,9 %')
  t.match(janji([48, 50], [48, 50], 7), / 7 lagi melewati janji dan belum selesai\.$/)
})
