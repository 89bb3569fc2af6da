import { Galat } from './platform/galat.js'

/**
 * Every error an office can meet: code, status, one sentence. Grouped by room.
 * 400 bad input, 403 not yours, 404 unknown, 409 someone was first, 410 too late, 413 too big, 422 rule broken.
 */
export const errors = {
  // masuk
  MASUK_GAGAL: () => new Galat('MASUK_GAGAL', 401, 'Nama pengguna atau kata sandi salah.'),
  MASUK_DITUNDA: (d: { detik: number }) =>
    new Galat('MASUK_DITUNDA', 429, `Terlalu banyak percobaan masuk. Coba lagi dalam ${d.detik} detik.`, d),
  BELUM_MASUK: () => new Galat('BELUM_MASUK', 401, 'Silakan masuk terlebih dahulu.'),
  TIDAK_BERWENANG: () => new Galat('TIDAK_BERWENANG', 403, 'Anda tidak berwenang membuka atau melakukan ini.'),
  CSRF_TIDAK_COCOK: () =>
    new Galat('CSRF_TIDAK_COCOK', 403, 'Formulir sudah kedaluwarsa. Muat ulang halaman, lalu kirim kembali.'),
  TIDAK_ADA: (d: { apa: string }) => new Galat('TIDAK_ADA', 404, `${d.apa} tidak ditemukan.`, d),
  ISIAN_SALAH: (d: { kolom: string; sebab: string; kesalahan?: readonly unknown[] }) =>
    new Galat('ISIAN_SALAH', 400, `Kolom ${d.kolom} ${d.sebab}.`, d),
  TEKS_TAK_TERSIMPAN: () =>
    new Galat('TEKS_TAK_TERSIMPAN', 400, 'Isian memuat karakter yang tidak dapat disimpan (karakter kosong atau rusak).'),
  TERLALU_DALAM: () => new Galat('TERLALU_DALAM', 400, 'Susunan isian terlalu dalam.'),
  ASAL_DITOLAK: () => new Galat('ASAL_DITOLAK', 403, 'Permintaan dari situs lain ditolak.'),
  UNGGAHAN_TERLALU_BESAR: (d: { nama: string; batasMb: number }) =>
    new Galat('UNGGAHAN_TERLALU_BESAR', 413, `Berkas ${d.nama} lebih besar dari ${d.batasMb} MB.`, d),
  UNGGAHAN_TERLALU_BANYAK: (d: { batas: number }) =>
    new Galat('UNGGAHAN_TERLALU_BANYAK', 413, `Paling banyak ${d.batas} berkas dapat dikirim sekaligus.`, d),
  UNGGAHAN_KOSONG: (d: { nama: string }) => new Galat('UNGGAHAN_KOSONG', 400, `Berkas ${d.nama} kosong.`, d),
  UNGGAHAN_TIDAK_ADA: (d: { nama: string }) =>
    new Galat('UNGGAHAN_TIDAK_ADA', 400, `Berkas ${d.nama} belum tersimpan. Unggah kembali.`, d),
  ISIAN_TERLALU_BESAR: (d: { batasMb: number }) =>
    new Galat('ISIAN_TERLALU_BESAR', 413, `Isian lebih besar dari ${d.batasMb} MB.`, d),
  ISIAN_TAK_TERBACA: (d: { sebab: string }) =>
    new Galat('ISIAN_TAK_TERBACA', 400, `Isian tidak dapat dibaca: ${d.sebab}.`, d),
  JENIS_ISIAN_ASING: () =>
    new Galat('JENIS_ISIAN_ASING', 415, 'Jenis isian tidak dikenal. Gunakan formulir atau application/json.'),
  DATA_BENTROK: () =>
    new Galat('DATA_BENTROK', 409, 'Data yang sama sudah ada atau baru saja diubah orang lain. Muat ulang, lalu periksa.'),
  NILAI_DI_LUAR_BATAS: () => new Galat('NILAI_DI_LUAR_BATAS', 400, 'Ada angka atau tanggal di luar batas yang dapat disimpan.'),
  SEDANG_SIBUK: () => new Galat('SEDANG_SIBUK', 503, 'Server sedang sibuk. Coba lagi sebentar.'),

  // pegawai
  TAUTAN_AWAL_HABIS: () =>
    new Galat('TAUTAN_AWAL_HABIS', 410, 'Tautan penyiapan ini sudah dipakai atau kedaluwarsa.'),
  SANDI_LEMAH: (d: { sebab: string }) => new Galat('SANDI_LEMAH', 422, `Kata sandi ${d.sebab}.`, d),
  SANDI_LAMA_SALAH: () => new Galat('SANDI_LAMA_SALAH', 422, 'Kata sandi lama tidak cocok.'),
  PENGULANGAN_TIDAK_SAMA: () => new Galat('PENGULANGAN_TIDAK_SAMA', 422, 'Pengulangan kata sandi tidak sama.'),
  NAMA_PENGGUNA_TERPAKAI: (d: { namaPengguna: string }) =>
    new Galat('NAMA_PENGGUNA_TERPAKAI', 409, `Nama pengguna ${d.namaPengguna} sudah dipakai.`, d),
  NIP_SALAH: (d: { sebab: string }) => new Galat('NIP_SALAH', 422, `NIP ${d.sebab}.`, d),
  NIP_TERPAKAI: (d: { nama: string }) => new Galat('NIP_TERPAKAI', 409, `NIP ini sudah tercatat atas nama ${d.nama}.`, d),
  KODE_TERPAKAI: (d: { kode: string }) => new Galat('KODE_TERPAKAI', 409, `Kode ${d.kode} sudah dipakai.`, d),
  GOLONGAN_TIDAK_SESUAI: (d: { sebab: string }) => new Galat('GOLONGAN_TIDAK_SESUAI', 422, `Golongan ${d.sebab}.`, d),
  MASA_JABATAN_TERBALIK: () =>
    new Galat('MASA_JABATAN_TERBALIK', 422, 'Tanggal akhir masa jabatan mendahului tanggal mulainya.'),
  MASA_JABATAN_TUMPANG_TINDIH: (d: { nama: string; jabatan: string; dari: string; sampai: string }) =>
    new Galat('MASA_JABATAN_TUMPANG_TINDIH', 409,
      `${d.nama} sudah memangku ${d.jabatan} pada masa yang sama (${d.dari} s.d. ${d.sampai}).`, d),
  ADMIN_TERAKHIR: () => new Galat('ADMIN_TERAKHIR', 409, 'Ini admin terakhir; tunjuk admin lain lebih dahulu.'),
  ZONA_SALAH: (d: { zona: string }) => new Galat('ZONA_SALAH', 422, `Zona waktu ${d.zona} tidak dikenal.`, d),

  // tugas
  TUGAS_SUDAH_SELESAI: (d: { oleh: string; pada: string }) =>
    new Galat('TUGAS_SUDAH_SELESAI', 409, `Tugas ini sudah diselesaikan oleh ${d.oleh} pada ${d.pada}.`, d),
  TUGAS_SUDAH_BATAL: (d: { pada: string }) =>
    new Galat('TUGAS_SUDAH_BATAL', 409, `Tugas ini sudah tidak berlaku sejak ${d.pada}.`, d),
  TUGAS_DIPEGANG_LAIN: (d: { oleh: string; pada: string }) =>
    new Galat('TUGAS_DIPEGANG_LAIN', 409, `Tugas ini sedang dikerjakan oleh ${d.oleh} sejak ${d.pada}.`, d),
  TUGAS_BUKAN_MILIK: (d: { peran: string }) =>
    new Galat('TUGAS_BUKAN_MILIK', 403, `Tugas ini milik ${d.peran}, bukan milik Anda.`, d),
  MASA_TUGAS_HABIS: (d: { sebutan: string; sampai: string }) =>
    new Galat('MASA_TUGAS_HABIS', 403, `Masa tugas Anda sebagai ${d.sebutan} berakhir pada ${d.sampai}.`, d),

  TUGAS_BELUM_DIAMBIL: () => new Galat('TUGAS_BELUM_DIAMBIL', 409, 'Tugas ini belum diambil siapa pun.'),
  TUGAS_TANPA_FORMULIR: () =>
    new Galat('TUGAS_TANPA_FORMULIR', 409, 'Tugas ini selesai dengan sendirinya setelah semua tindakannya lengkap.'),
  PENERIMA_TIDAK_BERWENANG: (d: { nama: string }) =>
    new Galat('PENERIMA_TIDAK_BERWENANG', 422, `${d.nama} tidak memegang jabatan untuk tugas ini.`, d),

  // perkara
  PERKARA_BUTUH_PELATIHAN: (d: { sop: string }) =>
    new Galat('PERKARA_BUTUH_PELATIHAN', 400, `Kolom pelatihan wajib diisi untuk SOP ${d.sop}.`, d),
  PERKARA_TIDAK_BERJALAN: () =>
    new Galat('PERKARA_TIDAK_BERJALAN', 409, 'Perkara ini sudah selesai atau dihentikan.'),
  PEWAKTU_TANPA_TANGGAL: (d: { nama: string }) =>
    new Galat('PEWAKTU_TANPA_TANGGAL', 422, `Tanggal ${d.nama} belum ditetapkan pada perkara ini.`, d),

  // berkas
  BERKAS_KOSONG: () => new Galat('BERKAS_KOSONG', 400, 'Berkas yang diunggah kosong.'),
  BERKAS_TERLALU_BESAR: (d: { batas: number }) =>
    new Galat('BERKAS_TERLALU_BESAR', 413, `Berkas melebihi batas ${d.batas} MB.`, d),
  BERKAS_TERLALU_PADAT: () =>
    new Galat('BERKAS_TERLALU_PADAT', 413, 'Isi berkas setelah dibuka melebihi batas yang diperbolehkan.'),
  BERKAS_BUKAN: (d: { harap: string; ternyata: string }) =>
    new Galat('BERKAS_BUKAN', 422, `Berkas harus ${d.harap}, tetapi isinya ${d.ternyata}.`, d),
  BERKAS_RUSAK: (d: { bagian: string }) =>
    new Galat('BERKAS_RUSAK', 422, `Berkas rusak (${d.bagian}). Simpan ulang, lalu unggah kembali.`, d),
  BERKAS_TERKUNCI: () =>
    new Galat('BERKAS_TERKUNCI', 422, 'Berkas dilindungi kata sandi. Hapus kata sandinya, lalu unggah kembali.'),
  BERKAS_BERBAHAYA: (d: { memuat: string }) =>
    new Galat('BERKAS_BERBAHAYA', 422, `Berkas ditolak karena memuat ${d.memuat}.`, d),

  // diagram
  DIAGRAM_TERLALU_BESAR: (d: { batas: string }) =>
    new Galat('DIAGRAM_TERLALU_BESAR', 413, `Diagram lebih besar dari ${d.batas}.`, d),
  DIAGRAM_BERISI_DTD: () =>
    new Galat('DIAGRAM_BERISI_DTD', 422, 'Diagram memuat DOCTYPE atau ENTITY; bagian itu tidak diperbolehkan.'),
  DIAGRAM_TIDAK_TERBACA: (d: { sebab: string }) =>
    new Galat('DIAGRAM_TIDAK_TERBACA', 422, `Berkas ini bukan diagram BPMN 2.0 yang terbaca: ${d.sebab}.`, d),
  DIAGRAM_TANPA_PROSES: () => new Galat('DIAGRAM_TANPA_PROSES', 422, 'Diagram tidak memuat proses satu pun.'),
  DIAGRAM_DITOLAK: (d: { kesalahan: string[] }) =>
    new Galat('DIAGRAM_DITOLAK', 422, `Diagram tidak dapat dijalankan:\n- ${d.kesalahan.join('\n- ')}`, d),

  // naskah
  JABATAN_KOSONG: (d: { peran: string }) =>
    new Galat('JABATAN_KOSONG', 422, `Tidak ada pemangku jabatan untuk peran ${d.peran} pada tanggal ini.`, d),
  NASKAH_BELUM_ADA: (d: { jenis: string }) =>
    new Galat('NASKAH_BELUM_ADA', 409, `Naskah ${d.jenis} belum disusun pada perkara ini.`, d),
  NASKAH_SUDAH_TERBIT: (d: { nomor: string }) =>
    new Galat('NASKAH_SUDAH_TERBIT', 409, `Naskah sudah terbit dengan nomor ${d.nomor} dan tidak dapat diubah.`, d),
  TANGGAL_DI_LUAR_MASA: (d: { nama: string; tanggal: string; dari: string; sampai: string }) =>
    new Galat('TANGGAL_DI_LUAR_MASA', 422,
      `Tanggal ${d.tanggal} di luar masa jabatan ${d.nama} (${d.dari} s.d. ${d.sampai}).`, d),
  NASKAH_BELUM_TERBIT: () => new Galat('NASKAH_BELUM_TERBIT', 409, 'Naskah belum bernomor sehingga belum dapat dikirim.'),
  NASKAH_BERUBAH: (d: { versi: number }) =>
    new Galat('NASKAH_BERUBAH', 409, `Naskah sudah berubah menjadi versi ${d.versi}. Buka kembali sebelum memutuskan.`, d),
  NASKAH_BELUM_DITANDATANGANI: () =>
    new Galat('NASKAH_BELUM_DITANDATANGANI', 409, 'Naskah belum ditandatangani sehingga belum dapat diberi nomor.'),
  PDF_MENUNGGU: () =>
    new Galat('PDF_MENUNGGU', 409, 'PDF masih dalam antrean. Unduh DOCX sementara itu, atau muat ulang sebentar lagi.'),
  PDF_GAGAL: () => new Galat('PDF_GAGAL', 409, 'PDF gagal dibuat. DOCX tetap tersedia; beri tahu admin agar diulang.'),

  // surat
  TANGGAL_SURAT_LAMPAU: (d: { paling: string }) =>
    new Galat('TANGGAL_SURAT_LAMPAU', 422, `Tanggal surat paling awal ${d.paling}: buku tahun sebelumnya sudah ditutup.`, d),
  TANGGAL_SURAT_DEPAN: () => new Galat('TANGGAL_SURAT_DEPAN', 422, 'Tanggal surat tidak boleh melewati hari ini.'),
  SURAT_MASUK_GANDA: (d: { nomor: string; agenda: number; tahun: number }) =>
    new Galat('SURAT_MASUK_GANDA', 409, `Surat ${d.nomor} sudah dicatat sebagai agenda masuk ${d.agenda}/${d.tahun}.`, d),
  INSTANSI_TIDAK_DIUNDANG: (d: { instansi: string }) =>
    new Galat('INSTANSI_TIDAK_DIUNDANG', 422, `${d.instansi} tidak ada dalam daftar instansi yang disurati.`, d),
  BALASAN_SUDAH_ADA: (d: { instansi: string; nomor: string }) =>
    new Galat('BALASAN_SUDAH_ADA', 409, `Balasan ${d.instansi} sudah dicatat dengan nomor ${d.nomor}.`, d),

  // pelatihan dan peserta
  PELATIHAN_BELUM_ADA: () =>
    new Galat('PELATIHAN_BELUM_ADA', 409, 'Perkara ini belum memiliki pelatihan. Selesaikan rencananya terlebih dahulu.'),
  DAFTAR_TERLALU_PANJANG: (d: { batas: number }) =>
    new Galat('DAFTAR_TERLALU_PANJANG', 413, `Daftar lebih panjang dari ${d.batas} baris. Bagi menjadi beberapa berkas.`, d),
  DAFTAR_TERLALU_LEBAR: (d: { batas: number }) =>
    new Galat('DAFTAR_TERLALU_LEBAR', 413, `Daftar lebih lebar dari ${d.batas} kolom.`, d),
  DAFTAR_TANPA_BARIS: () => new Galat('DAFTAR_TANPA_BARIS', 422, 'Tidak ada baris data di bawah baris judul.'),
  KOLOM_WAJIB_KURANG: (d: { kurang: string[]; ditemukan: string[] }) =>
    new Galat('KOLOM_WAJIB_KURANG', 422,
      `Kolom ${d.kurang.join(' dan ')} tidak ditemukan pada sepuluh baris pertama; yang terbaca: ${d.ditemukan.join(', ') || 'tidak ada'}.`, d),
  DAFTAR_ADA_SALAH: (d: { salah: number; contoh: string }) =>
    new Galat('DAFTAR_ADA_SALAH', 422, `Impor ditolak karena ${d.salah} baris salah. ${d.contoh}`, d),
  PESERTA_KOSONG: () => new Galat('PESERTA_KOSONG', 422, 'Daftar peserta masih kosong. Impor daftar peserta terlebih dahulu.'),
  NIP_BUKAN_PESERTA: (d: { nip: string[] }) =>
    new Galat('NIP_BUKAN_PESERTA', 422, `NIP berikut tidak ada dalam daftar peserta: ${d.nip.slice(0, 5).join(', ')}${d.nip.length > 5 ? `, dan ${d.nip.length - 5} lainnya` : ''}.`, d),
  AKUN_BELUM_CUKUP: (d: { persen: number; ambang: number }) =>
    new Galat('AKUN_BELUM_CUKUP', 422, `Baru ${d.persen} % akun aktif; tahap ini dapat ditutup mulai ${d.ambang} %.`, d),

  // sertifikat
  PESERTA_BELUM_LULUS: () =>
    new Galat('PESERTA_BELUM_LULUS', 422, 'Belum ada peserta yang dinyatakan lulus pada pelatihan ini.'),
  KODE_REGISTRASI_KURANG: (d: { nip: string[] }) =>
    new Galat('KODE_REGISTRASI_KURANG', 422, `${d.nip.length} peserta belum memiliki kode registrasi LAN.`, d),
  KODE_REGISTRASI_SALAH: (d: { baris: number; sebab: string }) =>
    new Galat('KODE_REGISTRASI_SALAH', 422, `Baris ${d.baris}: ${d.sebab}. Tidak ada kode yang disimpan.`, d),
  KOLOM_KODE_TIDAK_ADA: (d: { ada: string[] }) =>
    new Galat('KOLOM_KODE_TIDAK_ADA', 422, 'Lembar kode harus memuat kolom NIP dan Kode Registrasi.', d),
  SERTIFIKAT_SUDAH_ADA: (d: { nomor: string; nama: string }) =>
    new Galat('SERTIFIKAT_SUDAH_ADA', 409, `${d.nama} sudah memiliki sertifikat nomor ${d.nomor} dari perkara lain.`, d),
  SERTIFIKAT_TAHUN_BEDA: (d: { tahun: number }) =>
    new Galat('SERTIFIKAT_TAHUN_BEDA', 422,
      `Sertifikat sudah bernomor pada buku tahun ${d.tahun}; tanggalnya harus pada tahun itu.`, d),
  SERTIFIKAT_PENANDATANGAN_KOSONG: (d: { jabatan: string }) =>
    new Galat('SERTIFIKAT_PENANDATANGAN_KOSONG', 422,
      `${d.jabatan} sebagai penandatangan sertifikat belum diisi. Minta admin mengisinya pada setelan sertifikat.`, d),
  SERTIFIKAT_BELUM_SIAP: (d: { siap: number; dari: number }) =>
    new Galat('SERTIFIKAT_BELUM_SIAP', 409, `Baru ${d.siap} dari ${d.dari} sertifikat selesai disusun. Tunggu sebentar, lalu ulangi.`, d),
  SERTIFIKAT_BELUM_DITANDATANGANI: () =>
    new Galat('SERTIFIKAT_BELUM_DITANDATANGANI', 409, 'Sertifikat belum ditandatangani.'),
  SERTIFIKAT_PENANDATANGAN_BEDA: (d: { tercetak: string; penandatangan: string }) =>
    new Galat('SERTIFIKAT_PENANDATANGAN_BEDA', 422,
      `Sertifikat mencetak nama ${d.tercetak}, sedangkan yang menandatangani ${d.penandatangan}. Kembalikan untuk dicetak ulang.`, d),
}
