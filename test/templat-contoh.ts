import type { MasukanNaskah, PesertaNaskah } from '../server/naskah/templat.js'

/** A made-up office and training; nothing here is known to the code. */

export const kantor = {
  pemerintah: 'PEMERINTAH KABUPATEN KUTAI KARTANEGARA',
  nama: 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
  singkatan: 'BKPSDM',
  alamat: 'Jalan Wolter Monginsidi, Gedung Kembar Lt. 3, Timbau, Tenggarong',
  telepon: '(0541) 6666379',
  surel: 'bkpsdm@contoh.go.id',
  situs: 'https://bkpsdm.kukarkab.go.id/',
  kota: 'Tenggarong',
  zona: 'Asia/Makassar',
  kertas: 'A4',
} as const

export const plt = {
  sifat: 'plt',
  jabatan: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  nama: 'ARIANTO, S.Sos.,M.Si',
  pangkat: 'Pembina Tingkat I',
  golongan: 'IV/b',
  nip: '197805022005021003',
} as const

export const kabid = {
  sifat: 'definitif',
  jabatan: 'Kepala Bidang Pengembangan Sumber Daya Aparatur',
  nama: 'RAHMAWATI NOOR, S.STP., M.Si.',
  pangkat: 'Pembina',
  golongan: 'IV/a',
  nip: '198205022005022003',
} as const

export const peserta: PesertaNaskah[] = ['Siti Aisyah', 'Ahmad Fauzan', 'Yohanes Bala'].map(
  (nama, i) => ({
    nip: `19850101201001100${i + 1}`,
    nama,
    gelar_depan: i === 0 ? 'Dr.' : '',
    gelar_belakang: 'S.Kom.',
    // The last one is PPPK: a golongan, no rank.
    pangkat: i === 2 ? '' : 'Penata Muda',
    golongan: i === 2 ? 'IX' : 'III/a',
    jabatan: 'Arsiparis Ahli Pertama',
    unit_kerja: 'Bidang Aset',
    instansi: 'Dinas Kesehatan',
    hadir_persen: '95.50',
    nilai: '88.00',
    lulus: i !== 1,
  }),
)

export const pelatihan = {
  nama: 'Pelatihan Teknis Tata Naskah Dinas',
  angkatan: 'I',
  mulai: '2027-01-18',
  selesai: '2027-01-22',
  tempat: 'Aula BKPSDM, Tenggarong',
  jp: 40,
  data: {
    instansi: ['Dinas Kesehatan', 'Inspektorat Daerah'],
    narasumber: ['Pusat Pelatihan LAN RI Samarinda'],
    sasaran: 'Pengelola persuratan, lima orang setiap instansi',
    panitia: [
      { nama: 'Arianto, S.Sos.,M.Si', jabatan: 'Plt. Kepala BKPSDM', kedudukan: 'Pengarah' },
      { nama: 'Dewi Kartikasari, S.Sos.', jabatan: 'Analis Ahli Pertama', kedudukan: 'Sekretaris' },
    ],
  },
}

export const bahan = {
  kantor,
  pelatihan,
  jumlahPeserta: 3,
  rekap: { diundang: 4, hadir: 3, lulus: 2 },
}

const NOMOR: Record<string, string> = {
  'surat-keluar': 'B-12/BKPSDM/800.2.4.1/11/2026',
  'nota-dinas': '31/BKPSDM/800.2.4.1/11/2026',
  'surat-tugas': '800.1.11.1/45/BKPSDM/2026',
  keputusan: '12 TAHUN 2026',
  sertifikat: '800.2.4.2/17/BKPSDM/2027',
}

export const masukan = (register: string, isi: Record<string, unknown>): MasukanNaskah => ({
  isi,
  kantor,
  nomor: NOMOR[register]!,
  tanggal: '2026-11-23',
  penandatangan: plt,
  konsep: false,
  peserta,
})

export { isian, isianLembar } from './templat-isian.js'

/** The longest name with titles, post, agency and title of a training that a register has. */
export const SERTIFIKAT_TERPANJANG = {
  ...{
    nama: 'Dr. Ir. Raden Ayu Siti Nurhalimah Kusumaningrum Wulandari Sastroatmodjo, S.T., M.Eng.',
  },
  ...{
    jabatan: 'Kepala Subbagian Perencanaan dan Pelaporan '.repeat(3).trim(),
    unitKerja: 'Bidang Mutasi',
  },
  ...{ instansi: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia '.repeat(2).trim() },
  ...{ pelatihan: 'Pelatihan Teknis Penyusunan Standar '.repeat(6).trim(), angkatan: 'LXXIV' },
  ...{
    lahir: 'Tenggarong, 12 Maret 1985',
    pengganti: 'nomor 800.2.4.2/7/BKPSDM/2026 tanggal 1 Mei 2026',
  },
  ...{
    waktu: '9 s.d. 13 November 2026',
    tempat: 'Gedung Diklat BKPSDM, Jalan Wolter Monginsidi, Tenggarong',
  },
  ...{ kualifikasi: 'Sangat Memuaskan', foto: 'Pas foto 4 x 6', mataPelatihan: [] },
}
