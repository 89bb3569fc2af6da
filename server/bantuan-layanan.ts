/** What the pages of the service to the public and to agencies are for; see `bantuan.ts`. */
export const BANTUAN_LAYANAN: Readonly<Record<string, string>> = {
  '/perangkat':
    'Perangkat daerah pemerintah ini, berapa pegawainya, dan berapa yang atasan langsungnya belum tercatat. Buka salah satu untuk melihat orangnya.',
  '/perangkat/:id':
    'Pegawai satu perangkat daerah dengan jabatan dan atasan langsungnya yang berlaku sekarang. Perubahan banyak orang dimasukkan dengan impor; satu orang diubah di halaman penempatannya.',
  '/perangkat/akun':
    'Kode awal untuk masuk pertama kali bagi pegawai perangkat daerah. Yang sudah mempunyai akun dilewati; lembar kodenya hanya tampil satu kali, jadi cetak lalu serahkan lewat pengelola kepegawaian masing-masing.',
  '/perangkat/:id/akun':
    'Pegawai satu perangkat daerah yang belum dapat masuk. Centang orangnya bila kodenya hilang; kode lamanya lalu tidak berlaku.',
  '/perangkat/orang/:id':
    'Tempat bertugas satu pegawai dari waktu ke waktu. Yang baru mengakhiri yang lama sehari sebelumnya, dan usulan yang menunggu atasan lama berpindah ke atasan baru.',
  '/perangkat/impor':
    'Memasukkan atau memperbarui banyak pegawai sekaligus dari XLSX atau CSV. Setiap baris diperiksa dan dilaporkan dahulu; baru disimpan sesudah Anda menerapkannya.',
  '/usulan':
    'Peserta yang diusulkan perangkat daerah untuk pelatihan yang dibuka. Pilih pelatihan untuk membuat usulan; pada daftar di bawah terlihat setiap usulan dan berapa calon yang diterima, ditolak, atau perlu diperbaiki.',
  '/usulan/pengusul':
    'Pegawai yang boleh mengusulkan peserta bagi perangkat daerah tempatnya bertugas. Yang diakhiri tidak dapat mengusulkan lagi; usulannya tetap.',
  '/usulan/pelatihan/:id':
    'Kuota, hari terakhir, dan usulan sebuah pelatihan. Usulan diverifikasi dalam waktu yang dijanjikan standar pelayanan; yang diterima langsung tercatat sebagai peserta.',
  '/usulan/:id':
    'Satu usulan dengan semua calonnya. Selama konsep, calon ditambah lewat impor atau formulir. Sesudah dikirim, keputusan dan alasannya tampil pada setiap orang; yang dikembalikan diperbaiki atau ditarik, lalu dikirim kembali.',
  '/usulan/:id/peserta/:calon':
    'Data satu calon peserta. Kosongkan yang sudah tercatat dalam data kepegawaian; isinya diambil dari sana.',
  '/layanan':
    'Apa yang dijanjikan kantor kepada pengguna layanannya, dan berapa yang ditepati. Dapat dibaca siapa pun tanpa login.',
  '/layanan/standar':
    'Empat belas komponen standar pelayanan dan maklumatnya, sebagai versi. Yang disimpan langsung tampil pada halaman bagi umum.',
  '/layanan/standar/:nomor': 'Satu versi standar pelayanan seperti pernah berlaku.',
  '/pengaduan':
    'Pengaduan, aspirasi, dan permintaan informasi dari semua kanal, dengan janji tindak lanjut menurut standar pelayanan. Identitas pelapor tidak tampil di sini. Yang bukan petugas pengaduan hanya melihat yang didisposisikan kepadanya.',
  '/pengaduan/pengaturan':
    'Unit dan peran yang menerima, mendisposisikan, dan menutup pengaduan; siapa boleh membaca bukunya, dan siapa boleh membuka identitas pelapor yang rahasia.',
  '/pengaduan/baru':
    'Catat pengaduan yang datang langsung, lewat surel, atau helpdesk. Tanda terimanya hanya tampil satu kali: cetak atau salin untuk pelapor.',
  '/pengaduan/:id':
    'Satu pengaduan: isi, lampiran, disposisi, tanggapan, dan penilaiannya. Ditelaah dan dijawab lewat tugas di kotak tugas; petugas pengaduan dapat mengalihkan disposisinya dari sini.',
  '/aduan':
    'Menyampaikan pengaduan, saran, atau permintaan informasi tanpa akun. Pilih anonim bila identitas tidak boleh disimpan.',
  '/skm':
    'Survei kepuasan masyarakat (SKM) menurut periode: indeks, mutu, dan perubahannya. Buka periode baru sedikitnya sekali setahun, lalu bagikan tautan atau kartunya dari halaman periode.',
  '/skm/:id':
    'Satu periode survei: nilai sembilan unsur, tiga yang terendah, rencana tindak lanjut, dan kecukupan responden. Jawaban tidak dapat dikaitkan dengan orangnya, juga oleh petugas.',
  '/skm/:id/kartu/:pelatihan':
    'Kartu survei untuk digunting dan dibagikan acak kepada peserta. Tiap kode berlaku satu kali dan tidak menyebut nama.',
}
