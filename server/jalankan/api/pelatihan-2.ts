// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiPelatihan2 {
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
  'POST /pelatihan/{id}/padanan/lembar/hapus': {
    alamat: { id: string | number }
    isian: { sumber: 'simpeg' | 'lms' | 'smartbangkom' }
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
  'GET /pelatihan/{id}/pendaftaran': {
    alamat: { cari?: string | number; id: string | number }
    hasil: any
  }
  'POST /pelatihan/{id}/pendaftaran': {
    alamat: { id: string | number }
    isian: { peserta: string; kit?: boolean }
    hasil: any
  }
  'POST /pelatihan/{id}/pendaftaran/cetak': {
    alamat: { id: string | number }
    isian: {}
    hasil: any
  }
  'POST /pelatihan/{id}/pendaftaran/langsung': {
    alamat: { id: string | number }
    isian: {
      nip: string
      nama: string
      jenis: 'pns' | 'pppk'
      jabatan: string
      instansi: string
      hp?: string
    }
    hasil: any
  }
  'GET /pelatihan/{id}/peserta': {
    alamat: { sesudah?: number; id: string | number }
    hasil: { peserta: { nip: string; nama: string }[] }
  }
  'GET /pelatihan/{id}/peserta/{isi}/laporan': {
    alamat: { id: string | number; isi: string | number }
    hasil: any
  }
  'GET /pelatihan/{id}/rekap-hadir': { alamat: { id: string | number }; hasil: any }
  'GET /pelatihan/{id}/rekap-hadir/xlsx': { alamat: { id: string | number }; hasil: any }
  'GET /pelatihan/{id}/rencana': {
    alamat: {
      keadaan?: 'belum' | 'dipenuhi'
      cari?: string | number
      pd?: '' | string
      bentuk?: '' | string
      sesudah?: number
      id: string | number
    }
    hasil: any
  }
  'POST /pelatihan/{id}/rencana': {
    alamat: { id: string | number }
    isian: { usulan: string[] }
    hasil: any
  }
  'POST /pelatihan/{id}/rencana/lepas': {
    alamat: { id: string | number }
    isian: { usulan: string[]; alasan: string }
    hasil: any
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
  'GET /pelatihan/{id}/sesi/{sesi}': {
    alamat: { id: string | number; sesi: string | number }
    hasil: any
  }
  'POST /pelatihan/{id}/sesi/{sesi}/buka': {
    alamat: { id: string | number; sesi: string | number }
    isian: {}
    hasil: any
  }
  'POST /pelatihan/{id}/sesi/{sesi}/catat': {
    alamat: { id: string | number; sesi: string | number }
    isian: {
      peserta: string[]
      keadaan: 'hadir' | 'izin' | 'sakit' | 'alpa' | 'hapus'
      alasan: string
    }
    hasil: any
  }
  'POST /pelatihan/{id}/sesi/{sesi}/cetak': {
    alamat: { id: string | number; sesi: string | number }
    isian: {}
    hasil: any
  }
  'POST /pelatihan/{id}/sesi/{sesi}/hapus': {
    alamat: { id: string | number; sesi: string | number }
    isian: {}
    hasil: any
  }
  'GET /pelatihan/{id}/sesi/{sesi}/layar': {
    alamat: { id: string | number; sesi: string | number }
    hasil: any
  }
  'GET /pelatihan/{id}/sesi/{sesi}/qr': {
    alamat: { kode: string | number; id: string | number; sesi: string | number }
    hasil: any
  }
  'POST /pelatihan/{id}/sesi/{sesi}/tutup': {
    alamat: { id: string | number; sesi: string | number }
    isian: {}
    hasil: any
  }
  'POST /pelatihan/{id}/sesi/{sesi}/ubah': {
    alamat: { id: string | number; sesi: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /pelatihan/{id}/siasn': { alamat: { id: string | number }; hasil: any }
  'POST /pelatihan/{id}/siasn': {
    alamat: { id: string | number }
    isian: {
      institusi?: string
      instansiId?: string
      jenisDiklatId?: string
      latihanStrukturalId?: string
    }
    hasil: any
  }
  'POST /pelatihan/{id}/siasn/orang': {
    alamat: { id: string | number }
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'POST /pelatihan/{id}/siasn/paket': {
    alamat: { id: string | number }
    isian: { hanyaBaru?: boolean }
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
  'POST /pelatihan/{id}/tautan-evaluasi': {
    alamat: { id: string | number }
    isian: { tautan?: string }
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
}
