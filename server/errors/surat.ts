import { Galat } from '../platform/galat.js'

export const surat = {
  KIRIM_SALAH: (d: { sebab: string }) =>
    new Galat('KIRIM_SALAH', 422, `Waktu pengiriman ${d.sebab}.`, d),
  PINDAIAN_TANPA_TEMPAT: (d: { nomor: string }) =>
    new Galat(
      'PINDAIAN_TANPA_TEMPAT',
      422,
      `Nomor ${d.nomor} belum dipakai surat yang dapat diberi pindaian.`,
      d,
    ),
  PINDAIAN_SUDAH_DITEMPATKAN: () =>
    new Galat(
      'PINDAIAN_SUDAH_DITEMPATKAN',
      409,
      'Pindaian ini sudah ditempatkan atau disisihkan orang lain. Muat ulang halamannya.',
    ),
  NOMOR_TAK_DIKENALI: (d: { nomor: string }) =>
    new Galat(
      'NOMOR_TAK_DIKENALI',
      422,
      `Nomor ${d.nomor} tidak menunjuk tepat satu surat. Tulis nomor lengkap seperti di buku.`,
      d,
    ),
  PILIHAN_KOSONG: () =>
    new Galat(
      'PILIHAN_KOSONG',
      422,
      'Belum ada surat terpakai yang dipilih. Centang suratnya, atau isi tanggal yang ada suratnya.',
    ),
  PILIHAN_TERLALU_BANYAK: (d: { batas: number }) =>
    new Galat(
      'PILIHAN_TERLALU_BANYAK',
      422,
      `Paling banyak ${d.batas} surat sekali cetak. Bagi menjadi beberapa cetakan.`,
      d,
    ),
  PILIHAN_TANPA_PDF: (d: { nomor: string }) =>
    new Galat('PILIHAN_TANPA_PDF', 409, `Belum ada PDF untuk dicetak: ${d.nomor}.`, d),
  SRIKANDI_NOMOR_GANDA: (d: { nomor: string; hal: string }) =>
    new Galat(
      'SRIKANDI_NOMOR_GANDA',
      409,
      `Nomor SRIKANDI ${d.nomor} sudah dicatat untuk surat ${d.hal}.`,
      d,
    ),
  SRIKANDI_PDF: (d: { sebab: string }) =>
    new Galat('SRIKANDI_PDF', 422, `PDF dari SRIKANDI ditolak: ${d.sebab}.`, d),
  TANGGAL_SURAT_LAMPAU: (d: { paling: string }) =>
    new Galat(
      'TANGGAL_SURAT_LAMPAU',
      422,
      `Tanggal surat paling awal ${d.paling}: buku tahun sebelumnya sudah ditutup.`,
      d,
    ),
  TANGGAL_SURAT_DEPAN: () =>
    new Galat('TANGGAL_SURAT_DEPAN', 422, 'Tanggal surat tidak boleh melewati hari ini.'),
  SURAT_MASUK_GANDA: (d: { nomor: string; agenda: number; tahun: number }) =>
    new Galat(
      'SURAT_MASUK_GANDA',
      409,
      `Surat ${d.nomor} sudah dicatat sebagai agenda masuk ${d.agenda}/${d.tahun}.`,
      d,
    ),
  INSTANSI_TIDAK_DIUNDANG: (d: { instansi: string }) =>
    new Galat(
      'INSTANSI_TIDAK_DIUNDANG',
      422,
      `${d.instansi} tidak ada dalam daftar instansi yang disurati.`,
      d,
    ),
  BALASAN_SUDAH_ADA: (d: { instansi: string; nomor: string }) =>
    new Galat(
      'BALASAN_SUDAH_ADA',
      409,
      `Balasan ${d.instansi} sudah dicatat dengan nomor ${d.nomor}.`,
      d,
    ),
  TANGGAL_MENDAHULUI: (d: { nomor: string; tanggal: string }) =>
    new Galat(
      'TANGGAL_MENDAHULUI',
      422,
      `Tanggal surat mendahului nomor ${d.nomor} (${d.tanggal}). Pakai nomor sisipan.`,
      d,
    ),
  SISIPAN_TIDAK_PERLU: (d: { urut: number }) =>
    new Galat(
      'SISIPAN_TIDAK_PERLU',
      422,
      d.urut > 0
        ? `Tidak ada nomor sesudah nomor urut ${d.urut}: surat ini memakai nomor berikutnya, bukan sisipan.`
        : 'Buku tahun itu masih kosong: surat ini memakai nomor berikutnya, bukan sisipan.',
      d,
    ),
  SISIPAN_TANPA_TEMPAT: (d: { tanggal: string }) =>
    new Galat(
      'SISIPAN_TANPA_TEMPAT',
      422,
      `Tidak ada dua nomor berurutan yang mengapit tanggal ${d.tanggal} sehingga nomor tidak dapat disisipkan.`,
      d,
    ),
  SISIPAN_DI_LUAR: (d: { urut: number; dari: string; sampai: string }) =>
    new Galat(
      'SISIPAN_DI_LUAR',
      422,
      `Sisipan setelah nomor urut ${d.urut} hanya untuk surat bertanggal ${d.dari} sampai ${d.sampai}.`,
      d,
    ),
  NOMOR_TIDAK_DIPESAN: (d: { nomor: string }) =>
    new Galat('NOMOR_TIDAK_DIPESAN', 409, `Nomor ${d.nomor} tidak sedang dipesan.`, d),
  NOMOR_SUDAH_BATAL: (d: { nomor: string }) =>
    new Galat('NOMOR_SUDAH_BATAL', 409, `Nomor ${d.nomor} sudah batal.`, d),
  NOMOR_SEDANG_DITANDATANGANI: (d: { nomor: string }) =>
    new Galat(
      'NOMOR_SEDANG_DITANDATANGANI',
      409,
      `Nomor ${d.nomor} milik naskah yang belum terbit. Tolak naskah itu pada tugasnya.`,
      d,
    ),
  POLA_SALAH: (d: { galat: readonly string[] }) =>
    new Galat('POLA_SALAH', 422, d.galat.join(' '), {
      ...d,
      kolom: 'Pola nomor',
      sebab: 'belum dapat dipakai',
    }),
  MULAI_TERLAMBAT: (d: { tahun: number; nomor: string }) =>
    new Galat(
      'MULAI_TERLAMBAT',
      409,
      `Buku tahun ${d.tahun} sudah berisi nomor ${d.nomor} sehingga nomor awalnya tidak dapat diubah.`,
      d,
    ),
  BUKU_TERLALU_PANJANG: (d: { batas: number }) =>
    new Galat(
      'BUKU_TERLALU_PANJANG',
      422,
      `Periode ini memuat lebih dari ${d.batas} baris. Pilih periode yang lebih pendek.`,
      d,
    ),
  IMPOR_ADA_SALAH: (d: { salah: number; contoh: string }) =>
    new Galat(
      'IMPOR_ADA_SALAH',
      422,
      `${d.salah} baris salah sehingga tidak ada yang disimpan. Yang pertama: ${d.contoh}`,
      d,
    ),
  PESANAN_KONTINUITAS: (d: { nomor: string }) =>
    new Galat(
      'PESANAN_KONTINUITAS',
      409,
      `Nomor ${d.nomor} disediakan untuk masa kontinuitas dan dicatat pada rekonsiliasinya.`,
      d,
    ),
  PINDAIAN_SUDAH_ADA: (d: { nomor: string }) =>
    new Galat('PINDAIAN_SUDAH_ADA', 409, `Pindaian surat nomor ${d.nomor} sudah tersimpan.`, d),
  PESANAN_DITUTUP: () => new Galat('PESANAN_DITUTUP', 409, 'Pesanan nomor ini sudah ditutup.'),
  REGISTER_TIDAK_DIPAKAI: (d: { nama: string }) =>
    new Galat(
      'REGISTER_TIDAK_DIPAKAI',
      422,
      `Buku ${d.nama} tidak dipakai untuk memberi nomor.`,
      d,
    ),
  PENGGANTI_SALAH: () =>
    new Galat(
      'PENGGANTI_SALAH',
      422,
      'Surat pengganti harus surat lain yang sudah terbit dan sah.',
      {
        kolom: 'Nomor surat pengganti',
        sebab: 'harus surat lain yang sudah terbit dan sah',
      },
    ),
  SURAT_BATAL: (d: { nomor: string }) =>
    new Galat('SURAT_BATAL', 409, `Surat ${d.nomor} sudah dibatalkan.`, d),
  PESANAN_BERAKHIR: (d: { sampai: string }) =>
    new Galat('PESANAN_BERAKHIR', 410, `Pesanan nomor berakhir pada ${d.sampai}.`, d),
  PESANAN_LAIN_BUKU: (d: { nomor: string }) =>
    new Galat(
      'PESANAN_LAIN_BUKU',
      422,
      `Nomor pesanan ${d.nomor} bukan dari buku dan tahun surat ini.`,
      d,
    ),
  SURAT_MASSAL_LENGKAP: () =>
    new Galat('SURAT_MASSAL_LENGKAP', 409, 'Semua peserta sudah memiliki surat dari naskah ini.'),
  SURAT_MASSAL_TANPA_PESERTA: () =>
    new Galat(
      'SURAT_MASSAL_TANPA_PESERTA',
      422,
      'Perkara surat ini belum mempunyai daftar peserta.',
    ),
  SURAT_MASSAL_TANPA_TUJUAN: (d: { jenis: string }) =>
    new Galat(
      'SURAT_MASSAL_TANPA_TUJUAN',
      422,
      `Naskah jenis ${d.jenis} tidak mempunyai kolom Tujuan atau Kepada, sehingga tidak dapat dibuat per peserta.`,
      d,
    ),
  SURAT_MASSAL_PDF_BELUM: (d: { siap: number; dari: number }) =>
    new Galat(
      'SURAT_MASSAL_PDF_BELUM',
      409,
      `Baru ${d.siap} dari ${d.dari} PDF surat tersedia. Tunggu sebentar, lalu tandatangani.`,
      d,
    ),
  SURAT_MASSAL_PENANDATANGAN: (d: { nama: string }) =>
    new Galat(
      'SURAT_MASSAL_PENANDATANGAN',
      403,
      `Surat ini mencetak nama ${d.nama}; hanya ia, dari jabatan itu, yang dapat menandatanganinya.`,
      d,
    ),
  SURAT_MASSAL_TIDAK_MENUNGGU: () =>
    new Galat('SURAT_MASSAL_TIDAK_MENUNGGU', 409, 'Tidak ada surat yang menunggu tanda tangan.'),
  SURAT_MASSAL_BERLANJUT: (d: { jadi: number; dari: number }) =>
    new Galat(
      'SURAT_MASSAL_BERLANJUT',
      409,
      `${d.jadi} dari ${d.dari} surat sudah ditandatangani; sisanya berlanjut sendiri. Muat ulang halaman surat untuk melihat kemajuannya.`,
      d,
    ),
  CETAKAN_TAK_TERGABUNG: (d: { jumlah: number }) =>
    new Galat(
      'CETAKAN_TAK_TERGABUNG',
      422,
      d.jumlah === 0
        ? 'Tidak ada lembar yang dapat dicetak: daftar pesertanya masih kosong.'
        : 'Lembar setiap peserta tidak dapat digabung: templatnya memuat jumlah halaman atau penomoran otomatis.',
      d,
    ),
}
