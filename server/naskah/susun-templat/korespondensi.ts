import {
  alamat,
  alinea,
  blokNomor,
  daftarBernomor,
  daftarRinci,
  judulTengah,
  kalimat,
  kepalaLampiran,
  kepalaLanjut,
  kakiNaskah,
  kepalaPertama,
  kolomPeserta,
  kop,
  lampiranAlamat,
  tabelDaftar,
  tandaTangan,
  tembusan,
} from './bagian.js'
import type { Rancangan } from './berkas-docx.js'
import { cm, ulang } from './ooxml.js'

/** The frame all letters share: letterhead, number block, address, closing, signature, copies. */
function surat(judul: string, isi: string, lampiran = ''): Rancangan {
  return {
    judul,
    huruf: 'Arial',
    kepalaPertama: kepalaPertama(kop()),
    kepalaLanjut: kepalaLanjut(),
    kaki: kakiNaskah(),
    isi:
      blokNomor() +
      alamat() +
      isi +
      alinea('penutup', { ikut: true }) +
      tandaTangan() +
      tembusan() +
      (lampiran ? lampiranAlamat('Lampiran I Surat') + lampiran : lampiranAlamat()),
  }
}

/** The roster; second attachment when the addressees already fill the first. */
const lampiranPeserta = (): string =>
  kepalaLampiran('Lampiran [[#yth.terlampir]]II [[/yth.terlampir]]Surat') +
  judulTengah('DAFTAR PESERTA', '[[namaPelatihan_kapital]]') +
  tabelDaftar('peserta', kolomPeserta) +
  tandaTangan()

export const permohonanNarasumber = (): Rancangan =>
  surat(
    'Surat Permohonan Narasumber',
    alinea('pembuka') +
      daftarRinci([
        ['Materi', '[[materi]]'],
        ['Hari, tanggal', '[[jadwal_hari]], [[jadwal]]'],
        ['Pukul', '[[pukulMulai]] s.d. [[pukulSelesai_zona]]'],
        ['Tempat', '[[tempat]]'],
        ['Jam pelajaran', '[[jp]] ([[jp_terbilang]]) JP'],
        ['Peserta', '[[sasaran]]', 'sasaran'],
      ]) +
      alinea('isi') +
      kalimat('Untuk keterangan lebih lanjut dapat menghubungi [[narahubung]].'),
  )

export const pemberitahuan = (): Rancangan =>
  surat(
    'Surat Pemberitahuan',
    alinea('pembuka') +
      daftarRinci([
        ['Nama pelatihan', '[[namaPelatihan]]'],
        ['Tanggal', '[[rentang]]'],
        ['Tempat', '[[tempat]]'],
        ['Jam pelajaran', '[[jp]] ([[jp_terbilang]]) JP', 'jp'],
      ]) +
      alinea('isi') +
      kalimat(
        'Nama calon peserta disampaikan kepada kami paling lambat hari [[batasBalasan_hari]], ' +
          'tanggal [[batasBalasan]].',
      ),
  )

export const panggilan = (): Rancangan =>
  surat(
    'Surat Panggilan Peserta',
    alinea('pembuka') +
      daftarRinci([
        ['Nama pelatihan', '[[namaPelatihan]]'],
        ['Tanggal', '[[rentang]]'],
        ['Pukul', '[[pukulMulai_zona]]', 'pukulMulai'],
        ['Tempat', '[[tempat]]'],
      ]) +
      alinea('isi') +
      daftarBernomor('perlengkapan'),
    lampiranPeserta(),
  )

// An open end is printed as the word.
const PUKUL =
  '[[#pukulSelesai]][[pukulMulai]] s.d. [[pukulSelesai_zona]][[/pukulSelesai]]' +
  '[[^pukulSelesai]][[pukulMulai_zona]] s.d. selesai[[/pukulSelesai]]'

export const undangan = (judul = 'Undangan Pembukaan'): Rancangan =>
  surat(
    judul,
    alinea('pembuka') +
      daftarRinci([
        ['Hari, tanggal', '[[hariTanggal_hari]], [[hariTanggal]]'],
        ['Pukul', PUKUL],
        ['Tempat', '[[tempat]]'],
        ['Acara', '[[acara]]'],
        ['Pakaian', '[[pakaian]]', 'pakaian'],
        ['Catatan', '[[catatan]]', 'catatan'],
      ]),
  )

export const permohonanKode = (): Rancangan =>
  surat(
    'Surat Permohonan Kode Registrasi',
    alinea('pembuka') +
      daftarRinci([
        ['Nama pelatihan', '[[namaPelatihan]]'],
        ['Tanggal', '[[rentang]]'],
        ['Tempat', '[[tempat]]'],
        ['Jam pelajaran', '[[jp]] ([[jp_terbilang]]) JP'],
        ['Jumlah peserta', '[[jumlahPeserta]] ([[jumlahPeserta_terbilang]]) orang'],
      ]) +
      alinea('isi'),
    lampiranPeserta(),
  )

/** Any other letter: free paragraphs, and a numbered list when there is one. */
export const suratDinas = (): Rancangan =>
  surat(
    'Surat Dinas',
    alinea('pembuka') + alinea('isi') + ulang('butir_ada', daftarBernomor('butir')),
  )

/** Recommends people for a training elsewhere, to the office that asked. */
export const rekomendasi = (): Rancangan =>
  surat(
    'Surat Rekomendasi',
    alinea('pembuka') +
      tabelDaftar('pegawai', [
        ['No.', '[[no]]', cm(0.9)],
        ['Nama', '[[nama]]', cm(4)],
        ['NIP', '[[nip]]', cm(3.5)],
        ['Pangkat/Gol.', '[[pangkat]]', cm(2.8)],
        ['Jabatan', '[[jabatan]]', cm(4.8)],
      ]) +
      kalimat('untuk mengikuti kegiatan pengembangan kompetensi sebagai berikut:', { awal: 0 }) +
      daftarRinci([
        ['Nama kegiatan', '[[namaKegiatan]]'],
        ['Penyelenggara', '[[penyelenggara]]'],
        ['Tanggal', '[[rentang]]'],
        ['Tempat', '[[tempat]]'],
        ['Jam pelajaran', '[[jp]] ([[jp_terbilang]]) JP', 'jp'],
        ['Pembiayaan', '[[biaya]]', 'biaya'],
      ]) +
      alinea('isi'),
  )
