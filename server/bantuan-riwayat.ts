/** What the pages of one person's history are for; see `bantuan.ts`. */
export const BANTUAN_RIWAYAT: Readonly<Record<string, string>> = {
  '/riwayat':
    'Semua pengembangan kompetensi Anda: JP tiap tahun terhadap 20 JP, rencana dan laporannya, pelatihan dan sertifikatnya sampai SIASN, rekomendasi, dan tugas yang menunggu Anda. Juga terbaca atasan langsung Anda dan pengelola kompilasi.',
  '/riwayat/:id':
    'Pengembangan kompetensi satu orang: JP tiap tahun, rencana, pelatihan, sertifikat, rekomendasi, dan yang masih harus dikerjakannya. Terbaca orangnya sendiri, atasan langsungnya, dan pengelola kompilasi.',
  '/riwayat/bawahan':
    'Orang yang atasan langsungnya Anda, dengan JP-nya pada satu tahun dan usulannya yang menunggu putusan. Buka namanya untuk riwayatnya.',
  '/riwayat/:id/rencana': 'Rencana satu orang, yang terakhir di atas.',
  '/riwayat/:id/pelatihan': 'Pelatihan kantor ini yang diikuti satu orang, yang terakhir di atas.',
  '/riwayat/:id/rekomendasi': 'Pengajuan rekomendasi satu orang, yang terakhir di atas.',
}
