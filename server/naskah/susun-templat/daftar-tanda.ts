import { judulTengah, tabelDaftar } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { bilaKosong, cm, halamanDari, p } from './ooxml.js'

const KANAN = { kiri: cm(10.5), ukuran: 10, ikut: true }

/** People of a training with room to sign by hand: attendance of a session, or a kit handed over. */
export const daftarTandaTangan = (): Rancangan => ({
  judul: 'Daftar tanda tangan',
  huruf: 'Arial',
  kepalaPertama: p('', { tinggi: 2 }),
  kepalaLanjut: p('[[judul_kapital]] - [[pelatihan]]', { ukuran: 8, rata: 'kanan', sesudah: 60 }),
  kaki: p(halamanDari(8), { rata: 'kanan', ukuran: 8 }),
  isi:
    judulTengah('[[judul_kapital]]', '[[pelatihan_kapital]]') +
    p('Hari/tanggal: [[waktu]]', { ukuran: 10 }) +
    p('Tempat: [[tempat]]', { ukuran: 10 }) +
    p('[[uraian]]', { ukuran: 10, sesudah: 120 }) +
    tabelDaftar(
      'baris',
      [
        ['No.', '[[no]]', cm(1)],
        ['Nama', '[[nama]]', cm(4.6)],
        ['NIP', '[[nip]]', cm(3.6)],
        ['Instansi', '[[instansi]]', cm(3.4)],
        ['Tanda tangan', '[[tanda]]', cm(3.4)],
      ],
      9,
      cm(0.95),
    ) +
    bilaKosong('baris', p('Daftar peserta masih kosong.', { ukuran: 10, miring: true })) +
    p('[[kota]], [[tanggal]]', { ...KANAN, sebelum: 160 }) +
    p('Petugas,', { ...KANAN, sesudah: 900 }) +
    p('(__________________________)', { kiri: cm(10.5), ukuran: 10 }),
})
