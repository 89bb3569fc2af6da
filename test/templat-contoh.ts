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

/** What a person adds to the defaults, per kind. */
export const isian: Record<string, Record<string, unknown>> = {
  'surat-permohonan-narasumber': {
    materi: 'Kebijakan tata naskah dinas',
    jp: 3,
    narahubung: 'Sdri. Dewi (0812 5555 1234)',
    tembusan: ['Bupati Kutai Kartanegara', 'Sekretaris Daerah'],
  },
  'surat-pemberitahuan': { batasBalasan: '2026-12-11' },
  'undangan-pembukaan': { tujuan: ['Kepala Dinas Kesehatan', 'Camat Tenggarong'] },
  'sk-panitia': { memperhatikan: ['DPA Tahun Anggaran 2027;'], tembusan: ['Inspektur Daerah'] },
  laporan: { anggaran: 'Rp25.000.000,00' },
  sertifikat: {
    nama: 'Dr. Siti Aisyah, S.Kom.',
    nip: '19850101 201001 1 001',
    pangkat: 'Penata Muda / III/a',
    jabatan: 'Arsiparis Ahli Pertama',
    unitKerja: 'Bidang Aset',
    instansi: 'Dinas Kesehatan',
    kodeRegistrasi: '00012345/TEKNIS/LAN/2027',
    pelatihan: 'Pelatihan Teknis Tata Naskah Dinas',
    angkatan: 'I',
    waktu: '18 s.d. 22 Januari 2027',
  },
}

const X = (teks: string, tanda = '') => ({ teks, tanda })
/** What sheets are filled with: they have no defaults of their own. */
export const isianLembar: Record<string, Record<string, unknown>> = {
  'lembar-disposisi': {
    asal: 'Dinas Kesehatan Kabupaten Kutai Kartanegara',
    nomorSurat: 'B-231/DINKES/800.2.4.1/12/2026',
    tanggalSurat: '2026-12-02',
    tanggalTerima: '2026-12-03',
    agenda: '118',
    sifatSurat: 'Segera',
    hal: 'Usulan Peserta Pelatihan Teknis Tata Naskah Dinas',
    kepada: [X('Sekretaris'), X('Kepala Bidang Pengembangan Sumber Daya Aparatur', 'X')],
    instruksi: [X('Tanggapan dan saran'), X('Proses lebih lanjut', 'X'), X('Untuk diketahui')],
    catatan: 'Teliti kelengkapan data peserta, lalu siapkan surat panggilan.',
    batas: '2026-12-07',
  },
  'lembar-kendali': {
    buku: 'Surat keluar 2026',
    pemesan: 'Agendaris',
    keperluan: 'Kesinambungan saat listrik padam',
    sampai: '31 Desember 2026',
    kartu: ['120', '121', '122', '123', '124', '125'].map((n) => ({
      nomor: `B-${n}/BKPSDM/........../12/2026`,
    })),
  },
  'lembar-paraf': {
    jenisNaskah: 'Surat Panggilan Peserta',
    hal: 'Panggilan Peserta Pelatihan Teknis Tata Naskah Dinas',
    tujuan: 'Dinas Kesehatan; Inspektorat Daerah',
    pengolah: 'Pokja Peningkatan Kapasitas',
    penandaTangan: 'Plt. Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    hierarki: [
      { jabatan: 'Kepala Bidang PSDA', nama: kabid.nama, waktu: '23-11-2026', paraf: 'elektronik' },
      { jabatan: 'Sekretaris' },
    ],
    koordinasi: [{ jabatan: 'Kepala Bidang Mutasi dan Kepangkatan' }],
  },
}

const NOMOR: Record<string, string> = {
  'surat-keluar': 'B-12/BKPSDM/800.2.4.1/11/2026',
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
