/** Sheets that travel with a letter: they carry marks and signatures, never a number of their own. */
import { barisTanda } from './tanda-tangan.js'
import type { Rancangan } from './berkas-docx.js'
import {
  baris,
  cm,
  halamanDari,
  p,
  tabel,
  teks,
  ulang,
  type GayaAlinea,
  type Sel,
} from './ooxml.js'

const KECIL: GayaAlinea = { ukuran: 9, sebelum: 30, sesudah: 30 }
const label = (s: string, g: GayaAlinea = {}): string => p(s, { ...KECIL, ...g })

/** A small letterhead: these sheets are half a page. */
const kopKecil = (): string =>
  p('[[kop.pemerintah]]', { rata: 'tengah', ukuran: 9 }) +
  p('[[kantor.nama_kapital]]', { rata: 'tengah', ukuran: 10, tebal: true }) +
  p('', {
    tinggi: 6,
    garisAtas: '<w:top w:val="thinThickSmallGap" w:sz="18" w:space="1" w:color="000000"/>',
  })

const judul = (isi: string): string =>
  p(isi, { rata: 'tengah', tebal: true, ukuran: 12, sesudah: 80 })

interface Lembar {
  judul: string
  isi: string
  kertas?: 'A5'
  kaki?: string
  /** More than one page may come of it: `halaman 2 dari 3` below. */
  berhalaman?: boolean
}
const lembar = (l: Lembar): Rancangan => ({
  judul: l.judul,
  huruf: 'Arial',
  ...(l.kertas && { kertas: l.kertas }),
  tepi: l.kertas
    ? { atas: 1, kanan: 1, bawah: 1, kiri: 1 }
    : { atas: 1.5, kanan: 2, bawah: 1.5, kiri: 2 },
  kepalaPertama: p('', { tinggi: 2 }),
  kepalaLanjut: p('', { tinggi: 2 }),
  kaki: p(
    l.berhalaman
      ? teks(`${l.kaki} `, { ukuran: 7, miring: true }) + halamanDari(7)
      : (l.kaki ?? ''),
    { ukuran: 7, miring: true, rata: 'tengah' },
  ),
  isi: kopKecil() + l.isi + p('', { tinggi: 2 }),
})

/** Boxes to tick, one a row: `tanda` stands in the box, `teks` beside it. */
function kotakCentang(tag: string, lebar: number): string {
  const w = [cm(0.45), cm(0.15), lebar - cm(0.6)]
  const kotak: Sel = {
    isi: p(`[[#${tag}]][[tanda]]`, { rata: 'tengah', ukuran: 8, tebal: true }),
    garis: ['top', 'left', 'bottom', 'right'],
    tengah: true,
  }
  return (
    tabel(w, baris([kotak, p(''), p(`[[teks]][[/${tag}]]`, { ukuran: 9 })], w)) +
    p('', { tinggi: 2 })
  )
}

const W4 = [cm(2.6), cm(4.2), cm(2.4), cm(3.6)]
const DUA = [W4[0]! + W4[1]!, W4[2]! + W4[3]!]
const ISI = cm(5.4)

/** One disposisi on half a sheet, with room for the hand of whoever gives it (form of practice). */
export const lembarDisposisi = (): Rancangan =>
  lembar({
    judul: 'Lembar Disposisi',
    kertas: 'A5',
    kaki: 'Lembar ini tidak boleh dipisahkan dari surat yang bersangkutan.',
    isi: judul('LEMBAR DISPOSISI') + kepalaDisposisi() + pilihanDisposisi() + kakiDisposisi(),
  })

const kepalaDisposisi = (): string =>
  tabel(
    W4,
    baris(
      [label('Surat dari'), label('[[asal]]'), label('Diterima tgl.'), label('[[tanggalTerima]]')],
      W4,
    ) +
      baris(
        [label('Nomor surat'), label('[[nomorSurat]]'), label('No. agenda'), label('[[agenda]]')],
        W4,
      ) +
      baris(
        [
          label('Tanggal surat'),
          label('[[tanggalSurat]]'),
          label('Sifat'),
          label('[[sifatSurat]]'),
        ],
        W4,
      ) +
      baris([label('Hal'), { isi: label('[[hal]]'), gabung: 3 }], W4),
    { garis: true },
  ) + p('', { tinggi: 4 })

function pilihanDisposisi(): string {
  const sel = (j: string, tag: string): string =>
    p(j, { ukuran: 9, tebal: true, sebelum: 30, sesudah: 50 }) + kotakCentang(tag, ISI)
  return (
    tabel(
      DUA,
      baris(
        [sel('Diteruskan kepada Sdr.:', 'kepada'), sel('Dengan hormat harap:', 'instruksi')],
        DUA,
        {
          lepas: true,
        },
      ) +
        baris(
          [
            {
              isi:
                p('Catatan:', { ...KECIL, tebal: true }) +
                ulang('catatan', p('[[teks]]', { ukuran: 9 })) +
                p('', { tinggi: 4 }),
              gabung: 2,
            },
          ],
          DUA,
          { tinggi: cm(2) },
        ),
      { garis: true },
    ) + p('', { tinggi: 6 })
  )
}

/** Limit at the left, the giver's hand at the right; a sheet nobody gave yet has an empty line. */
function kakiDisposisi(): string {
  const g = { ukuran: 9 }
  const kiri = ulang('batas', p('Batas waktu: [[batas]]', g)) + p('', { tinggi: 2 })
  const kanan =
    p('[[kota]], [[tanggal]]', g) +
    ulang('penandatangan', barisTanda('penandatangan', g, 30)) +
    p('', { tinggi: 2 })
  return tabel(DUA, baris([kiri, kanan], DUA, { lepas: true }))
}

const W_PARAF = [cm(1), cm(5.4), cm(4.6), cm(2.4), cm(3.6)]

/** Who has to see a draft before it is signed, and their marks. */
export const lembarParaf = (): Rancangan =>
  lembar({
    judul: 'Lembar Kendali Paraf',
    isi:
      judul('LEMBAR KENDALI PARAF') +
      fakta([
        ['Jenis naskah', '[[jenisNaskah]]'],
        ['Nomor', '[[nomorSurat]]'],
        ['Tanggal', '[[tanggalSurat]]'],
        ['Hal', '[[hal]]'],
        ['Kepada', '[[tujuan]]'],
        ['Pengolah', '[[pengolah]]'],
        ['Penandatangan', '[[penandaTangan]]'],
      ]) +
      tabelParaf('Paraf hierarki', 'hierarki') +
      ulang('koordinasi_ada', tabelParaf('Paraf koordinasi', 'koordinasi')) +
      p('Catatan:', { ukuran: 10, tebal: true }) +
      ulang('catatan', p('[[teks]]', { ukuran: 10 })),
  })

const fakta = (butir: readonly (readonly [string, string])[]): string => {
  const w = [cm(3.2), cm(0.4), cm(13.4)]
  const g = { ukuran: 10, sesudah: 20 }
  return (
    tabel(w, butir.map(([a, b]) => baris([p(a, g), p(':', g), p(b, g)], w)).join('')) +
    p('', { tinggi: 8 })
  )
}

function tabelParaf(nama: string, tag: string): string {
  const kepala = ['No.', 'Jabatan', 'Nama', 'Tanggal', 'Paraf'].map((s) =>
    p(s, { ...KECIL, tebal: true, rata: 'tengah' }),
  )
  const isi = [
    p(`[[#${tag}]][[no]]`, { ...KECIL, rata: 'tengah' }),
    label('[[jabatan]]'),
    label('[[nama]]'),
    label('[[waktu]]'),
    label(`[[paraf]][[/${tag}]]`),
  ]
  return (
    p(nama, { ukuran: 10, tebal: true, ikut: true, sesudah: 40 }) +
    tabel(
      W_PARAF,
      baris(kepala, W_PARAF, { kepala: true }) + baris(isi, W_PARAF, { tinggi: cm(0.95) }),
      {
        garis: true,
      },
    ) +
    p('', { tinggi: 8 })
  )
}

/** For days without power: one card a number, to be filled by hand and entered later. */
export const lembarKendali = (): Rancangan =>
  lembar({
    judul: 'Lembar Kendali Nomor',
    berhalaman: true,
    kaki: 'Setiap kartu dipakai satu kali. Kartu yang tidak terpakai dikembalikan dan nomornya dinyatakan batal.',
    isi:
      judul('LEMBAR KENDALI NOMOR') +
      fakta([
        ['Buku', '[[buku]]'],
        ['Dipesan oleh', '[[pemesan]]'],
        ['Untuk', '[[keperluan]]'],
        ['Berlaku sampai', '[[sampai]]'],
      ]) +
      kartu(),
  })

/** Every line but the last stays with the next: a card cut in two would be of no use. */
function kartu(): string {
  const w = [cm(3), cm(5.5), cm(3), cm(5.5)]
  const i = { ikut: true }
  const isi = (a: string, b: string, g: GayaAlinea = i): string =>
    baris([label(a, g), label('', g), label(b, g), label('', g)], w, { tinggi: cm(0.72) })
  const lebar = (a: string): string =>
    baris([label(a, i), { isi: label('', i), gabung: 3 }], w, { tinggi: cm(0.72) })
  const nomor: Sel = { isi: label('[[nomor]]', { ...i, ukuran: 12, tebal: true }), gabung: 3 }
  return ulang(
    'kartu',
    tabel(
      w,
      baris([label('Nomor', { ...i, tebal: true }), nomor], w) +
        isi('Tanggal surat', 'Sifat') +
        lebar('Ditujukan kepada') +
        lebar('Hal') +
        isi('Pengolah', 'Lampiran') +
        isi('Dipakai oleh', 'Paraf', {}),
      { garis: true },
    ) + p('', { tinggi: 10 }),
  )
}
