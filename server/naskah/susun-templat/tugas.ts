/** Surat tugas, nota dinas and berita acara: titled documents of the daily office. */
import {
  alinea,
  daftarBernomor,
  judulTengah,
  kakiNaskah,
  kepalaLampiran,
  kepalaLanjut,
  kepalaPertama,
  kop,
  LEBAR,
  lampiranAlamat,
  tabelDaftar,
  tandaTangan,
  tembusan,
} from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { baris, bilaKosong, cm, p, tabel, ulang } from './ooxml.js'

const naskah = (judul: string, isi: string): Rancangan => ({
  judul,
  huruf: 'Arial',
  kepalaPertama: kepalaPertama(kop()),
  kepalaLanjut: kepalaLanjut(),
  kaki: kakiNaskah(),
  isi,
})

const W = [cm(2.6), cm(0.4), cm(0.8), LEBAR - cm(3.8)]
const rapat = { spasi: 108, sesudah: 40 } as const

/** A word, a colon and its numbered items; the word stands once. */
function berlabel(label: string, tag: string): string {
  return tabel(
    W,
    baris(
      [
        p(`[[#${tag}]][[#pertama]]${label}[[/pertama]]`, rapat),
        p('[[#pertama]]:[[/pertama]]', rapat),
        p('[[no]].', rapat),
        p(`[[teks]][[/${tag}]]`, { ...rapat, rata: 'penuh' }),
      ],
      W,
    ),
  )
}

/** Those who are sent, each with rank, NIP and post one under another. */
function kepada(): string {
  const w = [cm(2.6), cm(0.4), cm(0.8), cm(3), cm(0.4), LEBAR - cm(7.2)]
  const satu = (a: string, b: string, awal = ['', '', ''], sesudah = 0): string =>
    baris([...awal.map((s) => p(s)), p(a), p(':'), p(b, { sesudah })], w)
  const isi =
    satu('Nama', '[[nama]]', [
      '[[#kepada]][[#pertama]]Kepada[[/pertama]]',
      '[[#pertama]]:[[/pertama]]',
      '[[no]].',
    ]) +
    satu('Pangkat/Gol.', '[[pangkat]]') +
    satu('NIP', '[[nip]]') +
    satu('Jabatan', '[[jabatan]][[/kepada]]', undefined, 80)
  return tabel(w, isi) + p('', { tinggi: 8 })
}

export const suratTugas = (): Rancangan =>
  naskah(
    'Surat Tugas',
    judulTengah('SURAT TUGAS', 'NOMOR [[nomor]]') +
      berlabel('Menimbang', 'menimbang') +
      berlabel('Dasar', 'dasar') +
      p('MEMBERI TUGAS', { rata: 'tengah', tebal: true, sebelum: 160, sesudah: 160, ikut: true }) +
      kepada() +
      berlabel('Untuk', 'untuk') +
      p('', { tinggi: 10 }) +
      tandaTangan({ atas: p('[[kota]], [[tanggal]]') }) +
      tembusan(),
  )

/** Inside the office: no address, no stamp; who writes to whom stands above the line. */
export const notaDinas = (): Rancangan => {
  const w = [cm(2.2), cm(0.4), LEBAR - cm(2.6)]
  const satu = (a: string, b: string): string => baris([p(a, rapat), p(':', rapat), b], w)
  const yth =
    ulang('yth.satu', p('[[teks]]', rapat)) +
    ulang('yth.beberapa', p('[[no]]. [[teks]]', rapat)) +
    ulang('yth.terlampir', p('Daftar terlampir', rapat))
  return naskah(
    'Nota Dinas',
    judulTengah('NOTA DINAS') +
      tabel(
        w,
        satu('Yth.', yth + p('', { tinggi: 1 })) +
          satu('Dari', p('[[dari]]', rapat)) +
          satu('Tanggal', p('[[tanggal]]', rapat)) +
          satu('Nomor', p('[[nomor]]', rapat)) +
          satu('Sifat', p('[[sifat]]', rapat)) +
          satu('Lampiran', p('[[lampiran]]', rapat)) +
          satu('Hal', p('[[hal]]', { ...rapat, gaya: 'Hal' })),
      ) +
      p('', {
        sesudah: 120,
        garisAtas: '<w:top w:val="single" w:sz="8" w:space="1" w:color="000000"/>',
      }) +
      alinea('isi') +
      daftarBernomor('butir') +
      alinea('penutup', { ikut: true }) +
      tandaTangan() +
      tembusan() +
      lampiranAlamat('Lampiran Nota Dinas'),
  )
}

/** The opening speaks the date in words (form of practice); who meets whom decides the signatures. */
export const beritaAcara = (): Rancangan =>
  naskah(
    'Berita Acara',
    judulTengah('BERITA ACARA [[judul_kapital]]', 'NOMOR [[nomor]]') +
      p(
        'Pada hari ini [[hariTanggal_terbilang]], bertempat di [[tempat]], ' +
          '[[#pihak_ada]]kami yang bertanda tangan di bawah ini:[[/pihak_ada]]' +
          '[[^pihak_ada]]kami telah melaksanakan hal berikut:[[/pihak_ada]]',
        { rata: 'penuh', awal: cm(1.27), sesudah: 80, spasi: 108 },
      ) +
      pihak() +
      alinea('isi') +
      daftarBernomor('butir') +
      alinea('penutup', { ikut: true }) +
      ulang('petugas_ada', tandaPetugas()) +
      ulang('pihak_ada', tandaPihak()) +
      tandaTangan({
        atas: p('[[kota]], [[tanggal]]') + mengetahui(),
      }) +
      ulang('daftar_ada', lampiranDaftar()),
  )

// Whoever only knows of it says so; alone on the page he signs for himself.
const mengetahui = (): string =>
  ulang('pihak_ada', p('Mengetahui:')) +
  bilaKosong('pihak_ada', ulang('petugas_ada', p('Mengetahui:')))

function pihak(): string {
  const w = [cm(0.8), cm(2.6), cm(0.4), LEBAR - cm(3.8)]
  const satu = (a: string, b: string, no = ''): string => baris([p(no), p(a), p(':'), p(b)], w)
  const isi =
    satu('Nama', '[[nama]]', '[[#pihak]][[no]].') +
    satu('NIP', '[[nip]]') +
    satu('Jabatan', '[[jabatan]]') +
    baris(
      [
        p(''),
        {
          isi: p('selanjutnya disebut [[sebagai_kapital]].[[/pihak]]', { sesudah: 80 }),
          gabung: 3,
        },
      ],
      w,
    )
  return ulang('pihak_ada', tabel(w, isi) + p('', { tinggi: 6 }))
}

/** The second party at the left, the first at the right, as such minutes are signed. */
function tandaPihak(): string {
  const w = [LEBAR / 2, LEBAR / 2]
  const satu = (tag: string): string =>
    ulang(
      tag,
      p('[[sebagai_kapital]],', { rata: 'tengah', sebelum: 160 }) +
        p('', { tinggi: 50 }) +
        p('[[nama]]', { rata: 'tengah', gaya: 'NamaPenandatangan' }) +
        ulang('nip', p('NIP. [[nip]]', { rata: 'tengah' })),
    ) + p('', { tinggi: 2 })
  return tabel(w, baris([satu('pihak_akhir'), satu('pihak_awal')], w)) + p('', { tinggi: 12 })
}

const tandaPetugas = (): string =>
  tabelDaftar(
    'petugas',
    [
      ['No.', '[[no]]', cm(1)],
      ['Nama', '[[nama]]', cm(5.5)],
      ['Jabatan', '[[jabatan]]', cm(5.5)],
      // Signed by hand, odd numbers at the left, as on a list of attendance.
      ['Tanda tangan', '[[no]].', cm(4)],
    ],
    10,
  )

const lampiranDaftar = (): string =>
  kepalaLampiran('Lampiran Berita Acara') +
  judulTengah('DAFTAR') +
  tabelDaftar(
    'daftar',
    [
      ['No.', '[[no]]', cm(1)],
      ['Nomor/kode', '[[kode]]', cm(4.2)],
      ['Uraian', '[[uraian]]', cm(5.8)],
      ['Tahun', '[[tahun]]', cm(1.6)],
      ['Keterangan', '[[keterangan]]', cm(3.4)],
    ],
    9,
  ) +
  tandaTangan()
