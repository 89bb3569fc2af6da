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
      }[]
    }
    hasil: any
  }
  'GET /sertifikat/{berkas}': { alamat: { berkas: string | number }; hasil: any }
}
