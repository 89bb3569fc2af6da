import { daftarBernomor, duaTanda, judulTengah, tabelDaftar } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { bilaKosong, cm, jumlahHalaman, nomorHalaman, p, teks, ulang } from './ooxml.js'

const KECIL = { ukuran: 8 }
const judul = (isi: string): string =>
  p(isi, { tebal: true, sebelum: 160, sesudah: 80, ikut: true })
const kosong = (tag: string, isi: string): string => bilaKosong(tag, p(isi, { miring: true }))

/** Report of a survey period (PermenPANRB 14/2017): index, nine unsur, respondents, plan, answers. */
export const laporanSkm = (): Rancangan => ({
  judul: 'Laporan Survei Kepuasan Masyarakat',
  huruf: 'Arial',
  kepalaPertama: p('', { tinggi: 2 }),
  kepalaLanjut: p('Laporan Survei Kepuasan Masyarakat [[periode]]', { ...KECIL, rata: 'kanan' }),
  kaki: p(
    teks('halaman ', KECIL) + nomorHalaman(KECIL) + teks(' dari ', KECIL) + jumlahHalaman(KECIL),
    { rata: 'kanan', ...KECIL },
  ),
  isi:
    judulTengah(
      'LAPORAN SURVEI KEPUASAN MASYARAKAT',
      '[[periode_kapital]]',
      '[[lingkup_kapital]]',
    ) +
    p(
      'Survei dilaksanakan [[masa]] menurut Peraturan Menteri Pendayagunaan Aparatur Negara dan ' +
        'Reformasi Birokrasi Nomor 14 Tahun 2017. Responden: [[responden]].',
      { rata: 'penuh', sesudah: 120, spasi: 108 },
    ) +
    p('Indeks Kepuasan Masyarakat: [[ikm]]. Mutu pelayanan: [[mutu]].', {
      tebal: true,
      sesudah: 120,
    }) +
    judul('Nilai tiap unsur') +
    tabelDaftar('unsur', [
      ['Unsur', '[[kode]]', cm(1.4)],
      ['Nama', '[[nama]]', cm(5.6)],
      ['Menjawab', '[[n]]', cm(1.9)],
      ['NRR', '[[nrr]]', cm(1.7)],
      ['NRR tertimbang', '[[tertimbang]]', cm(2.2)],
      ['Nilai', '[[nilai]]', cm(1.8)],
      ['Mutu', '[[mutu]]', cm(1.4)],
    ]) +
    p('Bobot tiap unsur 1/9; IKM adalah jumlah NRR tertimbang dikalikan 25.', {
      ...KECIL,
      sesudah: 120,
    }) +
    judul('Tiga unsur terendah') +
    daftarBernomor('terendah') +
    judul('Rencana tindak lanjut') +
    tabelDaftar('rencana', [
      ['Unsur', '[[unsur]]', cm(3.4)],
      ['Rencana', '[[kegiatan]]', cm(5)],
      ['Penanggung jawab', '[[penanggungJawab]]', cm(2.8)],
      ['Paling lambat', '[[target]]', cm(2.2)],
      ['Hasil', '[[hasil]]', cm(2.6)],
    ]) +
    kosong('rencana', 'Belum ada rencana tindak lanjut.') +
    judul('Perkembangan') +
    tabelDaftar('tren', [
      ['Periode', '[[periode]]', cm(7)],
      ['Responden', '[[responden]]', cm(3)],
      ['IKM', '[[ikm]]', cm(6)],
    ]) +
    judul('Responden') +
    tabelDaftar('profil', [
      ['Segi', '[[segi]]', cm(4)],
      ['Rincian', '[[rincian]]', cm(6)],
      ['Jumlah', '[[jumlah]]', cm(3)],
      ['Bagian', '[[bagian]]', cm(3)],
    ]) +
    ulang(
      'penandatangan',
      duaTanda([cm(7.5), cm(0.5), cm(8)], {
        atas: '[[kota]], [[tanggal]]',
        ruang: 52,
        gaya: { ukuran: 10 },
      }),
    ) +
    judul('Jawaban responden') +
    tabelDaftar(
      'jawaban',
      [
        ['No.', '[[nomor]]', cm(1.6)],
        ...Array.from(
          { length: 9 },
          (_, i) => [`U${i + 1}`, `[[u${i + 1}]]`, cm(1.6)] as [string, string, number],
        ),
      ],
      8,
    ) +
    kosong('jawaban', 'Jawaban tercantum pada lembar kerja (XLSX) laporan ini.'),
})
