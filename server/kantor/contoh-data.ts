import type { IsiSetelan } from './setelan.js'

/** Printed at start, in sample mode only; no real office ever has it. */
export const SANDI_CONTOH = 'ruang-tata-usaha'

/** As the letterhead of the two Kukar SOPs prints it; their e-mail is blank, so this one is made up. */
export const KANTOR: IsiSetelan = {
  pemerintah: 'PEMERINTAH KABUPATEN KUTAI KARTANEGARA',
  nama: 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
  singkatan: 'BKPSDM',
  sebutan: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia Kabupaten Kutai Kartanegara',
  sebutanPemerintah: 'Pemerintah Kabupaten Kutai Kartanegara',
  kepala: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
  alamat: 'Jalan Wolter Monginsidi, Gedung Kembar Lt. 3, Timbau, Tenggarong',
  telepon: '(0541) 6666379',
  surel: 'surat@bkpsdm-kukar.example',
  situs: 'https://bkpsdm.kukarkab.go.id/',
  kota: 'Tenggarong',
  zona: 'Asia/Makassar',
  kertas: 'A4',
}

export const UNIT: readonly { kode: string; nama: string; singkatan: string; induk?: string }[] = [
  {
    kode: 'BKPSDM',
    nama: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    singkatan: 'BKPSDM',
  },
  { kode: 'SEKRETARIAT', nama: 'Sekretariat', singkatan: 'Sekretariat', induk: 'BKPSDM' },
  {
    kode: 'UMUM',
    nama: 'Subbagian Umum dan Ketatalaksanaan',
    singkatan: 'Subbag Umum',
    induk: 'SEKRETARIAT',
  },
  {
    kode: 'PSDA',
    nama: 'Bidang Pengembangan Sumber Daya Aparatur',
    singkatan: 'Bidang PSDA',
    induk: 'BKPSDM',
  },
  {
    kode: 'MUTASI',
    nama: 'Bidang Mutasi dan Kepangkatan',
    singkatan: 'Bidang Mutasi',
    induk: 'BKPSDM',
  },
  {
    kode: 'PENILAIAN',
    nama: 'Bidang Penilaian Kinerja dan Informasi Kepegawaian',
    singkatan: 'Bidang PKIK',
    induk: 'BKPSDM',
  },
]

export const JABATAN: readonly {
  kode: string
  nama: string
  unit: string
  atasan?: string
  peran: string[]
}[] = [
  {
    kode: 'kepala',
    nama: 'Kepala Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
    unit: 'BKPSDM',
    peran: ['kepala'],
  },
  {
    kode: 'sekretaris',
    nama: 'Sekretaris',
    unit: 'SEKRETARIAT',
    atasan: 'kepala',
    peran: ['sekretaris'],
  },
  {
    kode: 'kasubbag-umum',
    nama: 'Kepala Subbagian Umum dan Ketatalaksanaan',
    unit: 'UMUM',
    atasan: 'sekretaris',
    peran: [],
  },
  {
    kode: 'agendaris',
    nama: 'Pengadministrasi Persuratan',
    unit: 'UMUM',
    atasan: 'kasubbag-umum',
    peran: ['agendaris'],
  },
  {
    kode: 'pranata-komputer',
    nama: 'Pranata Komputer Ahli Pertama',
    unit: 'SEKRETARIAT',
    atasan: 'sekretaris',
    peran: [],
  },
  {
    kode: 'kabid-psda',
    nama: 'Kepala Bidang Pengembangan Sumber Daya Aparatur',
    unit: 'PSDA',
    atasan: 'kepala',
    peran: ['kabid'],
  },
  {
    kode: 'pokja',
    nama: 'Pokja Peningkatan Kapasitas',
    unit: 'PSDA',
    atasan: 'kabid-psda',
    peran: ['pokja'],
  },
  {
    kode: 'pengelola',
    nama: 'Pengelola Penyelenggaraan Pelatihan',
    unit: 'PSDA',
    atasan: 'kabid-psda',
    peran: ['pengelola'],
  },
  {
    kode: 'admin-bangkom',
    nama: 'Admin BANGKOM',
    unit: 'PSDA',
    atasan: 'kabid-psda',
    peran: ['admin-bangkom'],
  },
  {
    kode: 'kabid-mutasi',
    nama: 'Kepala Bidang Mutasi dan Kepangkatan',
    unit: 'MUTASI',
    atasan: 'kepala',
    peran: ['kabid'],
  },
  {
    kode: 'kabid-penilaian',
    nama: 'Kepala Bidang Penilaian Kinerja dan Informasi Kepegawaian',
    unit: 'PENILAIAN',
    atasan: 'kepala',
    peran: ['kabid'],
  },
  {
    kode: 'analis',
    nama: 'Analis Sumber Daya Manusia Aparatur',
    unit: 'MUTASI',
    atasan: 'kabid-mutasi',
    peran: [],
  },
]

export interface OrangContoh {
  nip: string
  nama: string
  gelarDepan?: string
  gelarBelakang: string
  golongan: string
  jenis?: 'pppk'
  jabatan: string
  /** Also acts in this post. */
  plt?: string
  akun?: string
  /** Said beside the account at start. */
  tugas: string
}

/** Nobody real: names and numbers are made up, with sequences (901 on) the registers hardly reach. */
export const ORANG: readonly OrangContoh[] = [
  {
    nip: '197403152000031901',
    nama: 'Rahmat Hidayat Syahrani',
    gelarBelakang: 'S.Sos., M.Si.',
    golongan: 'IV/b',
    jabatan: 'kabid-mutasi',
    plt: 'kepala',
    akun: 'kepala',
    tugas: 'Plt. Kepala Badan: menandatangani',
  },
  {
    nip: '197609212003122902',
    nama: 'Noor Aini Rahmawati',
    gelarBelakang: 'S.E., M.M.',
    golongan: 'IV/b',
    jabatan: 'sekretaris',
    akun: 'sekretaris',
    tugas: 'Sekretaris: paraf',
  },
  {
    nip: '198204102001121903',
    nama: 'Bambang Supriyadi',
    gelarBelakang: 'S.STP., M.Si.',
    golongan: 'IV/a',
    jabatan: 'kabid-psda',
    akun: 'kabid',
    tugas: 'Kepala Bidang PSDA: paraf',
  },
  {
    nip: '198511032010012904',
    nama: 'Dewi Kartika Lestari',
    gelarBelakang: 'S.Psi., M.Psi.',
    golongan: 'III/d',
    jabatan: 'pokja',
    akun: 'pokja',
    tugas: 'Pokja: menyusun konsep',
  },
  {
    nip: '198802142014031905',
    nama: 'Yusuf Maulana',
    gelarBelakang: 'S.Pd.',
    golongan: 'III/c',
    jabatan: 'pokja',
    akun: 'pokja2',
    tugas: 'Pokja: menyusun konsep',
  },
  {
    nip: '199007282019032906',
    nama: 'Siti Khadijah Azzahra',
    gelarBelakang: 'S.Kom.',
    golongan: 'III/b',
    jabatan: 'pengelola',
    akun: 'pengelola',
    tugas: 'Pengelola pelatihan: mengetik, mengirim, mengarsipkan',
  },
  {
    nip: '199309172020121907',
    nama: 'Andi Firmansyah',
    gelarBelakang: 'A.Md.',
    golongan: 'II/d',
    jabatan: 'pengelola',
    akun: 'pengelola2',
    tugas: 'Pengelola pelatihan: mengetik, mengirim, mengarsipkan',
  },
  {
    nip: '199412052022032908',
    nama: 'Maria Natalia Tandi',
    gelarBelakang: 'A.Md.Sek.',
    golongan: 'II/c',
    jabatan: 'agendaris',
    akun: 'agendaris',
    tugas: 'Agendaris: nomor, surat masuk, pengiriman',
  },
  {
    nip: '199601112022021909',
    nama: 'Fajar Nugroho',
    gelarBelakang: 'S.Kom.',
    golongan: 'III/a',
    jabatan: 'pranata-komputer',
    akun: 'admin',
    tugas: 'Admin aplikasi: pegawai, jabatan, setelan',
  },
  {
    nip: '199503222023211910',
    nama: 'Galih Prasetyo',
    gelarBelakang: 'S.T.',
    golongan: 'IX',
    jenis: 'pppk',
    jabatan: 'admin-bangkom',
    akun: 'adminbangkom',
    tugas: 'Admin BANGKOM: akun dan cadangan LMS',
  },
  {
    nip: '198006062005011911',
    nama: 'Agus Setiawan',
    gelarBelakang: 'S.H., M.H.',
    golongan: 'IV/a',
    jabatan: 'kabid-penilaian',
    akun: 'kabid2',
    tugas: 'Kepala Bidang Penilaian: dapat ditunjuk sebagai Plh.',
  },
  {
    nip: '197912181999032912',
    nama: 'Murniati',
    gelarDepan: 'Hj.',
    gelarBelakang: 'S.Sos.',
    golongan: 'III/d',
    jabatan: 'kasubbag-umum',
    tugas: '',
  },
  {
    nip: '199708202020122913',
    nama: 'Lestari Wulandari',
    gelarBelakang: 'S.AP.',
    golongan: 'III/a',
    jabatan: 'analis',
    tugas: '',
  },
  {
    nip: '199802032024212914',
    nama: 'Rizki Ramadhani',
    gelarBelakang: 'S.M.',
    golongan: 'IX',
    jenis: 'pppk',
    jabatan: 'analis',
    tugas: '',
  },
]
