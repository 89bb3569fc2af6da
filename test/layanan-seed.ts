import { angkaJanji } from '../server/layanan/angka-janji.js'
import type { Kantor, Klien } from './helper.js'
import { wajib } from './langkah-cara.js'
import {
  calonKe,
  konsep,
  pelatihanTerbuka,
  PENGUSUL,
  putusSemua,
  siapkanPengusul,
} from './usulan-bantu.js'

export interface Bukti {
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

/** Seed 001 line by line: the sentence, and what proves it beyond standing on the public page. */
export const SEED_001: readonly (readonly [kalimat: string, bukti: Uji])[] = [
  ['Persyaratan', tampil],
  ['Akun SIMPEG', tampil],
  ['Sistem, mekanisme, dan prosedur', tampil],
  [
    'Pengusul/Perangkat Daerah menyampaikan usulan peserta disertai dengan kelengkapan data pada Aplikasi Bangkom',
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
  [
    'Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
    tampil,
  ],
  [
    'Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    tampil,
  ],
  ['Sarana dan prasarana dan/atau fasilitas', tampil],
  ['PC/Laptop Admin', tampil],
  ['Akun Administrator LMS/BANGKOM', tampil],
  ['Koneksi internet', tampil],
  ['Data SIMPEG', tampil],
  [
    'Media penyimpanan arsip (server/drive internal atau hard disk eksternal sesuai kebijakan)',
    tampil,
  ],
  ['Kanal komunikasi resmi (email dinas/WA grup/helpdesk)', tampil],
  ['Kompetensi pelaksana', tampil],
  ['Menguasai operasional LMS/BANGKOM pada level administrator (buat akun, enrolment,', tampil],
  [
    'Mampu mengelola data peserta dalam jumlah besar (validasi, rapikan format, hindari duplikasi)',
    tampil,
  ],
  ['Teliti dalam verifikasi aktivitas pembelajaran, presensi, dan rekap nilai/kelulusan', tampil],
  ['Pengawasan internal', tampil],
  [
    'Dilaksanakan oleh Kepala BKPSDM/Kabid PSDA melalui monitoring, evaluasi, dan pengendalian pelayanan secara berkala',
    async ({ k }) => (await (await k.masukSebagai('kepala')).get('/pengaduan')).status === 200,
  ],
  ['Jumlah pelaksana', tampil],
  ['Minimal 3 (tiga) orang petugas layanan', tampil],
  ['Jaminan pelayanan', tampil],
  [
    'Pelayanan diberikan secara profesional, transparan, cepat, tepat, dan akuntabel sesuai standar pelayanan',
    tampil,
  ],
  ['Jaminan keamanan dan keselamatan pelayanan', tampil],
  [
    'Kerahasiaan dokumen dan data pemohon dijamin sesuai ketentuan peraturan perundang-undangan',
    // anonymous ones were taken above: nothing of anybody is kept
    async ({ k }) => (await k.db('aduan_pelapor')).length === 0,
  ],
  ['Evaluasi kinerja pelaksana', tampil],
  [
    'Evaluasi dilaksanakan secara berkala melalui monitoring, rapat evaluasi, dan survei kepuasan masyarakat/pengguna layanan',
    async ({ pengelola }) => (await pengelola.get('/skm')).status === 200,
  ],
  ['Maklumat pelayanan', tampil],
  [
    'Dengan ini kami menyatakan sanggup menyelenggarakan pelayanan Aplikasi Pengembangan Kompetensi (BANGKOM) sesuai Standar Pelayanan yang telah ditetapkan dan apabila tidak menepati janji pelayanan, kami siap menerima sanksi sesuai ketentuan peraturan perundang-undangan',
    tampil,
  ],
]
