import { barisTanda, kalimatKaki, selTte, kepalaLanjut, kepalaPertama } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { baris, bilaKosong, cm, p, tabel, ulang } from './ooxml.js'
import { slot } from './slot.js'

const t = { rata: 'tengah', ukuran: 11 } as const

/** Front page of a certificate, A4 on its side; one participant, one or two signers. */
export const sertifikat = (): Rancangan => ({
  judul: 'Sertifikat',
  huruf: 'Bookman Old Style',
  rebah: true,
  bingkai: true,
  kepalaPertama: kepalaPertama(p('', { tinggi: 2 })),
  kepalaLanjut: kepalaLanjut(),
  isi:
    p('[[kop.pemerintah]]', { ...t, ukuran: 12 }) +
    ulang('kop.nama', p('[[teks]]', { ...t, ukuran: 14, tebal: true })) +
    p('SERTIFIKAT', { ...t, ukuran: 28, tebal: true, renggang: 40, sebelum: 60, warna: '7F6000' }) +
    p('Nomor: [[nomor]]', { ...t, sesudah: 80 }) +
    penerima() +
    keterangan() +
    penandatanganan(),
})

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
    p('[[jabatan]][[#unitKerja]], [[unitKerja]][[/unitKerja]]', t) +
    ulang('instansi', p('[[instansi]]', t))
  )
}

function keterangan(): string {
  const besar = { ...t, ukuran: 12, tebal: true, sebelum: 60, sesudah: 60 }
  const isi =
    'pada [[pelatihan]][[#angkatan]] Angkatan [[angkatan]][[/angkatan]] yang diselenggarakan pada tanggal ' +
    '[[waktu]] bertempat di [[tempat]] dengan jumlah [[jp]] ([[jp_terbilang]]) jam pelajaran' +
    '[[#kualifikasi]] dan kualifikasi [[kualifikasi]][[/kualifikasi]].'
  return (
    ulang('predikat', p('[[predikat_kapital]]', besar)) +
    bilaKosong('predikat', p('TELAH MENGIKUTI DAN DINYATAKAN LULUS', besar)) +
    p(isi, { ...t, kiri: cm(0.5), kanan: cm(0.5), sesudah: 120 })
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

const kode = { isi: p(slot('qr', 2.2, 2.2), { rata: 'tengah' }), tengah: true }

function tinta(): string {
  const w = [cm(10.7), cm(2.6), cm(11.4)]
  const g = { ukuran: 11, kiri: cm(1) }
  return tabel(
    w,
    baris(
      [
        ulang('penandatanganKedua', p('', g) + barisTanda('penandatanganKedua', g, 44)) +
          p('', { tinggi: 2 }),
        kode,
        p('[[kota]], [[tanggal]]', g) + barisTanda('penandatangan', g, 44),
      ],
      w,
    ),
  )
}

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
