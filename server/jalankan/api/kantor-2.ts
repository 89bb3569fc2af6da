// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiKantor2 {
  'POST /pegawai/{id}/dua-langkah/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /pegawai/{id}/pemangku': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /pegawai/{id}/token/cabut': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /pemangku/{id}/akhiri': { alamat: { id: string | number }; hasil: any }
  'POST /pemangku/{id}/akhiri': {
    alamat: { id: string | number }
    isian: { sampai: string }
    hasil: any
  }
  'GET /perangkat': { alamat: {}; hasil: any }
  'POST /perangkat': { alamat: {}; isian: { kode: string; nama: string }; hasil: any }
  'GET /perangkat/akun': { alamat: {}; hasil: any }
  'POST /perangkat/akun': {
    alamat: {}
    isian: { cakupan: 'semua' | 'pd' | 'orang'; pd?: string[]; orang?: string[]; ulang?: boolean }
    hasil: any
  }
  'GET /perangkat/impor': { alamat: {}; hasil: any }
  'POST /perangkat/impor': {
    alamat: {}
    isian: { sidik: string; berlaku: string; lewatiSalah: boolean }
    hasil: any
  }
  'POST /perangkat/impor/uji': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'GET /perangkat/orang/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /perangkat/orang/{id}': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /perangkat/{id}': {
    alamat: { cari?: string | number; sesudah?: string | number; id: string | number }
    hasil: any
  }
  'GET /perangkat/{id}/akun': {
    alamat: { sesudah?: string | number; id: string | number }
    hasil: any
  }
  'POST /perangkat/{id}/kepala': {
    alamat: { id: string | number }
    isian: { kepala?: string }
    hasil: any
  }
  'POST /unit': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /unit/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /unit/{id}': { alamat: { id: string | number }; isian: Record<string, any>; hasil: any }
}
