import { Galat } from '../platform/galat.js'

export const perkara = {
  PERKARA_BUTUH_PELATIHAN: (d: { sop: string }) =>
    new Galat('PERKARA_BUTUH_PELATIHAN', 400, `Kolom pelatihan wajib diisi untuk SOP ${d.sop}.`, d),
  PERKARA_BUTUH_NASKAH: (d: { sop: string }) =>
    new Galat(
      'PERKARA_BUTUH_NASKAH',
      400,
      `Kolom jenis naskah wajib dipilih untuk SOP ${d.sop}.`,
      d,
    ),
  PERKARA_NASKAH_TETAP: (d: { sop: string }) =>
    new Galat(
      'PERKARA_NASKAH_TETAP',
      400,
      `Kolom jenis naskah harus kosong: SOP ${d.sop} sudah menetapkan naskahnya.`,
      d,
    ),
  PERKARA_TIDAK_BERJALAN: () =>
    new Galat('PERKARA_TIDAK_BERJALAN', 409, 'Perkara ini sudah selesai atau dihentikan.'),
  PEWAKTU_TANPA_TANGGAL: (d: { nama: string }) =>
    new Galat(
      'PEWAKTU_TANPA_TANGGAL',
      422,
      `Tanggal ${d.nama} belum ditetapkan pada perkara ini.`,
      d,
    ),
  PERKARA_SUDAH_DIHENTIKAN: (d: { oleh: string; pada: string }) =>
    new Galat(
      'PERKARA_SUDAH_DIHENTIKAN',
      409,
      `Perkara ini sudah dihentikan oleh ${d.oleh} pada ${d.pada}.`,
      d,
    ),
  PERKARA_DIPANGGIL: (d: { induk: string }) =>
    new Galat(
      'PERKARA_DIPANGGIL',
      409,
      `Perkara ini ditunggu oleh perkara ${d.induk}. Hentikan perkara itu; yang ini ikut berhenti.`,
      d,
    ),
  PERKARA_BUKAN_PENGELOLA: () =>
    new Galat(
      'PERKARA_BUKAN_PENGELOLA',
      403,
      'Hanya Kepala, Sekretaris, atau kepala bidang pengampu yang dapat menghentikan atau memindahkan perkara ini.',
    ),
  PERKARA_SUDAH_BERNOMOR: () =>
    new Galat(
      'PERKARA_SUDAH_BERNOMOR',
      403,
      'Perkara ini sudah memakai nomor surat. Mintalah Kepala, Sekretaris, atau kepala bidang pengampu menghentikannya.',
    ),
  AKIBAT_BERUBAH: () =>
    new Galat(
      'AKIBAT_BERUBAH',
      409,
      'Nomor surat perkara ini berubah sejak halaman dibuka. Periksa lagi daftar akibatnya, lalu kirim ulang.',
    ),
  TUGAS_ASING: () =>
    new Galat(
      'TUGAS_ASING',
      409,
      'Tugas yang ditinggalkan tidak terbuka lagi pada perkara ini. Muat ulang halaman, lalu pilih lagi.',
    ),
  PINDAH_TIDAK_DAPAT: (d: { ke: string }) =>
    new Galat(
      'PINDAH_TIDAK_DAPAT',
      422,
      `Perkara ini tidak dapat dipindahkan ke langkah ${d.ke}: menurut alur SOP ia tidak mungkin berada di sana bersama langkah lain yang masih terbuka.`,
      d,
    ),
  PINDAH_NASKAH_TERBIT: (d: { ke: string; nomor: string }) =>
    new Galat(
      'PINDAH_NASKAH_TERBIT',
      409,
      `Perkara ini tidak dapat dipindahkan ke langkah ${d.ke}: sesudahnya ada naskah yang sudah terbit (${d.nomor}) dan tidak dapat disusun ulang. Buat surat ralat dengan perkara baru.`,
      d,
    ),
  PINDAH_BELUM_SIAP: (d: { ke: string; sebab: string }) =>
    new Galat(
      'PINDAH_BELUM_SIAP',
      409,
      `Perkara ini belum dapat dipindahkan ke langkah ${d.ke}. ${d.sebab} Pilih langkah sebelumnya.`,
      d,
    ),
  USUL_SUDAH_ADA: () =>
    new Galat(
      'USUL_SUDAH_ADA',
      409,
      'Sudah ada usul pindah yang menunggu persetujuan pada perkara ini.',
    ),
  USUL_SUDAH_DIPUTUS: (d: { keadaan: string }) =>
    new Galat('USUL_SUDAH_DIPUTUS', 409, `Usul pindah ini sudah ${d.keadaan}.`, d),
  USUL_BASI: () =>
    new Galat(
      'USUL_BASI',
      409,
      'Perkara sudah bergerak sejak usul ini dibuat, jadi usulnya tidak berlaku lagi. Buat usul baru bila masih perlu.',
    ),
  USUL_SENDIRI: () =>
    new Galat(
      'USUL_SENDIRI',
      403,
      'Usul pindah harus disetujui orang kedua; Anda sendiri yang mengusulkannya.',
    ),
}
