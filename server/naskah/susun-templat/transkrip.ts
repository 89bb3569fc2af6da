import { daftarRinci, duaTanda, judulTengah, tabelDaftar } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { bilaKosong, cm, p, ulang } from './ooxml.js'

/** What one participant was taught and what they reached. */
export const transkripPelatihan = (): Rancangan => ({
  judul: 'Transkrip',
  huruf: 'Arial',
  kepalaPertama: p('', { tinggi: 2 }),
  kepalaLanjut: p('Transkrip [[pelatihan]]', { ukuran: 8, rata: 'kanan', sesudah: 60 }),
  // No count of pages: sheets are joined, and it would run across people.
  kaki: p('', { tinggi: 2 }),
  isi:
    judulTengah('TRANSKRIP NILAI', '[[pelatihan_kapital]]') +
    daftarRinci([
      ['Nama', '[[nama]]'],
      ['NIP', '[[nip]]'],
      ['Instansi', '[[instansi]]'],
      ['Waktu', '[[waktu]]'],
      ['Tempat', '[[tempat]]'],
    ]) +
    tabelDaftar(
      'mata',
      [
        ['No.', '[[no]]', cm(1.4)],
        ['Mata pelatihan', '[[materi]]', cm(11.6)],
        ['JP', '[[jp]]', cm(3)],
      ],
      10,
    ) +
    bilaKosong('mata', p('Mata pelatihan tidak dicatat.', { miring: true })) +
    daftarRinci([
      ['Jumlah', '[[jumlahJp]] JP'],
      ['Kehadiran', '[[hadir]]'],
      ['Nilai per unsur', '[[unsur]]'],
      ['Nilai akhir', '[[nilai]]'],
      ['Kualifikasi', '[[kualifikasi]]'],
      ['Hasil', '[[hasil]]'],
    ]) +
    ulang(
      'penandatangan',
      duaTanda([cm(7.5), cm(0.5), cm(8)], {
        atas: '[[kota]], [[tanggal]]',
        ruang: 52,
        gaya: { ukuran: 10 },
      }),
    ),
})
