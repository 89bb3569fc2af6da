import { alinea, duaTanda, tabelDaftar } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { bilaKosong, cm, halamanDari, p, ulang } from './ooxml.js'

/** Their widths share the 26.2 cm that A4 on its side leaves beside 2 cm for the binding. */
type Kolom = readonly [judul: string, isi: string, lebarCm: number]

/**
 * A register as a book: title and period, the table with rows at least `tinggi` high, the closing
 * sentence, one or two signatures.
 */
function buku(judul: string, kolom: readonly Kolom[], tinggi = 0): Rancangan {
  return {
    judul,
    huruf: 'Arial',
    rebah: true,
    tepi: { atas: 1.8, kanan: 1.5, bawah: 1.8, kiri: 2 },
    kepalaPertama: p('', { tinggi: 2 }),
    kepalaLanjut: p('[[judul_kapital]] - [[periode]]', { ukuran: 8, rata: 'kanan', sesudah: 60 }),
    kaki: p(halamanDari(8), { rata: 'kanan', ukuran: 8 }),
    isi:
      p('[[judul_kapital]]', { rata: 'tengah', tebal: true, ukuran: 14 }) +
      p('[[kantor.nama_kapital]]', { rata: 'tengah', tebal: true, ukuran: 11 }) +
      p('[[periode]]', { rata: 'tengah', ukuran: 11, sesudah: 160 }) +
      tabelDaftar(
        'baris',
        kolom.map(([j, isi, l]) => [j, isi, cm(l)] as const),
        8,
        tinggi,
      ) +
      bilaKosong('baris', p('Tidak ada catatan pada periode ini.', { ukuran: 10, miring: true })) +
      alinea('penutup', { awal: 0, ikut: true, ukuran: 10 }) +
      penutupBuku(),
  }
}

/** Who knows of it at the left, who keeps the book at the right; never torn from each other. */
const penutupBuku = (): string =>
  ulang(
    'penandatangan',
    p('', { tinggi: 8, ikut: true }) +
      duaTanda([cm(12), cm(2), cm(12.2)], {
        kiri: 'Mengetahui:',
        atas: '[[kota]], [[tanggal]]',
        ruang: 44,
        gaya: { ukuran: 10, kiri: cm(1) },
      }),
  )

export const bukuKeluar = (): Rancangan =>
  buku('Buku Agenda Surat Keluar', [
    ['No. urut', '[[urut]]', 1.5],
    ['Nomor surat', '[[nomor]]', 4.4],
    ['Tanggal surat', '[[tanggalSurat_singkat]]', 2.1],
    ['Ditujukan kepada', '[[tujuan]]', 4.6],
    ['Isi ringkas / Hal', '[[hal]]', 5.6],
    ['Pengolah', '[[pengolah]]', 2.8],
    ['Lampiran', '[[lampiran]]', 1.9],
    ['Keterangan', '[[keterangan]]', 3.3],
  ])

export const bukuMasuk = (): Rancangan =>
  buku('Buku Agenda Surat Masuk', [
    ['No. agenda', '[[urut]]', 1.5],
    ['Tanggal terima', '[[tanggalTerima_singkat]]', 2.1],
    ['Nomor surat', '[[nomor]]', 3.9],
    ['Tanggal surat', '[[tanggalSurat_singkat]]', 2.1],
    ['Pengirim', '[[pengirim]]', 4],
    ['Isi ringkas / Hal', '[[hal]]', 4.8],
    ['Lampiran', '[[lampiran]]', 1.7],
    ['Diteruskan kepada / disposisi', '[[diteruskan]]', 3.6],
    ['Keterangan', '[[keterangan]]', 2.5],
  ])

export const bukuEkspedisi = (): Rancangan =>
  buku('Buku Ekspedisi', [
    ['No.', '[[urut]]', 1.3],
    ['Tanggal', '[[tanggalKirim_singkat]]', 2.1],
    ['Nomor surat', '[[nomor]]', 4.6],
    ['Tujuan', '[[tujuan]]', 5.2],
    ['Hal', '[[hal]]', 4.4],
    ['Nama penerima', '[[penerima]]', 4],
    ['Jam', '[[jam]]', 1.6],
    // Signed by hand on the printed page; filled only when the office records it otherwise.
    ['Paraf', '[[paraf]]', 3],
  ])

export const bukuSertifikat = (): Rancangan =>
  buku('Buku Register Sertifikat', [
    ['No.', '[[urut]]', 1.3],
    ['Nomor sertifikat', '[[nomor]]', 4.2],
    ['Kode registrasi LAN', '[[kodeRegistrasi]]', 3.6],
    ['Nama', '[[nama]]', 4.2],
    ['NIP', '[[nip]]', 3.5],
    ['Pelatihan / angkatan', '[[pelatihan]]', 4.2],
    ['Tanggal terbit', '[[tanggalTerbit_singkat]]', 2.1],
    ['Diterima oleh / tanggal', '[[diterima]]', 3.1],
  ])

export const bukuDisposisi = (): Rancangan =>
  buku('Buku Disposisi', [
    ['No.', '[[urut]]', 1.3],
    ['Tanggal', '[[tanggalDisposisi_singkat]]', 2.1],
    ['No. agenda', '[[agenda]]', 1.7],
    ['Surat (nomor, pengirim, hal)', '[[surat]]', 6],
    ['Dari', '[[dari]]', 3.2],
    ['Diteruskan kepada', '[[kepada]]', 3.4],
    ['Instruksi dan catatan', '[[instruksi]]', 4.2],
    ['Batas waktu', '[[batas_singkat]]', 2.1],
    ['Keterangan', '[[keterangan]]', 2.2],
  ])

/** Who was given which certificate, with room to sign beside every name. */
export const bukuSerah = (): Rancangan =>
  buku(
    'Daftar Penyerahan Sertifikat',
    [
      ['No.', '[[urut]]', 1.1],
      ['Nama', '[[nama]]', 4.4],
      ['NIP', '[[nip]]', 3.4],
      ['Unit kerja dan instansi', '[[instansi]]', 4.3],
      ['Nomor sertifikat', '[[nomor]]', 3.9],
      ['Kode registrasi LAN', '[[kodeRegistrasi]]', 3.1],
      ['Nama penerima dan tanggal', '[[diterima]]', 2.8],
      ['Tanda tangan', '[[tanda]]', 3.2],
    ],
    cm(0.95),
  )
