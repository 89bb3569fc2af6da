// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiPelatihan {
  'GET /kelas': { alamat: {}; hasil: any }
  'GET /kelas/biodata': { alamat: {}; hasil: any }
  'POST /kelas/biodata': {
    alamat: {}
    isian: {
      jenisKelamin: 'L' | 'P'
      agama?: string
      tempatLahir: string
      tanggalLahir: string
      email: string
      hp: string
      golongan?: string
      pangkat?: string
      jabatan: string
      instansi: string
      alamatInstansi: string
      dibaca: boolean
    }
    hasil: any
  }
  'GET /kelas/hadir/{sesi}': {
    alamat: { kode?: string | number; sesi: string | number }
    hasil: any
  }
  'POST /kelas/hadir/{sesi}': {
    alamat: { sesi: string | number }
    isian: { kode: string }
    hasil: any
  }
  'GET /kelas/materi/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /kelas/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /kelas/{id}/evaluasi/{sasaran}': {
    alamat: { id: string | number; sasaran: string | number }
    hasil: any
  }
  'POST /kelas/{id}/evaluasi/{sasaran}': {
    alamat: { id: string | number; sasaran: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /kelas/{id}/laporan': {
    alamat: { id: string | number }
    isian: { laporan: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'GET /kelas/{id}/qr': { alamat: { id: string | number }; hasil: any }
  'GET /kelas/{id}/sertifikat': { alamat: { id: string | number }; hasil: any }
  'POST /kiriman/{id}/cabut': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /kiriman/{token}': { alamat: { token: string | number }; hasil: any }
  'POST /kiriman/{token}': {
    alamat: { token: string | number }
    isian: { nama: string; jabatan: string; edisi?: number }
    hasil: any
  }
  'GET /kiriman/{token}/paket.zip': { alamat: { token: string | number }; hasil: any }
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
  'GET /pelatihan/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /pelatihan/{id}/akun': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/akun': {
    alamat: { id: string | number }
    isian: { peserta?: string[] }
    hasil: any
  }
  'GET /pelatihan/{id}/evaluasi': { alamat: { id: string | number }; hasil: any }
  'GET /pelatihan/{id}/hasil': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/hasil/{dokumen}': {
    alamat: { id: string | number; dokumen: 'laporan' | 'berita-acara' | 'transkrip' }
    isian: {}
    hasil: any
  }
  'GET /pelatihan/{id}/isi-kelas': { alamat: { id: string | number }; hasil: any }
  'GET /pelatihan/{id}/kelas': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/kelas': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /pelatihan/{id}/kelas/dari-jadwal': {
    alamat: { id: string | number }
    isian: {}
    hasil: any
  }
  'GET /pelatihan/{id}/kiriman': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/kiriman': {
    alamat: { id: string | number }
    isian: { tujuan: string; surat: string; instansi?: string; hari: number }
    hasil: any
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
  'POST /pelatihan/{id}/materi': {
    alamat: { id: string | number }
    isian: {
      judul: string
      berkas?: { sha256: string; nama: string; ukuran?: number }
      tautan?: string
    }
    hasil: any
  }
  'POST /pelatihan/{id}/materi/{isi}/hapus': {
    alamat: { id: string | number; isi: string | number }
    isian: {}
    hasil: any
  }
  'POST /pelatihan/{id}/narasumber': {
    alamat: { id: string | number }
    isian: {
      nama: string
      jabatan?: string
      instansi?: string
      keahlian?: string
      cv?: { sha256: string; nama: string; ukuran?: number }
    }
    hasil: any
  }
  'GET /pelatihan/{id}/narasumber/{isi}/cv': {
    alamat: { id: string | number; isi: string | number }
    hasil: any
  }
  'POST /pelatihan/{id}/narasumber/{isi}/hapus': {
    alamat: { id: string | number; isi: string | number }
    isian: {}
    hasil: any
  }
}
