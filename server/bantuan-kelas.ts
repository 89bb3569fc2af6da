/** The paragraphs of the pages of a class; see bantuan.ts. */
export const BANTUAN_KELAS: Readonly<Record<string, string>> = {
  '/pelatihan/:id/kelas':
    'Jadwal kelas: setiap sesi dengan waktu, JP, narasumber, tempat, dan tautan Zoom. Daftar hadir sebuah sesi terbuka dan tertutup sendiri menurut waktunya.',
  '/pelatihan/:id/sesi/:sesi':
    'Satu sesi: tampilkan kodenya di layar kelas, lihat siapa yang hadir, atau catat dari daftar hadir kertas dengan alasannya.',
  '/pelatihan/:id/sesi/:sesi/layar':
    'Kode daftar hadir untuk layar kelas. Halaman ini memuat ulang sendiri; kode lama berlaku paling lama satu setengah menit.',
  '/pelatihan/:id/isi-kelas':
    'Narasumber dengan riwayat hidupnya, materi berupa berkas atau tautan, dan tautan evaluasi bila dipakai formulir di luar Paraf.',
  '/pelatihan/:id/pendaftaran':
    'Meja pendaftaran pada hari pelatihan: cari nama atau NIP, atau pindai kode QR peserta. Yang datang tanpa undangan didaftarkan di bawah.',
  '/pelatihan/:id/akun':
    'Akun peserta. Kode awal dicetak sebagai kartu dan hanya tampil satu kali; peserta menggantinya dengan kata sandi sendiri.',
  '/pelatihan/:id/rekap-hadir':
    'Kehadiran setiap peserta dalam persen JP, dan setiap sesi. Angka ini menjadi dasar kelulusan sesudah langkah kehadiran disimpan.',
  '/pelatihan/:id/evaluasi':
    'Penilaian peserta terhadap narasumber dan penyelenggaraan, tanpa nama, mulai tampil pada tiga jawaban.',
  '/pelatihan/:id/hasil':
    'Konsep laporan pelaksanaan, berita acara kelulusan, dan transkrip semua peserta, disusun dari data pelatihan ini. Laporan yang sudah diperiksa diunggah pada langkah 11.',
  '/kelas':
    'Pelatihan yang Anda ikuti. Buka salah satunya untuk jadwal, daftar hadir, materi, evaluasi, dan sertifikat.',
  '/kelas/:id':
    'Satu pelatihan bagi pesertanya. Tautan Zoom tampil menjelang sesi mulai; daftar hadir diisi dengan kode di layar kelas.',
  '/kelas/biodata':
    'Data diri yang diperlukan untuk pelatihan dan sertifikat. Menyimpannya membuat akun Anda aktif.',
  '/kelas/hadir/:sesi':
    'Ketik kode yang sedang tampil di layar kelas. Kode berganti tiap setengah menit dan hanya berlaku selama sesi.',
  '/kelas/:id/evaluasi/:sasaran':
    'Lima pertanyaan dan saran. Jawaban tersimpan tanpa nama dan hanya dapat dikirim satu kali.',
}
