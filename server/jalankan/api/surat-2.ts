// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiSurat2 {
  'GET /surat/giliran': { alamat: { baru?: string | number }; hasil: any }
  'POST /surat/giliran/{tugas}/nomor': { alamat: { tugas: string | number }; isian: {}; hasil: any }
  'GET /surat/kiriman': {
    alamat: {
      cara?: 'kurir' | 'pos' | 'surel' | 'wa' | 'srikandi' | 'diambil'
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /surat/masuk': {
    alamat: {
      q?: string | number
      tahun?: number
      dari?: string | number
      sampai?: string | number
      belum?: boolean
      sesudah?: string | number
    }
    hasil: any
  }
  'POST /surat/masuk': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /surat/masuk/baru': { alamat: {}; hasil: any }
  'GET /surat/masuk/pengaturan': { alamat: {}; hasil: any }
  'POST /surat/masuk/pengaturan': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /surat/masuk/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /surat/masuk/{id}/balasan': {
    alamat: { id: string | number }
    isian: { tujuan: string; peserta?: number }
    hasil: any
  }
  'POST /surat/masuk/{id}/disposisi': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /surat/masuk/{id}/kaitan': {
    alamat: { id: string | number }
    isian: { nomor: string; arah: 'jawaban' | 'tanggapan' }
    hasil: any
  }
  'POST /surat/masuk/{id}/kaitan/{naskahId}/lepas': {
    alamat: { id: string | number; naskahId: string | number }
    isian: {}
    hasil: any
  }
  'POST /surat/masuk/{id}/lembar': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /surat/masuk/{id}/perkara': {
    alamat: { id: string | number }
    isian: { perkaraId?: string }
    hasil: any
  }
  'GET /surat/masuk/{id}/pindaian': { alamat: { id: string | number }; hasil: any }
  'GET /surat/masuk/{id}/ralat': { alamat: { id: string | number }; hasil: any }
  'POST /surat/masuk/{id}/ralat': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /surat/nomor/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /surat/nomor/{id}/batal': {
    alamat: { id: string | number }
    isian: { alasan: string; pengganti?: string }
    hasil: any
  }
  'GET /surat/nomor/{id}/pindaian': { alamat: { id: string | number }; hasil: any }
  'POST /surat/nomor/{id}/pindaian': {
    alamat: { id: string | number }
    isian: { pindaian: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'GET /surat/pindai': { alamat: {}; hasil: any }
  'POST /surat/pindai': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number }[]; nomorId?: string }
    hasil: any
  }
  'GET /surat/pindai/{id}/berkas': { alamat: { id: string | number }; hasil: any }
  'POST /surat/pindai/{id}/sisih': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'POST /surat/pindai/{id}/tempat': {
    alamat: { id: string | number }
    isian: { nomor: string }
    hasil: any
  }
}
