/** Lines that both SOPs of BKPSDM Kabupaten Kutai Kartanegara print, word for word. */
export const kopKukar = {
  instansi: [
    'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
    'KABUPATEN KUTAI KARTANEGARA',
  ],
  alamat: [
    'Jalan Wolter Monginsidi, Gedung Kembar Lt. 3, Timbau, Tenggarong',
    'Telepon(0541) 6666379',
    'Email: ... Website: https://bkpsdm.kukarkab.go.id/',
  ],
}

export const pengesahanKukar = [
  'Plt. Kepala Badan Kepegawaian Dan Pengembangan Sumber Daya Manusia',
  'ARIANTO, S.Sos.,M.Si',
  'Pembina Tingkat I',
  'NIP. 197805022005021003',
]

export const dasarHukumKukar = [
  '1. Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
  '2. Peraturan Pemerintah Nomor 17 Tahun 2020 tentang Perubahan atas Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil;',
  '3. Peraturan Lembaga Administrasi Negara Nomor 10 Tahun 2018 tentang Pengembangan Kompetensi Pegawai Negeri Sipil;',
]
