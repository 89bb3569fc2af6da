// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiArsip {
  'GET /arsip': {
    alamat: {
      daftar?: 'semua' | 'pindah' | 'musnah' | 'permanen' | 'nilai' | 'tanpa-kelas'
      tahun?: number
      klas?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /arsip/acara': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /arsip/acara': {
    alamat: {}
    isian: {
      jenis: 'pemindahan' | 'pemusnahan' | 'penyerahan'
      butir?: string[]
      semua?: boolean
      tahun?: number
      klas?: string
      keterangan?: string
    }
    hasil: any
  }
  'GET /arsip/acara/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /arsip/acara/{id}/laksanakan': {
    alamat: { id: string | number }
    isian: { nomor?: string; tempat?: string; saksi?: string }
    hasil: any
  }
  'POST /arsip/acara/{id}/putusan': {
    alamat: { id: string | number }
    isian: { keputusan: 'setuju' | 'tolak'; alasan?: string }
    hasil: any
  }
  'GET /arsip/acara/{id}/{berkas}': {
    alamat: { id: string | number; berkas: string | number }
    hasil: any
  }
  'GET /arsip/bulan': { alamat: {}; hasil: any }
  'POST /arsip/bulan': { alamat: {}; isian: { bulan: string }; hasil: any }
  'GET /arsip/bulan/{id}/{urut}': { alamat: { id: string | number; urut: number }; hasil: any }
  'GET /arsip/pengaturan': { alamat: {}; hasil: any }
  'POST /arsip/pengaturan': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /arsip/periksa': { alamat: {}; hasil: any }
  'POST /arsip/periksa': { alamat: {}; isian: {}; hasil: any }
  'GET /arsip/unit/{pemilik}/{id}': {
    alamat: { pemilik: 'naskah' | 'sertifikat' | 'surat_masuk'; id: string | number }
    hasil: any
  }
  'POST /arsip/unit/{pemilik}/{id}': {
    alamat: { pemilik: 'naskah' | 'sertifikat' | 'surat_masuk'; id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /lampiran/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /pekerjaan': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /pekerjaan/pdf/ulangi': { alamat: {}; isian: {}; hasil: any }
  'POST /pekerjaan/pdf/{sha256}/ulangi': {
    alamat: { sha256: string | number }
    isian: {}
    hasil: any
  }
  'GET /pekerjaan/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /pekerjaan/{id}/cetak': { alamat: { id: string | number }; hasil: any }
  'GET /pekerjaan/{id}/laporan.csv': { alamat: { id: string | number }; hasil: any }
  'POST /pekerjaan/{id}/ulangi': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /pekerjaan/{id}/zip': { alamat: { id: string | number }; hasil: any }
}
