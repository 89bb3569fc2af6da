import type { TautanNav } from './platform/http/types.js'

/** The rooms as people find them at the top of every page. */
export const NAV: readonly TautanNav[] = [
  { jalur: '/tugas', label: 'Kotak tugas' },
  { jalur: '/pemberitahuan', label: 'Pemberitahuan' },
  { jalur: '/perkara', label: 'Perkara' },
  { jalur: '/disposisi', label: 'Disposisi' },
  { jalur: '/surat/masuk', label: 'Surat masuk' },
  { jalur: '/surat', label: 'Buku agenda' },
  { jalur: '/pelatihan', label: 'Pelatihan' },
  { jalur: '/sop', label: 'SOP' },
  { jalur: '/kalender', label: 'Kalender' },
  {
    jalur: '/laporan',
    label: 'Laporan',
    peran: ['kepala', 'sekretaris', 'kabid'],
    admin: true,
  },
  { jalur: '/tte', label: 'TTE', peran: ['kepala', 'sekretaris', 'kabid'] },
  { jalur: '/arsip', label: 'Arsip', peran: ['agendaris', 'kepala', 'sekretaris'] },
  { jalur: '/pekerjaan', label: 'Pekerjaan latar' },
  { jalur: '/pegawai', label: 'Pegawai', admin: true },
  { jalur: '/kantor', label: 'Kantor', admin: true },
]
