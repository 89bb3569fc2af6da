// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiPelatihan {
  'GET /pelatihan': {
    alamat: { sesudah?: string | number }
    hasil: {
      pelatihan: {
        id: string
        nama: string
        angkatan: string
        mulai: string
        sertifikat: number
        sop: string[]
      }[]
    }
  }
  'POST /pelatihan': {
    alamat: {}
    isian: {
      nama: string
      jenis: 'teknis' | 'fungsional' | 'latsar' | 'struktural' | 'lainnya'
      penyelenggara: 'sendiri' | 'kabkota'
      angkatan?: string
      mulai: string
      selesai: string
      tempat: string
      jp: number
      sasaran?: string
      narasumber?: string[]
      instansi?: string[]
      jadwal?: { tanggal: string; jam: string; materi: string; jp: number }[]
      panitia?: { nama: string; jabatan: string; kedudukan: string }[]
    }
    hasil: { id: string }
  }
  'GET /pelatihan/{id}/lms': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/lms': {
    alamat: { id: string | number }
    isian: { kursus: string; kelompok?: string; kohort?: string }
    hasil: any
  }
  'GET /pelatihan/{id}/lms/akun.xlsx': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/lms/daftarkan': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /pelatihan/{id}/lms/impor': {
    alamat: { id: string | number }
    isian: { jenis: 'nilai' | 'hadir'; sidik: string }
    hasil: any
  }
  'POST /pelatihan/{id}/lms/impor/uji': {
    alamat: { id: string | number }
    isian: { jenis: 'nilai' | 'hadir'; berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'GET /pelatihan/{id}/lms/pengguna.csv': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/lms/sandi': {
    alamat: { id: string | number }
    isian: { nip: string; tugasId?: string }
    hasil: any
  }
  'POST /pelatihan/{id}/lms/tarik': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /pelatihan/{id}/lms/terunggah': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /pelatihan/{id}/padanan': {
    alamat: {
      kelas?:
        | 'nip_rusak'
        | 'nip_ganda'
        | 'tidak_ada'
        | 'di_luar'
        | 'nama'
        | 'gelar'
        | 'golongan'
        | 'jabatan'
        | 'instansi'
        | 'kelamin'
        | 'lahir'
      mulai?: number
      id: string | number
    }
    hasil: any
  }
  'POST /pelatihan/{id}/padanan/lembar': {
    alamat: { id: string | number }
    isian: {
      sumber: 'simpeg' | 'lms' | 'smartbangkom'
      berkas: { sha256: string; nama: string; ukuran?: number }
    }
    hasil: any
  }
  'GET /pelatihan/{id}/padanan/perbedaan.xlsx': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/padanan/putus': {
    alamat: { id: string | number }
    isian: { kunci: string; pilih: string }
    hasil: any
  }
  'POST /pelatihan/{id}/padanan/semua': {
    alamat: { id: string | number }
    isian: {
      kelas:
        | 'nip_rusak'
        | 'nip_ganda'
        | 'tidak_ada'
        | 'di_luar'
        | 'nama'
        | 'gelar'
        | 'golongan'
        | 'jabatan'
        | 'instansi'
        | 'kelamin'
        | 'lahir'
      pilih: 'simpeg' | 'lms' | 'smartbangkom' | 'roster' | 'pasang' | 'biarkan' | 'tambah'
    }
    hasil: any
  }
  'GET /pelatihan/{id}/pantau': { alamat: { sesudah?: number; id: string | number }; hasil: any }
  'GET /pelatihan/{id}/pantau.xlsx': { alamat: { id: string | number }; hasil: any }
  'GET /pelatihan/{id}/peserta': {
    alamat: { sesudah?: number; id: string | number }
    hasil: { peserta: { nip: string; nama: string }[] }
  }
  'GET /pelatihan/{id}/sertifikat': {
    alamat: { id: string | number }
    hasil: {
      sertifikat: {
        id: string
        nomor: string
        nip: string
        pdf_sha256: string | null
        pdf: string | null
      }[]
    }
  }
  'POST /pelatihan/{id}/sertifikat/cetak': {
    alamat: { id: string | number }
    isian: {
      urut: 'daftar' | 'instansi' | 'nama' | 'nomor'
      instansi?: string
      bolakBalik?: boolean
    }
    hasil: any
  }
  'POST /pelatihan/{id}/sertifikat/daftar-serah': {
    alamat: { id: string | number }
    isian: { urut: 'daftar' | 'instansi' | 'nama' | 'nomor'; instansi?: string }
    hasil: any
  }
  'POST /pelatihan/{id}/sertifikat/tanda': {
    alamat: { id: string | number }
    isian: { frasa?: string }
    hasil: any
  }
  'POST /pelatihan/{id}/sertifikat/terima': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /pelatihan/{id}/tanggal': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/tanggal': {
    alamat: { id: string | number }
    isian: {
      mulai: string
      selesai: string
      jadwal?: { tanggal: string; jam: string; materi: string; jp: number }[]
      alasan: string
    }
    hasil: any
  }
  'GET /sertifikat/setelan': { alamat: {}; hasil: any }
  'POST /sertifikat/setelan': {
    alamat: {}
    isian: {
      luarJabatan?: string
      luarAtasNama?: string
      luarNama?: string
      luarPangkat?: string
      luarNip?: string
      transkrip?: boolean
      aturan: {
        jenis: 'struktural' | 'latsar' | 'fungsional' | 'teknis' | 'lainnya'
        penyelenggara: 'sendiri' | 'kabkota'
        pertama: 'kepala' | 'luar'
        kedua?: 'kabid' | 'luar'
        cara?: 'basah' | 'elektronik'
        tanpaKode?: boolean
        sttpp?: boolean
        belakang?: 'jadwal' | 'tanpa'
        register?: string
      }[]
      kualifikasi?: { dari: number; sebutan: string }[]
    }
    hasil: any
  }
  'GET /sertifikat/{berkas}': { alamat: { berkas: string | number }; hasil: any }
  'POST /sertifikat/{id}/ganti': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'POST /sertifikat/{id}/perbaiki': {
    alamat: { id: string | number }
    isian: {
      nama: string
      gelarDepan?: string
      gelarBelakang?: string
      tempatLahir?: string
      tanggalLahir?: string
      jabatan?: string
      instansi?: string
      alasan: string
    }
    hasil: any
  }
  'GET /sertifikat/{id}/rincian': { alamat: { id: string | number }; hasil: any }
  'GET /usulan': { alamat: { sesudah?: string | number }; hasil: any }
  'GET /usulan/pelatihan/{id}': {
    alamat: { sesudah?: string | number; id: string | number }
    hasil: any
  }
  'POST /usulan/pelatihan/{id}': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /usulan/pelatihan/{id}/atas-nama': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /usulan/pelatihan/{id}/buka': {
    alamat: { id: string | number }
    isian: { kuota: number; tutup: string; sasaran?: string }
    hasil: any
  }
  'GET /usulan/pengusul': { alamat: {}; hasil: any }
  'POST /usulan/pengusul': { alamat: {}; isian: { nip: string }; hasil: any }
  'POST /usulan/pengusul/{id}/akhiri': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /usulan/{id}': { alamat: { sesudah?: number; id: string | number }; hasil: any }
  'POST /usulan/{id}/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /usulan/{id}/impor': {
    alamat: { id: string | number }
    isian: { sidik: string; nama: string; lewatiSalah: boolean }
    hasil: any
  }
  'POST /usulan/{id}/impor/uji': {
    alamat: { id: string | number }
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
}
