import {
  judulTengah,
  kakiNaskah,
  kepalaLanjut,
  kepalaLampiran,
  kepalaPertama,
  kop,
  LEBAR,
  tabelDaftar,
  tandaTangan,
  TANDA,
  tembusan,
} from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { baris, cm, p, tabel, ulang } from './ooxml.js'

const W = [cm(3.7), cm(0.5), cm(0.9), LEBAR - cm(5.1)]

/** Consideranda: the word once, then lettered or numbered items that all end in a semicolon. */
function konsiderans(label: string, tag: string, tanda: 'huruf' | 'no'): string {
  const rata = { rata: 'penuh', sesudah: 60 } as const
  return tabel(
    W,
    baris(
      [
        p(`[[#${tag}]][[#pertama]]${label}[[/pertama]]`),
        p('[[#pertama]]:[[/pertama]]'),
        p(`[[${tanda}]].`),
        p(`[[inti]];[[/${tag}]]`, rata),
      ],
      W,
    ),
  )
}

/** A decree: the head of the office decides, and repeats number, date and signature on what is attached. */
function keputusan(judul: string, lampiran: string): Rancangan {
  return {
    judul,
    huruf: 'Bookman Old Style',
    kepalaPertama: kepalaPertama(kop()),
    kepalaLanjut: kepalaLanjut(),
    kaki: kakiNaskah(),
    isi:
      judulTengah('KEPUTUSAN [[kantor.kepala_kapital]]', 'NOMOR [[nomor]]') +
      judulTengah('TENTANG') +
      judulTengah('[[judul_kapital]]') +
      p('[[kantor.kepala_kapital]],', { rata: 'tengah', tebal: true, sesudah: 200 }) +
      konsiderans('Menimbang', 'menimbang', 'huruf') +
      p('', { tinggi: 8 }) +
      konsiderans('Mengingat', 'mengingat', 'no') +
      p('', { tinggi: 8 }) +
      konsiderans('Memperhatikan', 'memperhatikan', 'no') +
      p('MEMUTUSKAN:', { rata: 'tengah', tebal: true, sebelum: 200, sesudah: 200, ikut: true }) +
      tabel(W, menetapkan() + diktum('diktum_awal')) +
      // The last ruling goes to the page of the signature, which must not stand there alone.
      tabel(W, diktum('diktum_akhir', true)) +
      p('', { ikut: true, tinggi: 10 }) +
      penetapan() +
      tembusan() +
      lampiran,
  }
}

// Left-aligned: a title in capitals set in full lines tears wide gaps between its words.
const menetapkan = (): string =>
  baris(
    [
      p('Menetapkan'),
      p(':'),
      {
        isi: p('KEPUTUSAN [[kantor.kepala_kapital]] TENTANG [[judul_kapital]].', { sesudah: 100 }),
        gabung: 2,
      },
    ],
    W,
  )

/** The word before each ruling comes from its place in the list. */
const diktum = (tag: string, ikut = false): string =>
  baris(
    [
      p(`[[#${tag}]][[kata]]`, { ikut }),
      p(':', { ikut }),
      { isi: p(`[[teks]][[/${tag}]]`, { rata: 'penuh', sesudah: 100, ikut }), gabung: 2 },
    ],
    W,
  )

/** Place and date stand above the signature of a decree, here and again on its attachment. */
function penetapan(): string {
  const w = [cm(3.3), LEBAR - TANDA - cm(3.3)]
  const tempat = tabel(
    w,
    baris([p('Ditetapkan di'), p('[[kota]]')], w) + baris([p('pada tanggal'), p('[[tanggal]]')], w),
  )
  return tandaTangan({ atas: tempat + p('', { tinggi: 8 }) })
}

const kepala = (): string =>
  kepalaLampiran('LAMPIRAN KEPUTUSAN [[kantor.kepala_kapital]]', [['Tentang', '[[judul]]']])

export const skPanitia = (): Rancangan =>
  keputusan(
    'Keputusan tentang Panitia',
    kepala() +
      judulTengah('SUSUNAN PANITIA', '[[namaKegiatan_kapital]]') +
      tabelDaftar(
        'panitia',
        [
          ['No.', '[[no]]', cm(1.1)],
          ['Nama', '[[nama]]', cm(5.4)],
          ['Jabatan dinas', '[[jabatan]]', cm(5.2)],
          ['Kedudukan dalam panitia', '[[kedudukan]]', cm(4.3)],
        ],
        10,
      ) +
      penetapan(),
  )

export const keputusanUmum = (): Rancangan =>
  keputusan(
    'Keputusan',
    ulang(
      'isiLampiran_ada',
      kepala() +
        judulTengah('[[judulLampiran_kapital]]') +
        tabelDaftar(
          'isiLampiran',
          [
            ['No.', '[[no]]', cm(1.1)],
            ['Uraian', '[[uraian]]', cm(9.9)],
            ['Keterangan', '[[keterangan]]', cm(5)],
          ],
          10,
        ) +
        penetapan(),
    ),
  )
