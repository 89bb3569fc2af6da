/** A group of addresses of the API, as people choose and look them up. */
export interface Ruang {
  kode: string
  nama: string
  /** First parts of the addresses that belong to it. */
  bagian: readonly string[]
}

/** The rooms of the office as programs see them. */
export const RUANG: readonly Ruang[] = [
  {
    kode: 'tugas',
    nama: 'Tugas dan perkara',
    bagian: ['tugas', 'perkara', 'sop', 'pemberitahuan', 'penggantian'],
  },
  { kode: 'laporan', nama: 'Tenggat dan laporan', bagian: ['tenggat', 'laporan', 'beranda'] },
  {
    kode: 'surat',
    nama: 'Surat, disposisi, dan buku',
    bagian: [
      'surat',
      'surat-massal',
      'disposisi',
      'pengiriman',
      'register',
      'pesanan',
      'buku',
      'cetakan',
      'klasifikasi',
    ],
  },
  {
    kode: 'naskah',
    nama: 'Naskah, templat, dan tanda tangan elektronik',
    bagian: ['naskah', 'naskah-jenis', 'templat', 'tte', 'v'],
  },
  {
    kode: 'pelatihan',
    nama: 'Pelatihan, peserta, dan sertifikat',
    bagian: ['pelatihan', 'peserta', 'sertifikat', 'siasn', 'kiriman', 'kelas', 'usulan'],
  },
  {
    kode: 'rencana',
    nama: 'Perencanaan pengembangan kompetensi',
    bagian: ['rencana', 'kompilasi', 'rekomendasi', 'riwayat'],
  },
  { kode: 'arsip', nama: 'Arsip dan pekerjaan latar', bagian: ['arsip', 'lampiran', 'pekerjaan'] },
  {
    kode: 'kantor',
    nama: 'Kantor dan pegawai',
    bagian: ['kantor', 'pegawai', 'jabatan', 'pemangku', 'unit', 'kalender', 'perangkat'],
  },
  {
    kode: 'layanan',
    nama: 'Pelayanan publik',
    bagian: ['skm', 'survei', 'pengaduan', 'aduan', 'layanan'],
  },
  { kode: 'kelola', nama: 'Pengelolaan dan jejak', bagian: ['kelola', 'jejak'] },
  { kode: 'akun', nama: 'Akun sendiri', bagian: ['masuk', 'keluar', 'saya', 'profil', 'awal'] },
  { kode: 'lain', nama: 'Lainnya', bagian: [] },
]

/** The room an address belongs to, by its first part; what nobody has placed is in `lain`. */
export const ruangDari = (bagian: string): string =>
  RUANG.find((r) => r.bagian.includes(bagian))?.kode ?? 'lain'

/** Open to every token: who it is, and the files it brings along. */
export const TANPA_RUANG: readonly string[] = ['saya', 'berkas']
