import { BANTUAN_KELAS } from './bantuan-kelas.js'
import { BANTUAN_LAYANAN } from './bantuan-layanan.js'
import { BANTUAN_RIWAYAT } from './bantuan-riwayat.js'

/**
 * What each page is for and what to do there, in one paragraph, by the pattern of its address. Shown
 * behind "Tentang halaman ini"; a page without a paragraph fails test/rupa.test.ts.
 */
const ISI: Readonly<Record<string, string>> = {
  ...BANTUAN_KELAS,
  ...BANTUAN_LAYANAN,
  ...BANTUAN_RIWAYAT,
  '/beranda':
    'Keadaan kantor atau bidang Anda sekarang dalam satu halaman. Setiap angka membuka daftar yang menjadi asalnya; nama pegawai membuka tugas di tangannya, dan dari sana beberapa tugas dapat dialihkan sekaligus.',
  '/beranda/beban':
    'Berapa tugas terbuka di tangan setiap pegawai, berapa yang lewat, berisiko, dan jatuh tempo hari ini. Pegawai tanpa tugas ikut tampil, agar terlihat siapa yang dapat membantu.',
  '/beranda/orang/:id':
    'Tugas terbuka di tangan seorang pegawai, yang jatuh tempo terdekat lebih dahulu. Centang beberapa, pilih penerima, tulis alasannya, lalu alihkan; penerima diberi tahu.',
  '/tugas':
    'Pekerjaan yang menunggu Anda, yang terlama atau yang tenggatnya terdekat lebih dulu. Tugas saya sudah Anda pegang, atau memang hanya untuk Anda; Bisa diambil boleh dikerjakan siapa saja yang jabatannya sesuai, satu atau beberapa sekaligus; Dikembalikan perlu diperbaiki; Menunggu orang lain adalah perkara yang Anda mulai atau pernah Anda kerjakan. Cari dengan bagian nomor, hal, NIP, nama peserta, atau judul perkara, lalu simpan saringan yang sering dipakai.',
  '/tugas/:id':
    'Satu langkah SOP: apa yang dikerjakan, naskahnya, isiannya, dan riwayatnya. Ambil tugas agar rekan tahu Anda yang mengerjakan, isi formulir, lalu kirim. Isian naskah tersimpan sendiri sebelum dikirim; naskah juga dapat diunduh, disunting di Word, dan diunggah kembali. Yang sudah dikirim tercatat dengan nama dan jabatan Anda.',
  '/tugas/sekaligus':
    'Menyetujui beberapa naskah sekaligus: hanya yang versi terakhirnya sudah Anda buka. Centang naskahnya di kotak tugas, periksa nomor, hal, dan versinya di sini, lalu setujui. Setiap naskah diproses sendiri; yang berubah sesudah Anda buka ditolak dengan sebabnya.',
  '/tugas/:id/kembalikan':
    'Naskah yang Anda periksa, kalimat demi kalimat. Centang kalimat yang perlu diubah, tulis catatannya, beri alasan, lalu kembalikan. Penyusun melihat tanda itu di atas formulirnya, beserta mana yang sudah diubah.',
  '/luring':
    'Apa yang tersimpan di perangkat ini untuk dibaca tanpa sambungan, dan paraf yang diberikan tanpa sambungan. Paraf terkirim sendiri begitu tersambung lagi, selama naskahnya masih versi yang Anda baca; sebelum terkirim masih dapat Anda batalkan. Semuanya dihapus dari perangkat saat Anda keluar atau sesi berakhir, kecuali paraf yang belum terkirim: itu terkunci dan terbuka lagi bila Anda masuk kembali.',
  '/kelola/cadangan':
    'Cadangan seluruh kantor: tabel, berkas, setelan, dan pekerjaan yang menunggu. Buat, unduh polos atau terkunci dengan frasa sandi, dan periksa apakah setiap isinya masih sama dengan manifesnya. Memulihkan dilakukan di mesin baru dengan npx paraf pulihkan.',
  '/kelola/kelulusan':
    'Kehadiran dan nilai terendah untuk lulus serta sebutan kualifikasinya, untuk setiap jenis pelatihan. Angka ini mengisi formulir verifikasi kelulusan dan masih dapat diubah di sana untuk satu pelatihan.',
  '/kelola/lms':
    'Bagaimana kantor bertukar dengan LMS (Moodle): lewat berkas, atau lewat layanan web dengan tokennya. Uji hubungan menyebut fungsi yang belum boleh dipanggil token itu.',
  '/pelatihan/:id/lms':
    'Akun, nilai, dan presensi peserta satu pelatihan di LMS. Isi nama pendek kursusnya, daftarkan akun lewat CSV atau layanan web, lalu masukkan ekspor buku nilai dan presensi; setiap baris diperiksa sebelum disimpan.',
  '/pelatihan/:id/pantau':
    'Keaktifan, kehadiran, dan nilai peserta satu pelatihan. Grafik di atas menghitung seluruh peserta; daftar di bawahnya menyebut setiap orang. Laporan Monitoring dapat diunduh sebagai XLSX.',
  '/rencana':
    'Rencana pengembangan kompetensi Anda untuk tahun depan. Buat konsep, perbaiki, lalu kirim ke atasan langsung sebelum hari terakhirnya; sesudah itu pengajuan terkunci sendiri.',
  '/rencana/:id':
    'Satu usulan pengembangan kompetensi: isinya, kesenjangan yang mendasarinya, keputusan atasan beserta alasannya, dan riwayatnya. Konsep masih dapat diubah, dihapus, atau dikirim.',
  '/rencana/baru/:tahun/:jalur':
    'Isi jenis jabatan, level SKJ, penilaian kinerja, dan satu atau beberapa usulan. Semuanya tersimpan sebagai konsep; tidak ada yang terkirim sebelum Anda menekan Kirim.',
  '/rencana/:id/ubah':
    'Memperbaiki konsep sebelum dikirim. Jenis jabatan, SKJ, dan penilaian kinerja berlaku untuk semua konsep Anda pada tahun yang sama.',
  '/rencana/bawahan':
    'Usulan bawahan langsung Anda. Putuskan satu per satu di halamannya, atau beberapa sekaligus di sini, masing-masing dengan alasannya.',
  '/rencana/laporan':
    'Kegiatan pengembangan kompetensi yang sedang dan pernah Anda ikuti, laporan yang jatuh tempo, dan tenggatnya. Laporan terakhir menyelesaikan usulannya.',
  '/rencana/acuan':
    'Tabel acuan perencanaan: JP lazim setiap bentuk, level standar setiap jenis jabatan, dan indikator setiap level kompetensi. Buka barisnya untuk mengubah; alasannya tersimpan dalam jejak.',
  '/rencana/tahun':
    'Tahun yang dapat direncanakan, tahun SKP yang dipakai, dan hari terakhirnya. Sesudah pukul 24.00 hari itu pengajuan terkunci sendiri; membukanya lagi memerlukan alasan.',
  '/kompilasi':
    'Rencana pengembangan kompetensi semua perangkat daerah yang sudah diterima atasan, dijumlahkan. Setiap angka membuka daftarnya; tabel lengkapnya dapat diunduh.',
  '/kompilasi/usulan':
    'Tabel analisis kebutuhan pengembangan kompetensi (AKPK): kesenjangan setiap orang, bentuk dan materinya, JP, pelaksana, waktu, biaya, dan sumber dana. Saring lalu unduh sebagai XLSX.',
  '/kompilasi/orang':
    'JP yang sudah diterima atasan bagi setiap pegawai pada satu tahun. Saring PNS yang belum mencapai 20 JP untuk ditindaklanjuti bersama perangkat daerahnya.',
  '/rekomendasi':
    'Pengajuan Anda untuk mengikuti pengembangan kompetensi di luar kantor ini. Buat konsep dengan surat usulan dan surat pemanggilan, lalu kirim; putusannya diberitahukan di sini dan suratnya disampaikan kepada perangkat daerah Anda.',
  '/rekomendasi/semua':
    'Pengajuan rekomendasi yang sudah dikirim dari semua perangkat daerah, dengan tahapnya. Verifikasi dan putusannya dikerjakan di kotak tugas.',
  '/rekomendasi/:id':
    'Satu pengajuan rekomendasi: pelatihannya, butir rencana yang dilaksanakan, kedua suratnya, putusan beserta alasannya, dan nomor surat kepada perangkat daerah.',
  '/rekomendasi/baru/:jalur':
    'Pilih butir rencana yang dilaksanakan, isi data pelatihan dan biayanya, lalu unggah surat usulan dari perangkat daerah dan surat pemanggilan peserta. Tersimpan sebagai konsep sampai Anda menekan Kirim.',
  '/rekomendasi/:id/ubah':
    'Memperbaiki konsep pengajuan rekomendasi sebelum dikirim. Berkas yang sudah tersimpan tetap dipakai bila tidak diganti.',
  '/penggantian':
    'Siapa menggantikan siapa, dengan SK apa, dan sampai kapan. Buka salah satu untuk membaca yang dikerjakan selama penggantian; wewenang berakhir sendiri pada tanggalnya.',
  '/penggantian/baru':
    'Mencatat penunjukan Plh. atau Plt. dengan SK-nya. Kotak tugas jabatan itu terbuka bagi pengganti mulai hari pertama dan tertutup sendiri sesudah hari terakhir.',
  '/penggantian/:id':
    'Semua yang dikerjakan atas nama jabatan ini selama digantikan, dengan tautan ke tugas dan perkaranya.',
  '/penggantian/:id/akhiri':
    'Mengakhiri penggantian lebih awal. Wewenang pengganti hilang sesudah hari terakhir yang Anda isi; yang sudah dikerjakan tetap sah.',
  '/perkara':
    'Semua urusan yang dijalankan menurut SOP, yang terbaru lebih dulu. Mulai perkara baru dengan tombol di atas daftar; buka sebuah perkara untuk melihat siapa yang sedang mengerjakannya.',
  '/perkara/baru':
    'Perkara berjalan menurut SOP yang Anda pilih, versi yang berlaku hari ini. Tugas pertamanya langsung masuk ke kotak tugas pelaksananya.',
  '/perkara/:id':
    'Satu perkara dari awal sampai akhir: langkah yang sedang dikerjakan dan oleh siapa, naskah dan nomornya, lampiran, dan riwayat lengkap. Peta langkah memperlihatkan letaknya pada diagram SOP.',
  '/perkara/:id/henti':
    'Menghentikan perkara yang tidak jadi dilanjutkan. Halaman ini menyebut lebih dulu tugas yang ditutup, nomor yang menjadi BATAL, dan surat yang tetap berlaku karena sudah dikirim.',
  '/perkara/:id/pindah':
    'Memindahkan perkara ke langkah lain bila alurnya terlanjur salah. Satu orang mengusulkan dengan alasan, orang kedua menyetujui; nomor dan naskah yang sudah ada tidak ditarik kembali.',
  '/perkara/:id/peta':
    'Letak perkara pada diagram SOP: langkah yang selesai, yang sedang dikerjakan beserta pemegangnya, dan yang akan datang. Daftar di bawah gambar memuat hal yang sama dengan kata-kata.',
  '/cari':
    'Mencari ke seluruh kantor sekaligus: perkara, tugas, surat keluar dan masuk, orang, pelatihan, peserta, sertifikat, usulan, rencana, rekomendasi, dan pengaduan. Ketik bagian nomor, hal, nama, atau NIP. Surat rahasia hanya muncul bagi yang berwenang membacanya.',
  '/disposisi':
    'Disposisi yang ditujukan kepada Anda dan yang Anda kirim. Buka satu disposisi untuk membaca suratnya, meneruskan, atau melaporkan hasilnya.',
  '/disposisi/:id':
    'Isi disposisi, suratnya, dan jalannya. Teruskan kepada bawahan, atau laporkan hasilnya bila sudah selesai. Disposisi yang belum dibaca penerimanya masih dapat dibatalkan pengirimnya.',
  '/pemberitahuan':
    'Kabar tentang tugas dan tenggat Anda. Membuka sebuah kabar menandainya sudah dibaca dan membawa Anda ke halamannya.',
  '/pemberitahuan/saluran':
    'Pilih untuk setiap jenis kabar: lonceng, surel, hanya dalam ringkasan harian, atau tidak sama sekali. Ringkasan harian adalah satu surel setiap pagi kerja berisi tugas Anda. Di luar jam kerja Anda, kabar ditahan sampai jam kerja berikutnya.',
  '/pemberitahuan/kiriman':
    'Surel dan pesan WhatsApp yang belum sampai, beserta sebabnya. Yang menunggu dicoba lagi sendiri; yang berhenti dicoba lagi dengan tombolnya sesudah sebabnya dibetulkan.',
  '/surat':
    'Buku agenda surat keluar: setiap nomor yang diberikan, yang terbaru lebih dulu, beserta keadaan suratnya. Satu kotak mencari bagian nomor, hal, tujuan, dan tanggal (23-11-2026 atau November 2026); kata saja mencari di semua buku dan tahun. Beri nomor membuka surat yang paling lama menunggu. Semua tombol papan ketik ada di bawah tanda tanya (?).',
  '/surat/kiriman':
    'Pengiriman surat yang belum ada bukti terimanya, yang paling lama lebih dulu. Centang yang sudah diterima, isi nama penerima dan tanggalnya, lampirkan foto tanda terima atau daftar ekspedisi, lalu simpan sekaligus. Yang lewat tujuh hari diingatkan kepada pengirimnya setiap pekan.',
  '/surat/pindai':
    'Tempat surat bertanda tangan yang sudah dipindai kembali ke suratnya. Jatuhkan PDF atau foto di halaman ini; surat dikenali dari kode QR di kakinya, dan setumpuk surat dipotong sendiri-sendiri. Yang kodenya tidak terbaca ditempatkan dengan menulis nomornya. Tidak ada pindaian yang dibuang.',
  '/surat/giliran':
    'Surat yang sudah ditandatangani dan menunggu nomor, yang terlama lebih dulu, dengan nomor yang akan didapatnya. Tekan Enter atau tombolnya untuk memberi nomor; nomor yang diberikan tampil besar untuk dituliskan pada surat. Tanggal lain, sisipan, dan nomor pesanan dipilih di halaman tugasnya.',
  '/surat/nomor/:id':
    'Satu nomor surat: untuk surat apa, kapan, dan oleh siapa diberikan. Nomor yang salah dibatalkan dengan alasan; nomor itu tidak dipakai lagi dan tetap tercatat.',
  '/surat/masuk':
    'Surat yang diterima kantor, yang terbaru lebih dulu. Catat surat baru dengan tombol di atas daftar. Surat rahasia tampil tanpa pengirim dan hal bagi yang tidak berwenang.',
  '/surat/masuk/baru':
    'Catat surat yang baru diterima seperti tercetak pada suratnya. Nomor agenda diberikan otomatis. Surat yang sama tidak dapat dicatat dua kali.',
  '/surat/masuk/:id':
    'Satu surat masuk: isinya, pindaiannya, disposisinya, dan perkara yang berkaitan. Isian yang keliru diperbaiki dengan ralat beralasan.',
  '/surat/masuk/pengaturan':
    'Pilihan instruksi disposisi dan peran yang boleh membaca surat rahasia. Perubahan berlaku untuk surat yang sudah ada maupun yang akan datang.',
  '/buku':
    'Buku yang dicetak kantor: agenda, ekspedisi, nomor batal, dan lainnya. Pilih buku dan periode, lalu cetak atau unduh.',
  '/buku/:kode':
    'Isi satu buku pada periode yang dipilih. Cetak membuat PDF siap tanda tangan; XLSX untuk diolah sendiri.',
  '/cetakan/:id':
    'Cetakan yang sedang atau sudah dibuat. Halaman boleh ditinggalkan; hasilnya tetap ada di sini.',
  '/register':
    'Register nomor surat dan pola nomornya. Setiap register bernomor urut sendiri dan mulai lagi setiap tahun.',
  '/register/:kode':
    'Pola nomor, nomor terakhir, dan nomor yang sudah diberikan dari satu register. Pola baru berlaku untuk nomor berikutnya saja.',
  '/pesanan':
    'Nomor yang dipesan lebih dulu, misalnya untuk ditulis tangan saat listrik padam. Nomor pesanan harus dilaporkan pemakaiannya.',
  '/pesanan/:id':
    'Satu pesanan nomor: nomor mana yang sudah terpakai, masih kosong, atau batal. Tutup pesanan setelah semuanya dilaporkan.',
  '/pesanan/:id/kendali':
    'Lembar kendali yang dicetak bersama nomor pesanan. Setelah dipakai di kertas, isikan hasilnya di sini.',
  '/klasifikasi':
    'Kode klasifikasi arsip yang dipakai pada nomor surat. Cari dengan kode atau kata, misalnya pelatihan.',
  '/naskah-jenis':
    'Jenis naskah kantor: siapa menandatangani, dengan cara apa, dan register nomornya.',
  '/naskah-jenis/:jenis':
    'Pengaturan satu jenis naskah. Perubahan berlaku bagi naskah yang dimulai sesudahnya.',
  '/naskah/:id':
    'Satu naskah dengan semua versi, paraf, tanda tangan, nomor, dan pengirimannya. Versi lama tidak pernah hilang.',
  '/naskah/:id/banding':
    'Dua versi naskah berdampingan, kata demi kata seperti tercetak: yang dicoret dihapus, yang digarisbawahi ditambah. Bagian panjang yang tidak berubah dilipat; buka bila perlu. Versi mana yang dibandingkan dapat dipilih.',
  '/naskah/:id/pengiriman':
    'Catat ke mana dan bagaimana surat dikirim, lalu lengkapi dengan bukti terima. Satu baris untuk setiap tujuan.',
  '/naskah/:id/per-peserta':
    'Surat yang sama untuk setiap peserta, masing-masing dengan nomor sendiri. Dibuat di latar belakang; hasilnya satu berkas untuk dicetak.',
  '/naskah/:id/pindaian':
    'Unggah pindaian naskah yang sudah ditandatangani basah, PDF atau foto, agar arsipnya lengkap.',
  '/pelatihan':
    'Pelatihan yang direncanakan dan dijalankan kantor. Buka salah satu untuk seluruh perjalanannya: usulan, peserta, kelas, LMS, surat, sertifikat, dan ekspor SIASN.',
  '/pelatihan/:id':
    'Satu pelatihan dari kebutuhan dalam rencana sampai riwayat kepegawaian: keadaan setiap tahap, halaman untuk melanjutkannya, dan perkara SOP yang memakainya.',
  '/pelatihan/:id/rencana':
    'Rencana orang yang dipenuhi pelatihan ini. Cari yang diterima atasan pada tahun pelatihan, centang, lalu kaitkan; satu rencana dipenuhi paling banyak satu pelatihan. Yang belum selesai dapat dilepas dengan alasan.',
  '/pelatihan/:id/peserta':
    'Daftar peserta satu pelatihan beserta keadaannya. Peserta diimpor dari tugas pendaftaran; perubahan lain mengikuti langkah SOP.',
  '/pelatihan/:id/sertifikat':
    'Sertifikat satu pelatihan: cetak menurut urutan yang dipilih, buat daftar penyerahannya, dan catat siapa yang sudah menerima. Buka sebuah nama untuk memperbaiki atau mengganti sertifikatnya. Sertifikat dibuat dari langkah SOP Penerbitan Sertifikat.',
  '/pelatihan/:id/kiriman':
    'Sertifikat bertanda tangan sebagai satu paket untuk pihak penyelenggara di kabupaten/kota. Salin tautannya ke surat pengantar; penerima mengunduh tanpa masuk dan mengonfirmasi penerimaannya. Tautan berakhir sendiri dan dapat dicabut.',
  '/kiriman/:token':
    'Unduh paket sertifikat yang dikirim kepada Anda, periksa sidiknya bila perlu, lalu konfirmasi penerimaannya di sini.',
  '/pelatihan/:id/siasn':
    'Menyiapkan riwayat diklat atau kursus untuk SIASN: lembar menurut kolomnya dan satu PDF untuk setiap NIP. Yang belum diketahui disebut di sini dan dibiarkan kosong pada lembar; yang sudah diekspor diingat.',
  '/pelatihan/:id/padanan':
    'Daftar peserta di samping lembar SIMPEG, LMS, dan Smartbangkom. Unggah lembarnya, lalu pilih nilai yang benar untuk setiap perbedaan; daftar peserta diperbaiki, dan nilai yang keliru tidak ditanyakan lagi pada lembar berikutnya. Sertifikat yang sudah tercetak diperbaiki dari halamannya sendiri.',
  '/sertifikat/:id/rincian':
    'Satu sertifikat: nomornya, aturan yang dipakai, versi terdahulunya, dan apa yang digantikannya. Salah cetak diperbaiki di sini; nomornya tetap selama belum di tangan penerima.',
  '/sertifikat/setelan':
    'Menurut jenis pelatihan dan penyelenggara: siapa menandatangani, dengan cara apa, wajib tidaknya kode LAN, bentuk STTPP, halaman belakang, dan registernya. Aturan yang dipakai ikut tersimpan pada setiap sertifikat.',
  '/kelola/sop':
    'Versi SOP yang dibawa kantor sendiri sebagai diagram BPMN. Setiap berkas diperiksa dan ditinjau dahulu, lalu berlaku sejak tanggal yang Anda pilih; perkara yang berjalan tetap memakai versinya.',
  '/kelola/sop/:id':
    'Satu versi SOP sebelum berlaku: yang berubah dari versi yang berlaku, tabel, dan gambarnya. Berlakukan sekarang atau pada suatu tanggal, atau batalkan.',
  '/sop':
    'SOP yang berlaku di kantor ini. Buka salah satu untuk membaca tabel resminya, diagram alirnya, uraian langkahnya, dan riwayat versinya.',
  '/sop/:kode':
    'SOP yang berlaku, kata demi kata seperti disahkan. Perkara yang sudah berjalan tetap memakai versi saat dimulai.',
  '/sop/:kode/peringatan':
    'Siapa diberi tahu bila tenggat langkah SOP ini mendekat atau lewat, dan apa yang terakhir diberitahukan. Admin mengubah aturannya; yang sudah diberitahukan tidak diulang.',
  '/sop/:kode/teks':
    'SOP yang sama sebagai bacaan: langkah demi langkah, siapa mengerjakan, apa yang diperlukan dan dihasilkan, lalu ke mana sesudahnya.',
  '/sop/:kode/versi':
    'Semua versi SOP ini yang pernah berlaku, dan apa yang berubah dari versi sebelumnya, baris demi baris.',
  '/tte':
    'Sertifikat tanda tangan elektronik Anda. Passphrase tidak disimpan dan diminta setiap kali menandatangani.',
  '/tte/sertifikat/:id': 'Satu sertifikat elektronik: pemilik, masa berlaku, dan pemakaiannya.',
  '/tte/kantor':
    'Penerbit sertifikat kantor, penerbit luar yang dipercaya, dan sambungan ke layanan tanda tangan elektronik.',
  '/tte/periksa':
    'Unggah PDF bertanda tangan elektronik untuk diperiksa: siapa yang menandatangani, kapan, dan apakah isinya berubah sesudahnya.',
  '/arsip':
    'Arsip kantor menurut umur dan nasib akhirnya sesuai jadwal retensi. Arsip yang jatuh tempo dapat diusulkan untuk dimusnahkan atau diserahkan.',
  '/arsip/acara':
    'Usulan pemusnahan dan penyerahan arsip beserta berita acaranya. Usulan dilaksanakan setelah disetujui pejabat.',
  '/arsip/acara/:id': 'Satu usulan: arsip yang termasuk, putusan pejabat, dan berita acaranya.',
  '/arsip/bulan':
    'Semua naskah satu bulan dalam satu unduhan, siap disimpan di luar Paraf atau diserahkan.',
  '/arsip/pengaturan': 'Jadwal retensi arsip: berapa lama aktif dan inaktif, dan nasib akhirnya.',
  '/arsip/periksa':
    'Pemeriksaan keutuhan berkas: setiap berkas dihitung sidiknya dan dibandingkan dengan catatan saat disimpan.',
  '/arsip/unit/:pemilik/:id': 'Satu berkas arsip: isinya, umurnya, dan kapan jatuh tempo.',
  '/pekerjaan':
    'Pekerjaan panjang seperti PDF banyak surat berjalan di sini tanpa perlu ditunggu. Yang gagal dapat diulangi.',
  '/pegawai':
    'Semua pegawai kantor. Buka seorang pegawai untuk mengatur jabatan dan akunnya. Pegawai yang pindah dinonaktifkan, tidak dihapus.',
  '/pegawai/baru':
    'Tambahkan pegawai seperti tertulis di SK. Akun dan jabatannya diatur sesudahnya.',
  '/pegawai/:id':
    'Data, jabatan, dan akun seorang pegawai. Plt. dan Plh. dicatat dengan nomor SK dan masa berlakunya; wewenangnya berakhir sendiri.',
  '/kelola':
    'Semua yang dapat diatur admin, dengan keadaannya hari ini. Setiap perubahan tercatat di Jejak perubahan.',
  '/kelola/konfigurasi':
    'Seluruh pengaturan kantor sebagai satu berkas, untuk cadangan atau untuk menyiapkan kantor lain. Berkas yang dimasukkan diperiksa dahulu; perubahan diterapkan sekaligus dan tercatat di Jejak perubahan.',
  '/jejak':
    'Siapa mengubah apa, kapan, dan apa isinya sebelum dan sesudah. Catatan ini ditulis oleh basis data sendiri dan tidak dapat diubah atau dihapus; kata sandi dan rahasia tidak pernah termuat.',
  '/pegawai/sesi':
    'Semua perangkat tempat orang sedang masuk. Akhiri sesi yang tidak dikenal; orangnya harus masuk lagi.',
  '/pegawai/token':
    'Semua token API yang masih berlaku, siapa pemiliknya dan kapan terakhir dipakai. Token yang dicabut tidak dapat dihidupkan kembali.',
  '/unit/:id': 'Satu unit: nama, kode, dan unit induknya. Unit yang berakhir tetap tercatat.',
  '/jabatan':
    'Unit dan jabatan kantor. Peran pada jabatan menentukan tugas SOP mana yang masuk ke kotak pemangkunya.',
  '/jabatan/:id': 'Satu jabatan: unit, atasan, peran, dan siapa yang memangkunya.',
  '/jabatan/berwenang':
    'Siapa yang berwenang menandatangani pada suatu tanggal, termasuk Plt. dan Plh. Pilih tanggal lampau untuk memeriksa surat lama.',
  '/kantor':
    'Identitas kantor seperti tercetak pada kop dan nomor surat. Surat yang sudah terbit tidak berubah.',
  '/kantor/tata-naskah':
    'Kertas, huruf, jarak, dan lambang pada surat. Lihat pratinjau sebelum menyimpan.',
  '/kantor/srikandi': 'Nama variabel yang dipakai bila naskah dibuat di SRIKANDI.',
  '/kantor/pemberitahuan': 'Sambungan surel dan WhatsApp kantor, dan kiriman yang belum sampai.',
  '/pemberitahuan/webhook':
    'Semua yang dikirim ke gerbang WhatsApp beserta jawabannya. Satu kiriman atau satu masa dapat dikirim ulang; urutan dan idnya tetap, sehingga yang sudah diterima tidak terhitung dua kali.',
  '/pemberitahuan/webhook/:urut': 'Satu kiriman ke gerbang: isinya, jawabannya, dan percobaannya.',
  '/templat':
    'Templat Word setiap jenis naskah. Unduh, ubah di Word atau LibreOffice, lalu unggah sebagai versi baru.',
  '/templat/:jenis':
    'Versi templat satu jenis naskah. Coba dengan data contoh sebelum memberlakukannya; perkara berjalan tetap memakai templat lamanya.',
  '/kalender':
    'Kalender kerja kantor dan unit: jam kerja, Ramadan, dan hari libur. Semua tenggat dihitung darinya.',
  '/kalender/:id':
    'Satu kalender dalam setahun. Setiap perubahan menjadi versi baru dengan alasannya; tenggat yang berjalan ikut dihitung ulang.',
  '/kalender/:id/hitung':
    'Mencoba sebuah tenggat: mulai kapan, berapa lama, jatuh kapan, hari demi hari.',
  '/kalender/:id/jam': 'Jam kerja setiap hari dalam seminggu, termasuk istirahat Jumat.',
  '/kalender/:id/ramadan': 'Awal dan akhir Ramadan serta jam kerja selama itu.',
  '/kalender/:id/libur': 'Hari libur dan cuti bersama, satu per satu atau dari berkas.',
  '/kalender/impor':
    'Memasukkan hari libur dari berkas CSV. Dicoba dulu, lalu diterapkan bila hasilnya benar.',
  '/laporan':
    'Pintu ke semua laporan. Setiap angka di dalamnya membuka daftar yang menjadi asalnya.',
  '/laporan/peta':
    'Di langkah mana pekerjaan menumpuk, pada gambar SOP-nya sendiri. Pilih SOP, unit, dan masa.',
  '/laporan/peta/:kode':
    'Satu SOP dengan jumlah tugas terbuka, yang lewat tenggat, dan median waktu pada tiap langkah. Tabel di bawahnya memuat angka yang sama.',
  '/laporan/peta/:kode/:elemen':
    'Satu langkah SOP: tugas yang terbuka sekarang dan kunjungan yang paling lama.',
  '/laporan/tenggat':
    'Apa yang lewat atau hampir lewat sekarang dan di tangan siapa. Dari sini pekerjaan dapat dialihkan atau diingatkan.',
  '/laporan/janji':
    'Perkara yang sedang berjalan dengan janji layanannya: mana yang lewat, berisiko, atau diperkirakan akan lewat menurut lamanya perkara sejenis dahulu. Janji layanan sebuah SOP dicatat pada halaman SOP itu.',
  '/laporan/pelanggaran':
    'Di mana waktu hilang pada suatu periode: antre, dikerjakan, dikembalikan, atau menunggu pihak luar.',
  '/laporan/pelanggaran/kasus': 'Tugas di balik sebuah angka laporan pelanggaran, satu per satu.',
  '/laporan/evaluasi':
    'Waktu baku pada SOP dibandingkan dengan kenyataan setahun, sebagai bahan berita acara evaluasi.',
  '/laporan/ramalan':
    'Tugas mana yang kemungkinan akan lewat tenggat, menurut riwayat kantor ini sendiri.',
  '/tenggat/periksa':
    'Pemeriksaan jam tugas: angka setiap tugas yang selesai dihitung ulang dari catatannya dan dibandingkan.',
  '/sop/:kode/jam': 'Jam mulai setiap langkah dan janji layanan SOP ini.',
  '/pelatihan/:id/tanggal':
    'Menggeser tanggal pelatihan. Tenggat yang dihitung dari tanggal itu ikut bergeser.',
  '/surat/masuk/:id/ralat':
    'Memperbaiki isian surat masuk. Yang lama tetap tercatat dengan alasannya.',
  '/register/:kode/nomor':
    'Memberi nomor langsung dari buku, untuk surat yang dibuat di luar Paraf.',
  '/register/:kode/impor': 'Memasukkan buku lama ke register agar nomor berikutnya menyambung.',
  '/kantor/keamanan': 'Aturan masuk bagi semua orang: langkah kedua dan lama sesi.',
  '/profil/dua-langkah': 'Langkah kedua saat masuk dengan aplikasi autentikator di ponsel.',
  '/profil/token':
    'Token pribadi untuk program yang bekerja atas nama Anda; dapat dicabut kapan saja.',
  '/profil':
    'Nama dan jabatan Anda, tampilan, perangkat tempat Anda sedang masuk, dan tempat mengganti kata sandi. Data pegawai lainnya diubah oleh admin.',
  '/api/dokumentasi':
    'Cara program memakai Paraf: masuk dengan token, mengulang permintaan dengan aman, dan arti setiap galat. Pilih satu bagian untuk melihat semua tindakannya.',
  '/api/dokumentasi/:bagian':
    'Semua tindakan dan bacaan satu bagian: alamat, isian, siapa yang boleh, jawabannya, dan galat yang mungkin.',
}

/** The paragraph for a page, by the pattern of its route, e.g. `/perkara/:id`. */
export const bantuan = (pola: string): string | undefined => ISI[pola]
