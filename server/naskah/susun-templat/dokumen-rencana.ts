import { duaTanda, judulTengah, tabelDaftar } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { bilaKosong, cm, jumlahHalaman, nomorHalaman, p, teks, ulang } from './ooxml.js'

const KECIL = { ukuran: 8 }
const judul = (isi: string): string =>
  p(isi, { tebal: true, sebelum: 160, sesudah: 80, ikut: true, ukuran: 10 })
const rekap = (tag: string, nama: string): string =>
  tabelDaftar(
    tag,
    [
      [nama, '[[nama]]', cm(12), 'kiri'],
      ['Usulan', '[[usulan]]', cm(2.4), 'kanan'],
      ['Orang', '[[orang]]', cm(2.4), 'kanan'],
      ['JP', '[[jp]]', cm(2.6), 'kanan'],
      ['Biaya', '[[biaya]]', cm(5.4), 'kanan'],
    ],
    9,
  ) + bilaKosong(tag, p('Belum ada usulan yang diterima.', { miring: true, ukuran: 9 }))

/** The planning document of a year (AKPK: need by person, domain rule 5.6), on A4 laid on its side. */
export const dokumenRencana = (): Rancangan => ({
  judul: 'Dokumen Perencanaan Pengembangan Kompetensi',
  huruf: 'Arial',
  rebah: true,
  tepi: { atas: 1.8, kanan: 1.5, bawah: 1.8, kiri: 2 },
  kepalaPertama: p('', { tinggi: 2 }),
  kepalaLanjut: p('Dokumen Perencanaan Pengembangan Kompetensi Tahun [[tahun]]', {
    ...KECIL,
    rata: 'kanan',
    sesudah: 60,
  }),
  kaki: p(
    teks('halaman ', KECIL) + nomorHalaman(KECIL) + teks(' dari ', KECIL) + jumlahHalaman(KECIL),
    { rata: 'kanan', ...KECIL },
  ),
  isi:
    judulTengah(
      'DOKUMEN PERENCANAAN PENGEMBANGAN KOMPETENSI',
      '[[lingkup_kapital]]',
      'TAHUN [[tahun]]',
    ) +
    p(
      'Dasar: [[dasar]]. Usulan yang diterima atasan langsung seluruhnya [[ringkas]]. Yang belum ' +
        'mencapai 20 jam pelajaran setahun: [[kurang]].',
      { rata: 'penuh', sesudah: 120, spasi: 108, ukuran: 10 },
    ) +
    judul('A. Menurut perangkat daerah') +
    rekap('pd', 'Perangkat daerah') +
    judul('B. Menurut bentuk dan jalur') +
    rekap('bentuk', 'Bentuk') +
    judul('C. Menurut sumber dana') +
    rekap('sumber', 'Sumber dana') +
    judul('D. Kebutuhan pengembangan kompetensi menurut pegawai') +
    tabelDaftar(
      'akpk',
      [
        ['No.', '[[nomor]]', cm(1)],
        ['Nama / NIP', '[[pegawai]]', cm(3.6)],
        ['Jabatan', '[[jabatan]]', cm(3.4)],
        ['Kesenjangan', '[[kesenjangan]]', cm(4)],
        ['Bentuk', '[[bentuk]]', cm(2.4)],
        ['Materi', '[[materi]]', cm(3.4)],
        ['JP', '[[jp]]', cm(1), 'kanan'],
        ['Pelaksana', '[[pelaksana]]', cm(2.4)],
        ['Waktu', '[[waktu]]', cm(1.8)],
        ['Biaya', '[[biaya]]', cm(2.6)],
      ],
      8,
    ) +
    p('[[sisa]]', { ...KECIL, sesudah: 120 }) +
    ulang(
      'penandatangan',
      duaTanda([cm(12), cm(2), cm(12.2)], {
        atas: '[[kota]], [[tanggal]]',
        ruang: 48,
        gaya: { ukuran: 10 },
      }),
    ),
})
