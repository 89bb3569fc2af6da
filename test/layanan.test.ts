import t from 'tap'
import { angkaJanji, kalimatJanji } from '../server/layanan/angka-janji.js'
import { bangun, type Kantor, type Klien } from './helper.js'
import { wajib } from './langkah-cara.js'
import {
  calonKe,
  konsep,
  pelatihanTerbuka,
  PENGUSUL,
  putusSemua,
  siapkanPengusul,
} from './usulan-bantu.js'

interface Bukti {
  k: Kantor
  /** Text of the public page. */
  laman: string
  pengelola: Klien
}
type Uji = (b: Bukti) => Promise<unknown> | unknown

/** The sentence stands on the public page, word for word. */
const tampil: Uji = () => true
/** The channel takes a complaint and gives it a number. */
const kanal =
  (nama: string): Uji =>
  async ({ pengelola }) =>
    (
      await pengelola.post('/pengaduan', {
        ...{ kanal: nama, kerahasiaan: 'anonim' },
        uraian: 'Jadwal pelatihan yang diumumkan berubah tanpa pemberitahuan.',
      })
    ).status === 201

/** Seed 001 line by line: the sentence, and what proves it beyond standing on the page. */
const SEED: readonly (readonly [kalimat: string, bukti: Uji])[] = [
  ['Persyaratan', tampil],
  ['Akun SIMPEG', tampil],
  ['Sistem, mekanisme, dan prosedur', tampil],
  [
    'Pengusul/Perangkat Daerah menyampaikan usulan peserta disertai dengan kelengkapan data',
    // an agency is not let through before the data of everybody is complete
    async ({ k, pengelola }) => {
      const { disdik } = await siapkanPengusul(k)
      const pelatihan = await pelatihanTerbuka(pengelola, 5)
      const id = await konsep(k, disdik, pelatihan, PENGUSUL.disdik.pd, 0, 2)
      const satu = (await disdik.baca(`/usulan/${id}`)).json.calon[0].id
      const data = { ...calonKe(0), jabatan: '' }
      wajib(await disdik.post(`/usulan/${id}/peserta/${satu}`, data))
      const belum = (await disdik.post(`/usulan/${id}/kirim`)).json.kode
      wajib(await disdik.post(`/usulan/${id}/peserta/${satu}`, calonKe(0)))
      wajib(await disdik.post(`/usulan/${id}/kirim`))
      return belum === 'USULAN_BELUM_LENGKAP'
    },
  ],
  [
    'BKPSDM melakukan proses verifikasi peserta',
    // per person, on the roster with the decision, and counted as a promise kept
    async ({ k, pengelola }) => {
      const { id } = await k.db('usulan_peserta').first('id')
      wajib(await putusSemua(k, pengelola, id))
      const { teks } = await k.tamu().get('/layanan')
      const janji = 'Bulan ini 1 dari 1 layanan selesai dalam 2 hari kerja'
      return teks.includes(janji) && (await k.db('peserta')).length === 2
    },
  ],
  ['Jangka waktu penyelesaian', tampil],
  [
    '2 (Dua) hari kerja + Lama Pelatihan',
    // and it is the promise every case of the service is measured by
    ({ k }) =>
      angkaJanji(k.db, 'operasional-bangkom', {
        awalBulan: k.clock.now(),
        kini: k.clock.now(),
      }).then((a) => a?.waktu === '2 (Dua) hari kerja + Lama Pelatihan'),
  ],
  ['Biaya/tarif', tampil],
  ['Tidak dipungut biaya/tarif (Gratis)', tampil],
  ['Produk pelayanan', tampil],
  ['Sertifikat Pelatihan', ({ laman }) => laman.includes('action="/layanan/periksa"')],
  ['Pengelolaan pengaduan, saran, dan masukan/apresiasi', ({ laman }) => laman.includes('/aduan')],
  ['Pengaduan dapat disampaikan pada jam dan hari kerja', tampil],
  ['Datang langsung Bidang Pengembangan Sumber Daya ASN', kanal('langsung')],
  ['Email resmi unit layanan', kanal('email')],
  ['Helpdesk/petugas layanan', kanal('helpdesk')],
  [
    'Waktu tindak lanjut maksimal 3 hari kerja',
    async ({ k }) =>
      (await k.db('janji_perkara').where({ sop_kode: 'pengaduan' }).pluck('waktu')).every(
        (w) => w === '3 hari kerja',
      ),
  ],
  ['Dasar hukum', tampil],
  ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara', tampil],
  ['Peraturan Pemerintah Nomor 17 Tahun 2020', tampil],
  ['Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018', tampil],
  ['Sarana dan prasarana dan/atau fasilitas', tampil],
  ['PC/Laptop Admin', tampil],
  ['Akun Administrator LMS/BANGKOM', tampil],
  ['Koneksi internet', tampil],
  ['Data SIMPEG', tampil],
  ['Media penyimpanan arsip (server/drive internal atau hard disk eksternal', tampil],
  ['Kanal komunikasi resmi (email dinas/WA grup/helpdesk)', tampil],
  ['Kompetensi pelaksana', tampil],
  ['Menguasai operasional LMS/BANGKOM pada level administrator', tampil],
  ['Mampu mengelola data peserta dalam jumlah besar', tampil],
  ['Teliti dalam verifikasi aktivitas pembelajaran, presensi, dan rekap nilai/kelulusan', tampil],
  ['Pengawasan internal', tampil],
  [
    'Dilaksanakan oleh Kepala BKPSDM/Kabid PSDA melalui monitoring, evaluasi',
    async ({ k }) => (await (await k.masukSebagai('kepala')).get('/pengaduan')).status === 200,
  ],
  ['Jumlah pelaksana', tampil],
  ['Minimal 3 (tiga) orang petugas layanan', tampil],
  ['Jaminan pelayanan', tampil],
  ['Pelayanan diberikan secara profesional, transparan, cepat, tepat, dan akuntabel', tampil],
  ['Jaminan keamanan dan keselamatan pelayanan', tampil],
  [
    'Kerahasiaan dokumen dan data pemohon dijamin',
    // anonymous ones were taken above: nothing of anybody is kept
    async ({ k }) => (await k.db('aduan_pelapor')).length === 0,
  ],
  ['Evaluasi kinerja pelaksana', tampil],
  [
    'monitoring, rapat evaluasi, dan survei kepuasan masyarakat/pengguna layanan',
    async ({ pengelola }) => (await pengelola.get('/skm')).status === 200,
  ],
  ['Maklumat pelayanan', tampil],
  ['apabila tidak menepati janji pelayanan, kami siap menerima sanksi', tampil],
]

t.test(
  'seed 001 line by line on the public page, each promise kept by what it names',
  async (t) => {
    const k = await bangun(t)
    const pengelola = await k.masukSebagai('pengelola')
    const halaman = await k.tamu().get('/layanan', { 'accept-encoding': 'identity' })
    t.equal(halaman.status, 200)
    const laman = halaman.teks.replaceAll('&quot;', '"').replaceAll('&amp;', '&')
    for (const [kalimat, bukti] of SEED) {
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
  const janji = (bulan: [number, number], setahun: [number, number]) =>
    kalimatJanji({
      waktu: '3 hari kerja',
      bulan: { tepat: bulan[0], selesai: bulan[1] },
      setahun: { tepat: setahun[0], selesai: setahun[1] },
    })
  t.equal(janji([48, 50], [48, 50]), 'Bulan ini 96 % dari 50 layanan selesai dalam 3 hari kerja.')
  t.match(janji([3, 4], [90, 100]), /^Bulan ini 3 dari 4 layanan .* Setahun terakhir 90 % dari 100/)
  t.match(janji([0, 0], [3, 9]), /Bulan ini belum ada yang selesai. Setahun terakhir 3 dari 9/)
  t.match(janji([0, 0], [0, 0]), /belum ada angkanya/)
  t.match(janji([999, 1000], [999, 1000]), '99,9 %')
})
