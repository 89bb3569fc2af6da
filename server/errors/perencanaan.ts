import { Galat } from '../platform/galat.js'

export const perencanaan = {
  RENCANA_TAHUN_TERKUNCI: (d: { tahun: number; batas: string }) =>
    new Galat(
      'RENCANA_TAHUN_TERKUNCI',
      409,
      `Perencanaan tahun ${d.tahun} sudah terkunci sesudah ${d.batas} pukul 24.00.`,
      d,
    ),
  RENCANA_BUKAN_KONSEP: (d: { tahap: string }) =>
    new Galat(
      'RENCANA_BUKAN_KONSEP',
      409,
      `Usulan ini sudah pada tahap ${d.tahap}; hanya konsep yang dapat diubah, dihapus, atau dikirim.`,
      d,
    ),
  RENCANA_TANPA_ATASAN: () =>
    new Galat(
      'RENCANA_TANPA_ATASAN',
      409,
      'Perangkat daerah atau atasan langsung Anda belum tercatat. Hubungi pengelola kepegawaian.',
    ),
  RENCANA_ATASAN_TIDAK_AKTIF: (d: { nama: string }) =>
    new Galat(
      'RENCANA_ATASAN_TIDAK_AKTIF',
      409,
      `Atasan langsung Anda, ${d.nama}, tidak bertugas lagi. Hubungi pengelola kepegawaian agar penggantinya dicatat.`,
      d,
    ),
  RENCANA_PUTUS_SENDIRI: () =>
    new Galat(
      'RENCANA_PUTUS_SENDIRI',
      403,
      'Usulan Anda sendiri tidak dapat Anda putus, juga sebagai pelaksana harian atau tugas atasan Anda.',
    ),
  RENCANA_TANPA_PERNYATAAN: () =>
    new Galat(
      'RENCANA_TANPA_PERNYATAAN',
      422,
      'Pernyataan belum dicentang. Ubah konsepnya, centang pernyataan, lalu kirim.',
    ),
  RENCANA_TANPA_USULAN: () =>
    new Galat(
      'RENCANA_TANPA_USULAN',
      409,
      'Perkara ini dimulai dengan Kirim pada halaman Rencana, bukan dari daftar perkara.',
    ),
  RENCANA_TAK_SETAHAP: (d: { tahap: string }) =>
    new Galat(
      'RENCANA_TAK_SETAHAP',
      409,
      `Usulan pada perkara ini bertahap ${d.tahap}; langkah itu tidak dapat dibuka atau diselesaikan.`,
      d,
    ),
  RENCANA_BELUM_WAKTUNYA: (d: { mulai: string }) =>
    new Galat('RENCANA_BELUM_WAKTUNYA', 409, `Pelaksanaan baru dapat dimulai pada ${d.mulai}.`, d),
  RENCANA_LAPORAN_TERLALU_BANYAK: (d: { batas: number }) =>
    new Galat(
      'RENCANA_LAPORAN_TERLALU_BANYAK',
      422,
      `Irama itu menghasilkan lebih dari ${d.batas} laporan; pilih yang lebih jarang.`,
      d,
    ),
  RENCANA_LAPORAN_DINI: (d: { ke: number; dari: number; sejak: string }) =>
    new Galat(
      'RENCANA_LAPORAN_DINI',
      409,
      `Masa laporan ${d.ke} dari ${d.dari} belum berakhir; laporannya dapat dikirim sejak ${d.sejak}. Bila kegiatan berubah waktunya, perbaiki dahulu waktu pelaksanaannya.`,
      d,
    ),
  RENCANA_TAK_BERJALAN: () =>
    new Galat(
      'RENCANA_TAK_BERJALAN',
      409,
      'Waktu pelaksanaan hanya dapat diperbaiki selama kegiatannya berjalan.',
    ),
  RENCANA_JADWAL_TERLALU_PENDEK: (d: { sudah: number; jumlah: number }) =>
    new Galat(
      'RENCANA_JADWAL_TERLALU_PENDEK',
      422,
      `Sudah ada ${d.sudah} laporan, sedangkan waktu dan irama itu menghasilkan ${d.jumlah}; harus tersisa paling sedikit satu.`,
      d,
    ),
  RENCANA_SUDAH_DIPUTUS: (d: { materi: string; tahap: string }) =>
    new Galat(
      'RENCANA_SUDAH_DIPUTUS',
      409,
      `Usulan "${d.materi}" tidak lagi menunggu putusan; tahapnya kini ${d.tahap}.`,
      d,
    ),
  RENCANA_SUDAH_DIPENUHI: (d: { materi: string; nama: string; pelatihan: string }) =>
    new Galat(
      'RENCANA_SUDAH_DIPENUHI',
      409,
      `Rencana "${d.materi}" dari ${d.nama} sudah dipenuhi ${d.pelatihan}. Tidak ada yang dikaitkan; muat ulang daftarnya.`,
      d,
    ),
  RENCANA_TAK_TERPENUHI: (d: { materi: string; nama: string; sebab: string }) =>
    new Galat(
      'RENCANA_TAK_TERPENUHI',
      409,
      `Rencana "${d.materi}" dari ${d.nama} tidak dapat dikaitkan: ${d.sebab}. Tidak ada yang dikaitkan.`,
      d,
    ),
  RENCANA_TAK_TERLEPAS: (d: { materi: string; nama: string; sebab: string }) =>
    new Galat(
      'RENCANA_TAK_TERLEPAS',
      409,
      `Rencana "${d.materi}" dari ${d.nama} tidak dapat dilepas: ${d.sebab}. Tidak ada yang dilepas.`,
      d,
    ),
}
