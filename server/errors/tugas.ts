import { Galat } from '../platform/galat.js'

export const tugas = {
  TUGAS_SUDAH_SELESAI: (d: { oleh: string; pada: string }) =>
    new Galat(
      'TUGAS_SUDAH_SELESAI',
      409,
      `Tugas ini sudah diselesaikan oleh ${d.oleh} pada ${d.pada}.`,
      d,
    ),
  TUGAS_SUDAH_BATAL: (d: { pada: string }) =>
    new Galat('TUGAS_SUDAH_BATAL', 409, `Tugas ini sudah tidak berlaku sejak ${d.pada}.`, d),
  TUGAS_DIPEGANG_LAIN: (d: { oleh: string; pada: string }) =>
    new Galat(
      'TUGAS_DIPEGANG_LAIN',
      409,
      `Tugas ini sedang dikerjakan oleh ${d.oleh} sejak ${d.pada}.`,
      d,
    ),
  TUGAS_BUKAN_MILIK: (d: { peran: string }) =>
    new Galat('TUGAS_BUKAN_MILIK', 403, `Tugas ini milik ${d.peran}, bukan milik Anda.`, d),
  MASA_TUGAS_HABIS: (d: { sebutan: string; sampai: string }) =>
    new Galat(
      'MASA_TUGAS_HABIS',
      403,
      `Masa tugas Anda sebagai ${d.sebutan} berakhir pada ${d.sampai}.`,
      d,
    ),

  KELENGKAPAN_TIDAK_DIKENAL: (d: { butir: number; banyak: number }) =>
    new Galat(
      'KELENGKAPAN_TIDAK_DIKENAL',
      422,
      `Kelengkapan butir ${d.butir} tidak ada; langkah ini meminta ${d.banyak} kelengkapan.`,
      d,
    ),
  TUGAS_BELUM_DIAMBIL: () =>
    new Galat('TUGAS_BELUM_DIAMBIL', 409, 'Tugas ini belum diambil siapa pun.'),
  TUGAS_TANPA_NASKAH: () =>
    new Galat(
      'TUGAS_TANPA_NASKAH',
      409,
      'Tugas ini tidak memutuskan naskah, jadi tidak ada kalimat untuk ditandai.',
    ),
  TUGAS_BUKAN_DI_TANGAN: () =>
    new Galat(
      'TUGAS_BUKAN_DI_TANGAN',
      409,
      'Tugas ini tidak dapat Anda kembalikan sekarang. Buka tugasnya untuk melihat sebabnya.',
    ),
  TUGAS_TANPA_FORMULIR: () =>
    new Galat(
      'TUGAS_TANPA_FORMULIR',
      409,
      'Tugas ini selesai dengan sendirinya setelah semua tindakannya lengkap.',
    ),
  PENERIMA_TIDAK_BERWENANG: (d: { nama: string }) =>
    new Galat(
      'PENERIMA_TIDAK_BERWENANG',
      422,
      `${d.nama} tidak memegang jabatan untuk tugas ini.`,
      d,
    ),
  KONSEP_BERUBAH: (d: { oleh: string; pada: string; versi: number }) =>
    new Galat(
      'KONSEP_BERUBAH',
      409,
      `Isian ini sudah diubah ${d.oleh} pada ${d.pada}. Muat isian terbaru, atau simpan punya Anda di atasnya; keduanya tetap disimpan sampai Anda memilih.`,
      d,
    ),
  KONSEP_TIDAK_ADA: () =>
    new Galat('KONSEP_TIDAK_ADA', 409, 'Tidak ada isian Anda yang disisihkan pada tugas ini.'),
  BUKAN_PENYUSUNAN: () =>
    new Galat(
      'BUKAN_PENYUSUNAN',
      409,
      'Tugas ini bukan penyusunan naskah, sehingga isiannya langsung dikirim.',
    ),
  SUDAH_DIPEGANG_PENERIMA: (d: { nama: string }) =>
    new Galat(
      'SUDAH_DIPEGANG_PENERIMA',
      409,
      `Tugas ini sudah dipegang ${d.nama}. Pilih penerima lain.`,
      d,
    ),
  SARINGAN_PENUH: (d: { n: number }) =>
    new Galat(
      'SARINGAN_PENUH',
      409,
      `Sudah ada ${d.n} saringan tersimpan. Hapus satu dulu, lalu simpan yang ini.`,
      d,
    ),
}
