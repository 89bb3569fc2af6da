// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiAkun {
  'POST /awal/{token}': {
    alamat: { token: string | number }
    isian: { nama: string; namaPengguna: string; sandiBaru: string; ulangiSandi: string }
    hasil: any
  }
  'POST /keluar': { alamat: {}; isian: {}; hasil: any }
  'POST /masuk': {
    alamat: {}
    isian: { namaPengguna: string; sandi: string; ke?: string; kode?: string }
    hasil: { csrf: string; pegawaiId: string }
  }
  'POST /masuk/awal': {
    alamat: {}
    isian: { nip: string; kode: string; sandiBaru: string; ulangiSandi: string }
    hasil: any
  }
  'POST /masuk/kendala': {
    alamat: {}
    isian: { nip: string; sebab: 'lupa' | 'kode' | 'ponsel' | 'lain'; keterangan?: string }
    hasil: any
  }
  'GET /profil': {
    alamat: {}
    hasil: {
      pelaku: {
        pegawaiId: string
        nama: string
        kursi: { jabatan: string; unitId: string; peran: string[] }[]
      }
    }
  }
  'GET /profil/dua-langkah': { alamat: {}; hasil: any }
  'POST /profil/dua-langkah/aktifkan': { alamat: {}; isian: { kode: string }; hasil: any }
  'POST /profil/dua-langkah/cadangan': { alamat: {}; isian: { kode: string }; hasil: any }
  'POST /profil/dua-langkah/matikan': { alamat: {}; isian: { kode: string }; hasil: any }
  'POST /profil/dua-langkah/mulai': { alamat: {}; isian: { sandi: string }; hasil: any }
  'POST /profil/sandi': {
    alamat: {}
    isian: { sandiLama: string; sandiBaru: string; ulangiSandi: string }
    hasil: any
  }
  'POST /profil/sesi/akhiri-lain': { alamat: {}; isian: {}; hasil: any }
  'POST /profil/sesi/{id}/akhiri': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /profil/token': { alamat: {}; hasil: any }
  'POST /profil/token': {
    alamat: {}
    isian: {
      nama: string
      lingkup: 'baca' | 'tindak'
      ruang: (
        | 'tugas'
        | 'laporan'
        | 'surat'
        | 'naskah'
        | 'pelatihan'
        | 'rencana'
        | 'arsip'
        | 'kantor'
        | 'layanan'
        | 'kelola'
        | 'lain'
      )[]
      admin?: boolean
      hari: 30 | 90 | 180 | 365
      sandi: string
    }
    hasil: any
  }
  'POST /profil/token/{id}/cabut': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /saya': { alamat: {}; hasil: any }
}
