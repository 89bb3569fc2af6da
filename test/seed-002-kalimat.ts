import type { Lakon, Panggung } from './langkah-bantu.js'

/** What a proof may look at: the case after its row was done, and everybody's browser. */
export interface Bukti {
  panggung: Panggung
  perkara: Lakon
  /** Text of the page of this SOP, tags away. */
  sop: string
}
type Uji = (b: Bukti) => Promise<boolean>

const pelatihanId = async ({ perkara }: Bukti): Promise<string> =>
  (await perkara.perkara()).pelatihan_id
const baca = async ({ panggung }: Bukti, orang: string, jalur: string): Promise<string> =>
  (await (await panggung.orang(orang)).get(jalur)).teks
const surat = async ({ perkara }: Bukti, jenis: string): Promise<any> =>
  perkara.db('naskah').where({ perkara_id: perkara.id, jenis }).first()

/** The letter of this kind stands at this state, with so many versions. */
const naskah =
  (jenis: string, keadaan: string, versi?: number): Uji =>
  async (b) => {
    const n = await surat(b, jenis)
    return n?.keadaan === keadaan && (versi === undefined || n.versi === versi)
  }
/** Paraf koordinasi berjenjang: Kabid, then Sekretaris; who signs is next and has not yet. */
const berjenjang =
  (jenis: string): Uji =>
  async (b) => {
    const { id } = await surat(b, jenis)
    const cap = await b.perkara
      .db('cap')
      .where({ naskah_id: id, jenis: 'paraf' })
      .whereNull('gugur_at')
      .orderBy('tingkat')
    const [terbuka] = await b.perkara.terbuka()
    const lewat = (await b.perkara.riwayat('tugas.selesai')).slice(-2).map((r) => r.sebagai)
    return (
      cap.length === 2 &&
      terbuka.peran === 'kepala' &&
      /Kepala Bidang/.test(lewat[0]) &&
      /Sekretaris/.test(lewat[1])
    )
  }
/** Entered in its book under a number, and on its way. */
const beragenda =
  (jenis: string, register: string): Uji =>
  async (b) => {
    const { nomor } = await surat(b, jenis)
    return (await baca(b, 'agendaris', `/buku/${register}`)).includes(nomor)
  }
const dan =
  (...uji: Uji[]): Uji =>
  async (b) =>
    (await Promise.all(uji.map((u) => u(b)))).every(Boolean)
const peserta = async (b: Bukti): Promise<any[]> =>
  b.perkara.db('peserta').where({ pelatihan_id: await pelatihanId(b) })
const sertifikat = async (b: Bukti): Promise<any[]> =>
  b.perkara.db('sertifikat').whereIn(
    'peserta_id',
    (await peserta(b)).map((p) => p.id),
  )
/** A list was taken in, and its report says this. */
const impor =
  (kata: RegExp): Uji =>
  async ({ perkara }) =>
    (await perkara.riwayat('tugas.tindakan.impor')).some((r) => kata.test(r.rincian.pesan))
/** The row stands in the history with who did it and as what. */
const tercatat =
  (no: string): Uji =>
  async ({ perkara }) =>
    (await perkara.riwayat('tugas.selesai')).some((r) => r.rincian.no === no && r.sebagai !== '')

/** What the form of this row was answered with. */
const jawaban =
  (no: string, ...isi: [kolom: string, nilai: unknown][]): Uji =>
  async ({ perkara }) => {
    const t = await perkara.db('tugas').where({ perkara_id: perkara.id, no }).first('hasil')
    return isi.every(([kolom, nilai]) => t.hasil.isian[kolom] === nilai)
  }

/** Rows of the flowchart of seed 002: what is there when the row has been done. */
export const LANGKAH: Record<string, Uji> = {
  1: async (b) => (await baca(b, 'pokja', '/pelatihan')).includes('Tata Naskah Dinas'),
  2: naskah('surat-permohonan-narasumber', 'konsep', 1),
  3: naskah('surat-permohonan-narasumber', 'konsep', 2),
  4: berjenjang('surat-permohonan-narasumber'),
  5: naskah('surat-permohonan-narasumber', 'ditandatangani'),
  6: dan(
    naskah('surat-permohonan-narasumber', 'terkirim'),
    beragenda('surat-permohonan-narasumber', 'surat-keluar'),
  ),
  7: naskah('surat-pemberitahuan', 'konsep', 1),
  8: naskah('surat-pemberitahuan', 'konsep', 2),
  9: berjenjang('surat-pemberitahuan'),
  10: naskah('surat-pemberitahuan', 'ditandatangani'),
  11: dan(
    naskah('surat-pemberitahuan', 'terkirim'),
    beragenda('surat-pemberitahuan', 'surat-keluar'),
  ),
  // Three offices were asked, three letters came in, each with the disposition of the head.
  12: async ({ perkara }) => {
    const masuk = await perkara.db('surat_masuk').where({ perkara_id: perkara.id })
    const disposisi = await perkara.db('disposisi').whereIn(
      'surat_masuk_id',
      masuk.map((s) => s.id),
    )
    return masuk.length === 3 && disposisi.length === 3
  },
  13: naskah('sk-panitia', 'konsep', 1),
  14: naskah('sk-panitia', 'konsep', 2),
  15: berjenjang('sk-panitia'),
  16: dan(naskah('sk-panitia', 'terbit'), beragenda('sk-panitia', 'keputusan')),
  17: naskah('surat-panggilan', 'konsep', 1),
  18: naskah('surat-panggilan', 'konsep'),
  19: berjenjang('surat-panggilan'),
  20: naskah('surat-panggilan', 'ditandatangani'),
  21: dan(naskah('surat-panggilan', 'terkirim'), beragenda('surat-panggilan', 'surat-keluar')),
  26: tercatat('26'),
  27: naskah('undangan-pembukaan', 'konsep', 1),
  28: naskah('undangan-pembukaan', 'konsep', 2),
  29: berjenjang('undangan-pembukaan'),
  30: dan(naskah('undangan-pembukaan', 'terbit'), beragenda('undangan-pembukaan', 'surat-keluar')),
  31: dan(tercatat('31'), jawaban('31', ['jumlah', 1])),
  32: naskah('undangan-pembukaan', 'terkirim'),
  33: async (b) => {
    const semua = await peserta(b)
    return semua.length === 5 && semua.every((p) => p.terdaftar_at)
  },
  34: dan(tercatat('34'), jawaban('34', ['barang', 'Training Kit'], ['jumlah', 5])),
  35: tercatat('35'),
  36: async (b) => (await peserta(b)).every((p) => Number(p.hadir_persen) >= 80),
  37: async (b) => (await peserta(b)).every((p) => p.laporan_at),
  // The called SOP made one certificate each, numbered, before row 38 opened.
  38: async (b) => {
    const semua = await sertifikat(b)
    return semua.length === 5 && new Set(semua.map((s) => s.nomor)).size === 5
  },
  39: async (b) => (await sertifikat(b)).every((s) => s.status === 'diserahkan'),
  40: async ({ perkara }) =>
    (await perkara.riwayat('arsip.disimpan')).some((r) => /^Lemari/.test(r.rincian.tempat)),
  41: naskah('laporan', 'konsep', 1),
  42: naskah('laporan', 'konsep', 2),
  43: berjenjang('laporan'),
  44: naskah('laporan', 'terbit'),
  45: naskah('laporan', 'arsip'),
}

/** What is written on the page of the SOP, word for word. */
const tertulis: Uji = async () => true
/** What the office holds of this kind can be reached from here. */
const ada =
  (orang: string, jalur: string | ((b: Bukti) => Promise<string>)): Uji =>
  async (b) =>
    (await (await b.panggung.orang(orang)).get(typeof jalur === 'string' ? jalur : await jalur(b)))
      .status === 200

/** The cover of seed 002: each sentence, and what keeps it beyond standing on the page of the SOP. */
export const SAMPUL: readonly (readonly [kalimat: string, bukti: Uji])[] = [
  ['BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KABUPATEN KUTAI KARTANEGARA', tertulis],
  ['Jalan Wolter Monginsidi, Gedung Kembar Lt. 3, Timbau, Tenggarong', tertulis],
  ['Telepon(0541) 6666379', tertulis],
  ['https://bkpsdm.kukarkab.go.id/', tertulis],
  [
    'B-...../BKPSDM/400.3.5.3/05/2026',
    // and numbers of this pattern are what the register gives
    async (b) =>
      /^B-\d+\/BKPSDM\/[\d.]+\/\d\d\/2026$/.test((await surat(b, 'surat-panggilan')).nomor),
  ],
  ['Tanggal Pembuatan 2026', tertulis],
  ['Tanggal Revisi 2026', tertulis],
  ['Tanggal Efektif 2026', tertulis],
  [
    'Plt. Kepala Badan Kepegawaian Dan Pengembangan Sumber Daya Manusia',
    // and a letter says it in this capacity too
    async (b) =>
      (await b.perkara.riwayat('tugas.selesai')).some((r) => r.sebagai.startsWith('Plt. Kepala')),
  ],
  ['ARIANTO, S.Sos.,M.Si Pembina Tingkat I NIP. 197805022005021003', tertulis],
  ['PENINGKATAN KAPASITAS KINERJA ASN', tertulis],
  ['Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara', tertulis],
  [
    'Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil',
    tertulis,
  ],
  [
    'Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil',
    tertulis,
  ],
  ['Memiliki pengetahuan mengenai prosedur penyelenggaraan pelatihan teknis/fungsional', tertulis],
  ['Memiliki kemampuan dalam membuat perencanaan program kegiatan', tertulis],
  ['Memiliki kemampuan mengoperasikan komputer', tertulis],
  ['Memiliki kemampuan berkomunikasi secara efektif', tertulis],
  ['SOP Surat Keluar', ada('pengelola', '/sop/surat-keluar')],
  ['DPA', tertulis],
  ['Daftar Calon Peserta', async (b) => (await peserta(b)).length === 5],
  ['Disposisi', LANGKAH['12']!],
  ['Data SIMPEG', async (b) => (await peserta(b)).every((p) => /^\d{18}$/.test(p.nip))],
  ['Kelengkapan administrasi diklat', tertulis],
  ['Perangkat komputer/laptop', tertulis],
  ['Jaringan internet', tertulis],
  // kept by row 40 and 45, each with the place it lies in
  [
    'Arsip dokumen fisik/elektronik',
    async (b) => (await baca(b, 'pengelola', `/perkara/${b.perkara.id}`)).includes('Lemari arsip'),
  ],
  [
    'Jika prosedur tidak dilakukan, maka pengusulan kebutuhan tidak dapat berjalan dengan baik.',
    tertulis,
  ],
  // The list of row 33 came with a NIP that cannot be, and later with a changed post.
  ['Verifikasi peserta pada aplikasi SIMPEG-SIASN', impor(/1 salah/)],
  ['Pemutakhiran data pada profil peserta di aplikasi SIMPEG-SIASN', impor(/1 berubah/)],
  ['Digitalisasi dan pengarsipan secara sistematis pada SIMPEG-SIASN', naskah('laporan', 'arsip')],
  [
    'Penyimpanan dokumentasi',
    async ({ perkara }) =>
      (await perkara.riwayat('tugas.selesai')).filter((r) => ['40', '45'].includes(r.rincian.no))
        .length === 2,
  ],
]
