/** Parts shared by all letters. Every fact of an office is a tag. */
import { baris, cm, nomorHalaman, p, tabel, teks, ulang, type GayaAlinea } from './ooxml.js'
import { tandaTangan } from './tanda-tangan.js'
import { LEBAR, TENGAH } from './ukuran.js'
import { tandaKonsep } from './tanda-konsep.js'

export { kop } from './kop.js'
export {
  barisTanda,
  duaTanda,
  kakiNaskah,
  kalimatKaki,
  selTte,
  tandaTangan,
} from './tanda-tangan.js'
export { LEBAR, TANDA, TENGAH } from './ukuran.js'

/** Header of the first page: KONSEP across a draft, and the letterhead. */
export const kepalaPertama = (isi: string): string => tandaKonsep('1') + isi
/** Header of later pages: the page number, never the letterhead. */
export const kepalaLanjut = (): string =>
  tandaKonsep('2') + p(teks('- ') + nomorHalaman() + teks(' -'), { rata: 'tengah', sesudah: 120 })

/** Nomor, Sifat, Lampiran, Hal at the left; place and date at the right on the line of Nomor. */
export function blokNomor(): string {
  const w = [cm(2), cm(0.4), cm(7.1), cm(6.5)]
  const satu = (label: string, tag: string, kanan = '', gaya = ''): string =>
    baris([p(label), p(':'), p(tag, gaya ? { gaya } : {}), p(kanan, { rata: 'kanan' })], w)
  return (
    tabel(
      w,
      satu('Nomor', '[[nomor]]', '[[kota]], [[tanggal]]') +
        satu('Sifat', '[[sifat]]') +
        satu('Lampiran', '[[lampiran]]') +
        satu('Hal', '[[hal]]', '', 'Hal'),
    ) + p('', { tinggi: 8 })
  )
}

/** Yth. one, Yth. a few numbered, or "Daftar terlampir". */
export function alamat(): string {
  const g: GayaAlinea = { kiri: cm(1.1), awal: -cm(1.1), tab: [cm(1.1)] }
  const n: GayaAlinea = { kiri: cm(1.8), awal: -cm(1.8), tab: [cm(1.1), cm(1.8)] }
  return (
    ulang('yth.satu', p('Yth.\t[[teks]]', g)) +
    ulang('yth.beberapa', p('[[#pertama]]Yth.[[/pertama]]\t[[no]].\t[[teks]]', n)) +
    ulang('yth.terlampir', p('Yth.\tDaftar terlampir', g)) +
    p('di - [[diTujuan]]', { sesudah: 160 })
  )
}

/** Paragraphs of a field, first lines indented. `ikut` keeps them with what follows. */
export const alinea = (tag: string, g: GayaAlinea = {}): string =>
  ulang(tag, p('[[teks]]', { rata: 'penuh', awal: cm(1.27), sesudah: 60, spasi: 108, ...g }))

/** One fixed paragraph in the same type. */
export const kalimat = (isi: string, g: GayaAlinea = {}): string =>
  p(isi, { rata: 'penuh', awal: cm(1.27), sesudah: 60, spasi: 108, ...g })

/** A numbered list under the body, one line per item of `tag`. */
export const daftarBernomor = (tag: string, g: GayaAlinea = {}): string =>
  ulang(
    tag,
    p('[[no]].\t[[teks]]', {
      rata: 'penuh',
      kiri: cm(2),
      awal: -cm(0.73),
      tab: [cm(2)],
      spasi: 108,
      ...g,
    }),
  ) + p('', { tinggi: 8 })

/** Facts one under another: label, colon, value. An entry with a tag third is shown only if filled. */
export function daftarRinci(
  butir: ReadonlyArray<readonly [label: string, isi: string, bila?: string]>,
  label = cm(3.5),
): string {
  const w = [label, cm(0.4), LEBAR - cm(1.67) - label]
  const isi = butir.map(([nama, nilai, bila]) =>
    baris(
      [
        p(bila ? `[[#${bila}]]${nama}` : nama, { spasi: 108 }),
        p(':', { spasi: 108 }),
        p(bila ? `${nilai}[[/${bila}]]` : nilai, { spasi: 108 }),
      ],
      w,
    ),
  )
  return tabel(w, isi.join(''), { kiri: cm(1.27) }) + p('', { tinggi: 8 })
}

/** Copies, and on the office's own copy the table of those who put their paraf on the letter. */
export function tembusan(): string {
  return (
    ulang(
      'tembusan',
      ulang('pertama', p('Tembusan:', { sebelum: 120, ikut: true, ukuran: 11 })) +
        p('[[no]].\t[[teks]]', { kiri: cm(0.8), awal: -cm(0.8), tab: [cm(0.8)], ukuran: 11 }),
    ) + ulang('paraf', p('', { tinggi: 12 }) + parafArsip('Hierarki') + parafArsip('Koordinasi'))
  )
}

/** At the lower left, small: it is for the archive, not for the reader. */
function parafArsip(jenis: 'Hierarki' | 'Koordinasi'): string {
  const w = [cm(4.6), cm(4.4)]
  const g = { ukuran: 8, sebelum: 20, sesudah: 20 }
  const tag = jenis.toLowerCase()
  return ulang(
    `ada${jenis}`,
    tabel(
      w,
      baris([p(`Paraf ${jenis}`, { ...g, tebal: true }), p('Paraf', { ...g, tebal: true })], w) +
        baris([p(`[[#${tag}]][[jabatan]]`, g), p(`[[nama]] [[waktu]][[/${tag}]]`, g)], w),
      { garis: true },
    ) + p('', { tinggi: 6 }),
  )
}

/** Heading of an attachment: on a page of its own, repeating number and date of the letter. */
export function kepalaLampiran(
  baris1: string,
  lebih: ReadonlyArray<readonly [string, string]> = [],
): string {
  const w = [TENGAH, cm(1.9), cm(0.4), LEBAR - TENGAH - cm(2.3)]
  const butir = [['Nomor', '[[nomor]]'], ['Tanggal', '[[tanggal]]'], ...lebih] as const
  const isi =
    baris([p(''), { isi: p(baris1, { ukuran: 11 }), gabung: 3 }], w) +
    butir
      .map(([label, nilai]) =>
        baris([p(''), ...[label, ':', nilai].map((s) => p(s, { ukuran: 11 }))], w),
      )
      .join('')
  // A paragraph carries the page break: a table row cannot.
  return p('', { halamanBaru: true, tinggi: 2 }) + tabel(w, isi) + p('')
}

export const judulTengah = (...isi: string[]): string =>
  isi.map((s) => p(s, { rata: 'tengah', tebal: true })).join('') + p('')

/** A ruled table whose head repeats on every page; one row per item of `tag`, at least `tinggi` high. */
export function tabelDaftar(
  tag: string,
  kolom: ReadonlyArray<
    readonly [judul: string, isi: string, lebar: number, rata?: 'kiri' | 'kanan']
  >,
  ukuran = 9,
  tinggi = 0,
): string {
  const w = kolom.map(([, , l]) => l)
  const kepala = baris(
    kolom.map(([j]) => p(j, { rata: 'tengah', tebal: true, ukuran, sebelum: 40, sesudah: 40 })),
    w,
    { kepala: true },
  )
  const akhir = kolom.length - 1
  const isi = baris(
    kolom.map(([, s, , rata], i) =>
      p(`${i === 0 ? `[[#${tag}]]` : ''}${s}${i === akhir ? `[[/${tag}]]` : ''}`, {
        ukuran,
        rata: rata ?? (i === 0 ? 'tengah' : 'kiri'),
        sebelum: 20,
        sesudah: 20,
      }),
    ),
    w,
    { tinggi },
  )
  return tabel(w, kepala + isi, { garis: true }) + p('')
}

/** The usual columns of a list of participants, 16 cm wide. */
export const kolomPeserta = [
  ['No.', '[[no]]', cm(0.9)],
  ['Nama', '[[nama]]', cm(3.7)],
  ['NIP', '[[nip]]', cm(3.5)],
  ['Pangkat/Gol.', '[[pangkatGolongan]]', cm(2.4)],
  ['Jabatan', '[[jabatan]]', cm(2.8)],
  ['Unit kerja', '[[unitKerja]]', cm(2.7)],
] as const

/** More addressees than fit under Yth. get a page of their own. */
export const lampiranAlamat = (kepala = 'Lampiran Surat'): string =>
  ulang(
    'yth.terlampir',
    kepalaLampiran(kepala) +
      judulTengah('DAFTAR PENERIMA SURAT') +
      tabelDaftar(
        'yth.daftar',
        [
          ['No.', '[[no]]', cm(1.2)],
          ['Yth.', '[[teks]]', cm(14.8)],
        ],
        11,
      ) +
      tandaTangan(),
  )
