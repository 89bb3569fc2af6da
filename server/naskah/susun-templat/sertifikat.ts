import { barisTanda, kepalaLanjut, kepalaPertama } from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { baris, cm, p, tabel, ulang } from './ooxml.js'

const t = { rata: 'tengah' } as const

/** Front page of a certificate, A4 on its side; one participant, one or two signers. */
export const sertifikat = (): Rancangan => ({
  judul: 'Sertifikat',
  huruf: 'Bookman Old Style',
  rebah: true,
  bingkai: true,
  kepalaPertama: kepalaPertama(p('', { tinggi: 2 })),
  kepalaLanjut: kepalaLanjut(),
  isi: p('[[kop.pemerintah]]', { ...t, ukuran: 13 }) +
    ulang('kop.nama', p('[[teks]]', { ...t, ukuran: 15, tebal: true })) +
    p('SERTIFIKAT', { ...t, ukuran: 32, tebal: true, renggang: 120, sebelum: 160, warna: '7F6000' }) +
    p('Nomor: [[nomor]]', { ...t, ukuran: 12, sesudah: 120 }) +
    ulang('dasar', p('[[teks]]', { ...t, kiri: cm(1.5), kanan: cm(1.5), spasi: 110, sesudah: 100 })) +
    ulang('peserta', penerima()) +
    ulang('isi', p('[[teks]]', { ...t, kiri: cm(1.5), kanan: cm(1.5), spasi: 110, sesudah: 60 })) +
    penandatanganan(),
})

function penerima(): string {
  return ulang('kodeRegistrasi', p('Kode registrasi: [[kodeRegistrasi]]', { ...t, ukuran: 11, sesudah: 80 })) +
    p('[[nama]]', { ...t, ukuran: 20, tebal: true }) +
    ulang('nip', p('NIP. [[nip]]', t)) +
    ulang('jabatan', p('[[jabatan]]', t)) +
    p('[[unitInstansi]]', { ...t, sesudah: 120 }) +
    p('[[predikat_kapital]]', { ...t, ukuran: 13, tebal: true, renggang: 20, sesudah: 80 }) +
    ulang('kualifikasi', p('dengan kualifikasi [[kualifikasi]]', { ...t, sesudah: 60 }))
}

/** The second signer (head of division) stands at the left; without one the left half is empty. */
function penandatanganan(): string {
  const w = [cm(12.7), cm(12)]
  const g = { ukuran: 11, kiri: cm(1) }
  return tabel(w, baris([
    ulang('penandatanganKedua', p('', g) + barisTanda('penandatanganKedua', g)) + p('', { tinggi: 2 }),
    p('[[kota]], [[tanggal]]', g) + barisTanda('penandatangan', g),
  ], w)) + p('', { tinggi: 2 })
}
