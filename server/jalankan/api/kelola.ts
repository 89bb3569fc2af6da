// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiKelola {
  'GET /jejak': {
    alamat: {
      pegawai?: string | number
      perihal?:
        | 'setelan'
        | 'pegawai'
        | 'akun'
        | 'dua_langkah'
        | 'token_api'
        | 'pemangku'
        | 'unit'
        | 'jabatan'
        | 'jabatan_peran'
        | 'peran'
        | 'kalender'
        | 'kalender_versi'
        | 'register'
        | 'register_pola'
        | 'klasifikasi'
        | 'jenis_naskah'
        | 'templat_versi'
        | 'sop_versi'
        | 'sop_usulan'
        | 'aturan_eskalasi'
        | 'boleh_jeda'
        | 'janji_layanan'
        | 'tte_sertifikat'
        | 'tte_kepercayaan'
        | 'peristiwa'
        | 'tindakan'
      dari?: string | number
      sampai?: string | number
      sesudah?: string | number
    }
    hasil: { baris: { id: string; perihal: string }[]; berikut: string | null }
  }
  'GET /jejak/csv': {
    alamat: {
      pegawai?: string | number
      perihal?:
        | 'setelan'
        | 'pegawai'
        | 'akun'
        | 'dua_langkah'
        | 'token_api'
        | 'pemangku'
        | 'unit'
        | 'jabatan'
        | 'jabatan_peran'
        | 'peran'
        | 'kalender'
        | 'kalender_versi'
        | 'register'
        | 'register_pola'
        | 'klasifikasi'
        | 'jenis_naskah'
        | 'templat_versi'
        | 'sop_versi'
        | 'sop_usulan'
        | 'aturan_eskalasi'
        | 'boleh_jeda'
        | 'janji_layanan'
        | 'tte_sertifikat'
        | 'tte_kepercayaan'
        | 'peristiwa'
        | 'tindakan'
      dari?: string | number
      sampai?: string | number
    }
    hasil: any
  }
  'GET /jejak/xlsx': {
    alamat: {
      pegawai?: string | number
      perihal?:
        | 'setelan'
        | 'pegawai'
        | 'akun'
        | 'dua_langkah'
        | 'token_api'
        | 'pemangku'
        | 'unit'
        | 'jabatan'
        | 'jabatan_peran'
        | 'peran'
        | 'kalender'
        | 'kalender_versi'
        | 'register'
        | 'register_pola'
        | 'klasifikasi'
        | 'jenis_naskah'
        | 'templat_versi'
        | 'sop_versi'
        | 'sop_usulan'
        | 'aturan_eskalasi'
        | 'boleh_jeda'
        | 'janji_layanan'
        | 'tte_sertifikat'
        | 'tte_kepercayaan'
        | 'peristiwa'
        | 'tindakan'
      dari?: string | number
      sampai?: string | number
    }
    hasil: any
  }
  'GET /kelola': { alamat: {}; hasil: any }
  'GET /kelola/cadangan': { alamat: {}; hasil: any }
  'POST /kelola/cadangan': { alamat: {}; isian: {}; hasil: any }
  'GET /kelola/cadangan/{id}/berkas': { alamat: { id: string | number }; hasil: any }
  'POST /kelola/cadangan/{id}/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /kelola/cadangan/{id}/periksa': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /kelola/kelulusan': { alamat: {}; hasil: any }
  'POST /kelola/kelulusan/{jenis}': {
    alamat: { jenis: 'teknis' | 'fungsional' | 'latsar' | 'struktural' | 'lainnya' }
    isian: { hadirMin: number; nilaiMin?: number; kualifikasi?: { nama: string; diAtas: number }[] }
    hasil: any
  }
  'GET /kelola/konfigurasi': { alamat: {}; hasil: any }
  'POST /kelola/konfigurasi': { alamat: {}; isian: { sidik: string }; hasil: any }
  'POST /kelola/konfigurasi/uji': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'GET /kelola/konfigurasi/zip': { alamat: {}; hasil: any }
  'GET /kelola/lms': { alamat: {}; hasil: any }
  'POST /kelola/lms': {
    alamat: {}
    isian: {
      cara: 'berkas' | 'moodle'
      url?: string
      tokenRahasia?: string
      peranId: number
      domainSurel: string
      batasDetik: number
    }
    hasil: any
  }
  'POST /kelola/lms/uji': { alamat: {}; isian: {}; hasil: any }
  'GET /kelola/sop': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /kelola/sop': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number }; alasan: string }
    hasil: any
  }
  'GET /kelola/sop/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /kelola/sop/{id}/batal': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /kelola/sop/{id}/berlakukan': {
    alamat: { id: string | number }
    isian: { mulai?: string }
    hasil: any
  }
}
