// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiRencana2 {
  'GET /riwayat/bawahan': { alamat: { tahun?: number; sesudah?: string | number }; hasil: any }
  'GET /riwayat/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /riwayat/{id}/csv': { alamat: { sesudah?: number; id: string | number }; hasil: any }
  'GET /riwayat/{id}/pelatihan': {
    alamat: { sesudah?: string | number; id: string | number }
    hasil: any
  }
  'GET /riwayat/{id}/rekomendasi': { alamat: { sesudah?: number; id: string | number }; hasil: any }
  'GET /riwayat/{id}/rencana': { alamat: { sesudah?: number; id: string | number }; hasil: any }
  'GET /riwayat/{id}/xlsx': { alamat: { sesudah?: number; id: string | number }; hasil: any }
}
