import { daftarBernomor, duaTanda, judulTengah, tabelDaftar } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { bilaKosong, cm, jumlahHalaman, nomorHalaman, p, teks, ulang } from './ooxml.js'

const KECIL = { ukuran: 8 }

/** Minutes of the yearly evaluation of an SOP's times (PermenPANRB 35/2012), on A4 laid on its side. */
export const beritaAcaraEvaluasi = (): Rancangan => ({
  judul: 'Berita Acara Evaluasi Mutu Baku',
  huruf: 'Arial',
  rebah: true,
  tepi: { atas: 1.8, kanan: 1.5, bawah: 1.8, kiri: 2 },
  kepalaPertama: p('', { tinggi: 2 }),
  kepalaLanjut: p('Berita Acara Evaluasi Mutu Baku Tahun [[tahun]]', {
    ...KECIL,
    rata: 'kanan',
    sesudah: 60,
  }),
  kaki: p(
    teks('halaman ', KECIL) + nomorHalaman(KECIL) + teks(' dari ', KECIL) + jumlahHalaman(KECIL),
    { rata: 'kanan', ...KECIL },
  ),
  isi:
    judulTengah('BERITA ACARA EVALUASI MUTU BAKU', 'TAHUN [[tahun]]', '[[lingkup_kapital]]') +
    p(
      'Pada hari ini [[hariTanggal_terbilang]], bertempat di [[tempat]], telah dilakukan evaluasi ' +
        'terhadap waktu baku standar operasional prosedur tahun [[tahun]] dengan membandingkan ' +
        'waktu yang tercetak dengan waktu kerja yang tercatat, sebagai berikut:',
      { rata: 'penuh', awal: cm(1.27), sesudah: 120, spasi: 108, ukuran: 10 },
    ) +
    tabelDaftar(
      'baris',
      [
        ['No.', '[[nomor]]', cm(1.1)],
        ['Kegiatan', '[[kegiatan]]', cm(6.2)],
        ['SOP', '[[sop]]', cm(3.6)],
        ['Waktu baku', '[[waktu]]', cm(2.2)],
        ['Kasus', '[[kasus]]', cm(1.4)],
        ['P50', '[[p50]]', cm(1.3)],
        ['P80', '[[p80]]', cm(1.3)],
        ['P95', '[[p95]]', cm(1.3)],
        ['Pelanggaran (selang 95 %)', '[[bagian]]', cm(3)],
        ['Usul', '[[usul]]: [[sebab]]', cm(4.8)],
      ],
      8,
    ) +
    bilaKosong('baris', p('Tidak ada tugas yang selesai pada tahun ini.', { miring: true })) +
    p(
      'P50, P80, P95: menit kerja yang tidak dilampaui oleh 50, 80, dan 95 persen kunjungan. ' +
        'Selang kepercayaan menurut Wilson.',
      { ...KECIL, sesudah: 120 },
    ) +
    p('Simpulan:', { ukuran: 10, ikut: true }) +
    daftarBernomor('simpulan', { ukuran: 10, ikut: true }) +
    ulang(
      'penandatangan',
      duaTanda([cm(12), cm(2), cm(12.2)], {
        kiri: 'Mengesahkan:',
        atas: '[[kota]], [[tanggal]]',
        ruang: 44,
        gaya: { ukuran: 10, kiri: cm(1) },
      }),
    ),
})
