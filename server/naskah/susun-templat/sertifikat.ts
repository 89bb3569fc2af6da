import { barisTanda, duaTanda, kalimatKaki, kepalaPertama, selTte } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { baris, bilaKosong, cm, p, tabel, ulang } from './ooxml.js'
import { slot } from './slot.js'
import { tandaKonsep } from './tanda-konsep.js'

const t = { rata: 'tengah', ukuran: 10.5 } as const

/** A certificate, A4 on its side: one participant, one or two signers, the transcript behind. */
export const sertifikat = (): Rancangan => ({
  judul: 'Sertifikat',
  huruf: 'Bookman Old Style',
  rebah: true,
  bingkai: true,
  kepalaPertama: kepalaPertama(p('', { tinggi: 2 })),
  // No number on the back: it is one sheet, and the frame stands where the number would.
  kepalaLanjut: tandaKonsep('2'),
  isi:
    kepala() +
    p('SERTIFIKAT', { ...t, ukuran: 26, tebal: true, renggang: 40, sebelum: 20, warna: '7F6000' }) +
    p('Nomor: [[nomor]]', { ...t, sesudah: 80 }) +
    ulang('pengganti', p('Pengganti sertifikat [[pengganti]]', { ...t, sesudah: 60 })) +
    bilaKosong('penandatanganKedua', ulang('foto', pasFoto())) +
    penerima() +
    keterangan() +
    penandatanganan() +
    ulang('mataPelatihan_ada', transkrip()),
})

/**
 * The box for a photograph of 4 x 6 cm, at the left where nobody signs. It stands on the page, not in
 * the text: a long name of the training must not push it to another page.
 */
const pasFoto = (): string =>
  p('[[foto]]', {
    ukuran: 9,
    rata: 'tengah',
    kotak: { lebar: cm(4), tinggi: cm(6), x: cm(2.6), y: cm(13.3) },
  })

/** Emblem, government and office; without an emblem the middle stays in the middle. */
function kepala(): string {
  const w = [cm(3), cm(18.7), cm(3)]
  const tengah =
    p('[[kop.pemerintah]]', { ...t, ukuran: 12 }) +
    ulang('kop.nama', p('[[teks]]', { ...t, ukuran: 14, tebal: true }))
  const logo = { isi: p(slot('logo', 2, 2.2), { rata: 'tengah' }), tengah: true }
  return tabel(w, baris([logo, { isi: tengah, tengah: true }, p('')], w))
}

/** The back page: what was taught for how long, with marks where there are any. */
function transkrip(): string {
  const fakta: [string, string][] = [
    ['Nama', '[[nama]]'],
    ['NIP', '[[nip]]'],
    ['Nomor sertifikat', '[[nomor]]'],
    ['Pelatihan', '[[pelatihan]][[#angkatan]] Angkatan [[angkatan]][[/angkatan]]'],
  ]
  const w = [cm(3.4), cm(0.4), cm(19.2)]
  const g = { ukuran: 10 }
  return (
    p('DAFTAR MATA PELATIHAN', { ...t, tebal: true, ukuran: 13, halamanBaru: true, sesudah: 100 }) +
    tabel(w, fakta.map(([a, b]) => baris([p(a, g), p(':', g), p(b, g)], w)).join(''), {
      kiri: cm(0.8),
    }) +
    p('', { tinggi: 6 }) +
    ulang('mataPelatihan_punya_nilai', tabelMata(true)) +
    bilaKosong('mataPelatihan_punya_nilai', tabelMata(false) + nilaiAkhir()) +
    p('', { tinggi: 8 }) +
    tandaTranskrip()
  )
}

// Without marks of its own for every subject, the mark of the whole stands under the table.
const nilaiAkhir = (): string =>
  ulang('nilaiAkhir', p('Nilai akhir: [[nilaiAkhir]]', { ukuran: 10, kiri: cm(0.8), sebelum: 80 }))

function tabelMata(bernilai: boolean): string {
  const w = bernilai ? [cm(1.2), cm(16.5), cm(2.6), cm(2.8)] : [cm(1.2), cm(18.6), cm(3.3)]
  const g = { ukuran: 9, sebelum: 16, sesudah: 16 }
  const tengah = { ...g, rata: 'tengah' } as const
  const tebal = { ...tengah, tebal: true }
  const ekor = (isi: string): string[] => (bernilai ? [p(isi, tengah)] : [])
  const judul = ['No.', 'Mata pelatihan', 'Jumlah JP', ...(bernilai ? ['Nilai'] : [])]
  const akhir = bernilai ? '[[nilai]][[/mataPelatihan]]' : ''
  const jp = bernilai ? '[[jp]]' : '[[jp]][[/mataPelatihan]]'
  return tabel(
    w,
    baris(
      judul.map((s) => p(s, tebal)),
      w,
      { kepala: true },
    ) +
      baris(
        [p('[[#mataPelatihan]][[no]]', tengah), p('[[materi]]', g), p(jp, tengah), ...ekor(akhir)],
        w,
      ) +
      baris(
        [
          { isi: p('Jumlah', tebal), gabung: 2 },
          p('[[mataPelatihan_jumlah_jp]]', tebal),
          ...ekor('[[nilaiAkhir]]'),
        ],
        w,
      ),
    { garis: true, kiri: cm(0.8) },
  )
}

/** Signed by the head of division where there is one, else by the signer of the front. */
function tandaTranskrip(): string {
  const w = [cm(14), cm(10.7)]
  const g = { ukuran: 10 }
  const sel = (siapa: string): string =>
    tabel(w, baris([p('', g), p('[[kota]], [[tanggal]]', g) + barisTanda(siapa, g, 36)], w))
  const sendiri = (siapa: string): string => bilaKosong('tte', sel(siapa))
  return (
    ulang('penandatanganKedua', sendiri('penandatanganKedua')) +
    bilaKosong('penandatanganKedua', sendiri('penandatangan'))
  )
}

function penerima(): string {
  const dasar = { ...t, kiri: cm(0.5), kanan: cm(0.5), sesudah: 80 }
  return (
    ulang('kodeRegistrasi', p('Kode registrasi: [[kodeRegistrasi]]', { ...t, sesudah: 60 })) +
    ulang('dasar', p('[[teks]]', dasar)) +
    bilaKosong(
      'dasar',
      p(
        'Berdasarkan Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara serta ' +
          'ketentuan pelaksanaannya, [[kantor.sebutan]] memberikan sertifikat ini kepada:',
        dasar,
      ),
    ) +
    p('[[nama]]', { ...t, ukuran: 20, tebal: true }) +
    ulang('nip', p('NIP. [[nip]][[#pangkat]]  -  [[pangkat]][[/pangkat]]', t)) +
    ulang('lahir', p('Lahir di [[lahir]]', t)) +
    p('[[jabatan]][[#unitKerja]], [[unitKerja]][[/unitKerja]]', t) +
    ulang('instansi', p('[[instansi]]', t))
  )
}

function keterangan(): string {
  const besar = { ...t, ukuran: 12, tebal: true, sebelum: 40, sesudah: 40 }
  const isi =
    'pada [[pelatihan]][[#angkatan]] Angkatan [[angkatan]][[/angkatan]] yang diselenggarakan pada tanggal ' +
    '[[waktu]] bertempat di [[tempat]] dengan jumlah [[jp]] ([[jp_terbilang]]) jam pelajaran' +
    '[[#kualifikasi]] dan kualifikasi [[kualifikasi]][[/kualifikasi]].'
  return (
    ulang('predikat', p('[[predikat_kapital]]', besar)) +
    bilaKosong('predikat', p('TELAH MENGIKUTI DAN DINYATAKAN LULUS', besar)) +
    p(isi, { ...t, kiri: cm(0.5), kanan: cm(0.5), sesudah: 100 })
  )
}

/** The second signer (head of division) stands at the left, the code to check by in the middle. */
function penandatanganan(): string {
  return (
    ulang(
      'tte',
      ulang('penandatanganKedua', elektronik(true)) +
        bilaKosong('penandatanganKedua', elektronik(false)),
    ) +
    bilaKosong('tte', tinta()) +
    kalimatKaki({ rata: 'tengah' })
  )
}

const kode = { isi: p(slot('qr', 2, 2), { rata: 'tengah' }), tengah: true }

const tinta = (): string =>
  duaTanda([cm(10.7), cm(2.6), cm(11.4)], {
    atas: '[[kota]], [[tanggal]]',
    tengah: kode,
    ruang: 36,
    gaya: { ukuran: 10.5, kiri: cm(1) },
  })

function elektronik(berdua: boolean): string {
  const w = [cm(1.7), cm(8), cm(5.3), cm(1.7), cm(8)]
  const kosong = { isi: p(''), gabung: 2 }
  const tempat = p('[[kota]], [[tanggal]]', { ukuran: 11, sesudah: 60 })
  return tabel(
    w,
    baris(
      [
        { isi: p(''), gabung: 3 },
        { isi: tempat, gabung: 2 },
      ],
      w,
    ) +
      baris(
        [...(berdua ? selTte('penandatanganKedua') : [kosong]), kode, ...selTte('penandatangan')],
        w,
      ),
  )
}
