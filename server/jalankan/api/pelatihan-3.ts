// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiPelatihan3 {
  'GET /usulan/{id}/surat': { alamat: { id: string | number }; hasil: any }
  'POST /usulan/{id}/tutup': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
}
