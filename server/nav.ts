import type { TautanNav } from './platform/http/types.js'

const PIMPINAN = ['kepala', 'sekretaris', 'kabid'] as const
const TATA_USAHA = ['agendaris', 'sekretaris'] as const
const PELAKSANA = ['pengelola', 'pokja', 'admin-bangkom'] as const

/** The rooms as people find them: all in the menu, under headings; what one needs daily in the row. */
export const NAV: readonly TautanNav[] = [
  {
    kelompok: 'Pekerjaan',
    jalur: '/beranda',
    label: 'Beranda',
    peran: PIMPINAN,
    utama: PIMPINAN,
  },
  { kelompok: 'Pekerjaan', jalur: '/tugas', label: 'Kotak tugas', utama: true, luar: true },
  { kelompok: 'Pekerjaan', jalur: '/perkara', label: 'Perkara', utama: true },
  { kelompok: 'Pekerjaan', jalur: '/disposisi', label: 'Disposisi', utama: PIMPINAN },
  {
    kelompok: 'Pekerjaan',
    jalur: '/pemberitahuan',
    label: 'Pemberitahuan',
    lonceng: true,
    luar: true,
  },
  { kelompok: 'Pekerjaan', jalur: '/penggantian', label: 'Plh. dan Plt.' },
  {
    kelompok: 'Pekerjaan',
    jalur: '/laporan',
    label: 'Laporan',
    peran: PIMPINAN,
    admin: true,
  },
  { kelompok: 'Pekerjaan', jalur: '/kelas', label: 'Kelas saya', luar: true },
  { kelompok: 'Surat', jalur: '/surat/masuk', label: 'Surat masuk', utama: TATA_USAHA },
  { kelompok: 'Surat', jalur: '/surat', label: 'Buku agenda', utama: TATA_USAHA },
  { kelompok: 'Surat', jalur: '/tte', label: 'TTE', peran: PIMPINAN },
  {
    kelompok: 'Surat',
    jalur: '/arsip',
    label: 'Arsip',
    peran: ['agendaris', 'kepala', 'sekretaris'],
  },
  { kelompok: 'Pelatihan dan SOP', jalur: '/pelatihan', label: 'Pelatihan', utama: PELAKSANA },
  { kelompok: 'Pelatihan dan SOP', jalur: '/sop', label: 'SOP', utama: PELAKSANA },
  {
    kelompok: 'Pelayanan',
    jalur: '/layanan',
    label: 'Standar pelayanan',
  },
  {
    kelompok: 'Pelayanan',
    jalur: '/pengaduan',
    label: 'Pengaduan',
  },
  {
    kelompok: 'Pelayanan',
    jalur: '/skm',
    label: 'Survei kepuasan',
    peran: [...PIMPINAN, 'pengelola'],
  },
  { kelompok: 'Pelayanan', jalur: '/usulan', label: 'Usulan peserta', luar: true },
  {
    kelompok: 'Pelayanan',
    jalur: '/usulan/pengusul',
    label: 'Pengusul',
    admin: true,
  },
  { kelompok: 'Pengembangan kompetensi', jalur: '/rencana', label: 'Rencana', luar: true },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/rencana/bawahan',
    label: 'Verifikasi',
    luar: true,
  },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/rencana/laporan',
    label: 'Laporan bangkom',
    luar: true,
  },
  { kelompok: 'Pengembangan kompetensi', jalur: '/riwayat', label: 'Riwayat saya', luar: true },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/riwayat/bawahan',
    label: 'Riwayat bawahan',
    luar: true,
  },
  { kelompok: 'Pengembangan kompetensi', jalur: '/rekomendasi', label: 'Rekomendasi', luar: true },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/kompilasi',
    label: 'Kompilasi',
    peran: [...PIMPINAN, 'pengelola', 'admin-bangkom'],
    admin: true,
  },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/rencana/tahun',
    label: 'Tahun perencanaan',
    admin: true,
  },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/rencana/acuan',
    label: 'Acuan perencanaan',
    admin: true,
  },
  {
    kelompok: 'Pengembangan kompetensi',
    jalur: '/perangkat',
    label: 'Perangkat daerah',
    admin: true,
  },
  { kelompok: 'Sistem', jalur: '/luring', label: 'Luring' },
  { kelompok: 'Sistem', jalur: '/kalender', label: 'Kalender' },
  { kelompok: 'Sistem', jalur: '/pekerjaan', label: 'Pekerjaan latar' },
  { kelompok: 'Sistem', jalur: '/kelola', label: 'Pengelolaan', admin: true, utama: ['admin'] },
  { kelompok: 'Sistem', jalur: '/pegawai', label: 'Pegawai', admin: true, utama: ['admin'] },
  { kelompok: 'Sistem', jalur: '/kantor', label: 'Kantor', admin: true, utama: ['admin'] },
]
