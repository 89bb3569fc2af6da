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
}
