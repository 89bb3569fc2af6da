import {
  daftarRinci,
  judulTengah,
  kepalaLanjut,
  kepalaLampiran,
  kakiNaskah,
  kepalaPertama,
  kop,
  tabelDaftar,
  tandaTangan,
  tembusan,
} from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { cm, p, ulang } from './ooxml.js'

const bab = (judul: string, isi: string): string =>
  p(judul, {
    tebal: true,
    sebelum: 160,
    sesudah: 80,
    ikut: true,
    kiri: cm(0.8),
    awal: -cm(0.8),
    tab: [cm(0.8)],
  }) + isi

const pasal = (judul: string, tag: string): string =>
  p(judul, {
    sebelum: 60,
    sesudah: 40,
    ikut: true,
    kiri: cm(1.6),
    awal: -cm(0.8),
    tab: [cm(1.6)],
  }) + uraian(tag, cm(1.6))

const uraian = (tag: string, kiri = cm(0.8)): string =>
  ulang(tag, p('[[teks]]', { rata: 'penuh', kiri, sesudah: 80, spasi: 115 }))

/** Report of an activity in its five parts, with the roster and its results attached when there is one. */
export const laporan = (): Rancangan => ({
  judul: 'Laporan',
  huruf: 'Arial',
  kepalaPertama: kepalaPertama(kop()),
  kepalaLanjut: kepalaLanjut(),
  kaki: kakiNaskah(),
  isi:
    judulTengah('LAPORAN', 'TENTANG', '[[judul_kapital]]', 'NOMOR [[nomor]]') +
    bab(
      'A.\tPENDAHULUAN',
      pasal('1.\tUmum', 'umum') +
        pasal('2.\tMaksud dan tujuan', 'maksud') +
        pasal('3.\tRuang lingkup', 'ruangLingkup') +
        pasal('4.\tDasar', 'dasar'),
    ) +
    bab(
      'B.\tKEGIATAN YANG DILAKSANAKAN',
      uraian('kegiatan') +
        daftarRinci(
          [
            ['Nama pelatihan', '[[namaPelatihan]]'],
            ['Tanggal', '[[rentang]]'],
            ['Tempat', '[[tempat]]'],
            ['Jumlah jam pelajaran', '[[jp]] ([[jp_terbilang]]) JP'],
            ['Peserta yang diundang', '[[diundang]] orang', 'diundang'],
            ['Peserta yang hadir', '[[hadir]] orang'],
            ['Peserta yang lulus', '[[lulus]] orang'],
            ['Realisasi anggaran', '[[anggaran]]', 'anggaran'],
          ],
          cm(4.9),
        ),
    ) +
    bab('C.\tHASIL YANG DICAPAI', uraian('hasil')) +
    bab('D.\tSIMPULAN DAN SARAN', uraian('simpulan')) +
    bab('E.\tPENUTUP', uraian('penutup')) +
    p('', { ikut: true }) +
    tandaTangan({ atas: p('[[kota]], [[tanggal]]') }) +
    tembusan() +
    ulang('adaPeserta', lampiran()),
})

function lampiran(): string {
  return (
    kepalaLampiran('Lampiran Laporan') +
    judulTengah('DAFTAR PESERTA DAN HASIL', '[[namaPelatihan_kapital]]') +
    tabelDaftar('peserta', [
      ['No.', '[[no]]', cm(0.9)],
      ['Nama', '[[nama]]', cm(4.3)],
      ['NIP', '[[nip]]', cm(3.5)],
      ['Unit kerja', '[[unitKerja]]', cm(3)],
      ['Hadir', '[[kehadiran]]', cm(1.4)],
      ['Nilai', '[[nilai]]', cm(1.2)],
      ['Hasil', '[[kelulusan]]', cm(1.7)],
    ]) +
    tandaTangan()
  )
}
