import { ANY_DOCUMENT } from '../../platform/engine/types.js'
import { baris, langkah, rantaiSurat, type Asal } from './unsur.js'

const surat = { naskah: ANY_DOCUMENT }

/**
 * The way of any outgoing letter. The SOPs name a "SOP Surat Keluar" that was never handed over, so
 * this one has no signature of its own: it is what the six stretches of Peningkatan Kapasitas have
 * in common. An office replaces it by its own.
 */
export const suratKeluar: Asal = {
  id: 'surat-keluar',
  nama: 'Surat Keluar',
  sop: 'SURAT-KELUAR',
  identitas: {
    namaSop: ['Surat Keluar'],
    judulAlur: ['Alur Surat Keluar'],
    catatan: [
      'Alur bawaan Paraf, belum disahkan: ganti dengan SOP Surat Keluar milik kantor.',
      'Jenis naskah dipilih ketika perkara dimulai.',
    ],
  },
  lajur: [
    { peran: 'pokja', nama: 'Penyusun konsep' },
    { peran: 'pengelola', nama: 'Pengetik' },
    { peran: 'kabid', nama: 'Kepala Bidang' },
    { peran: 'kepala', nama: 'Kepala Badan' },
    { peran: 'agendaris', nama: 'Agendaris' },
  ],
  baris: [
    baris('1', 'Menyusun konsep naskah dinas', 'Penyusun konsep', {
      kelengkapan: 'Dasar dan bahan naskah',
      waktu: '1 jam',
      output: 'Konsep naskah dinas',
    }),
    baris('2', 'Mengetik konsep naskah dinas', 'Pengetik', {
      kelengkapan: 'Konsep naskah dinas',
      waktu: '30 menit',
      output: 'Konsep naskah dinas',
    }),
    baris('3', 'Memeriksa dan membubuhkan paraf pada konsep naskah dinas', 'Kepala Bidang', {
      kelengkapan: 'Konsep naskah dinas',
      waktu: '10 menit',
      output: 'Konsep naskah dinas yang diparaf',
      ket: 'Paraf hierarki berjenjang',
    }),
    baris('4', 'Menandatangani naskah dinas', 'Kepala Badan', {
      kelengkapan: 'Konsep naskah dinas yang diparaf',
      waktu: '10 menit',
      output: 'Naskah dinas',
    }),
    baris('5', 'Memberi nomor dan mencatat naskah dinas dalam buku agenda', 'Agendaris', {
      kelengkapan: 'Naskah dinas',
      waktu: '15 menit',
      output: 'Naskah dinas bernomor',
    }),
    baris('6', 'Mengirim naskah dinas kepada tujuan', 'Agendaris', {
      kelengkapan: 'Naskah dinas bernomor',
      waktu: '1 hari',
      output: 'Tanda terima',
    }),
    baris('7', 'Mengarsipkan naskah dinas', 'Agendaris', {
      kelengkapan: 'Naskah dinas, tanda terima',
      waktu: '10 menit',
      output: 'Arsip naskah dinas',
    }),
  ],
  unsur: [
    ...rantaiSurat({ ...surat, konsep: '1', ketik: '2', paraf: '3', tandaTangan: '4' }),
    langkah('5', 'surat.agenda', surat),
    langkah('6', 'surat.kirim', surat),
    langkah('7', 'arsip.simpan', surat),
  ],
}
