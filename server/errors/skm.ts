import { Galat } from '../platform/galat.js'

export const skm = {
  SURVEI_TIDAK_DIKENAL: () =>
    new Galat(
      'SURVEI_TIDAK_DIKENAL',
      404,
      'Tautan survei ini tidak dikenal. Periksa kembali alamatnya, atau minta tautan baru kepada petugas.',
    ),
  SURVEI_DITUTUP: (d: { nama: string; mulai: string; selesai: string }) =>
    new Galat(
      'SURVEI_DITUTUP',
      410,
      `Survei ${d.nama} hanya menerima jawaban dari ${d.mulai} sampai ${d.selesai}.`,
      d,
    ),
  SURVEI_SUDAH_DIISI: () =>
    new Galat(
      'SURVEI_SUDAH_DIISI',
      409,
      'Survei ini sudah diisi dengan tautan atau peramban yang sama. Terima kasih.',
    ),
  SURVEI_KOSONG: () =>
    new Galat('SURVEI_KOSONG', 422, 'Jawab sedikitnya satu dari sembilan pertanyaan.'),
  SURVEI_TANPA_KUKI: () =>
    new Galat(
      'SURVEI_TANPA_KUKI',
      422,
      'Buka tautan survei di peramban yang menerima kuki, lalu kirim dari halaman itu.',
    ),
  PERIODE_TUMPANG: (d: { nama: string }) =>
    new Galat(
      'PERIODE_TUMPANG',
      409,
      `Tanggal periode ini bertumpang tindih dengan periode ${d.nama}.`,
      d,
    ),
  PELATIHAN_BELUM_USAI: (d: { nama: string; selesai: string }) =>
    new Galat(
      'PELATIHAN_BELUM_USAI',
      422,
      `Pelatihan ${d.nama} baru berakhir ${d.selesai}; survei dibagikan sesudah layanan diberikan.`,
      d,
    ),
  PELATIHAN_TANPA_PESERTA: (d: { nama: string }) =>
    new Galat('PELATIHAN_TANPA_PESERTA', 422, `Pelatihan ${d.nama} belum mempunyai peserta.`, d),
}
