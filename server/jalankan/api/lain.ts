// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiLain {
  'POST /berkas': { alamat: {}; isian: {}; hasil: any }
  'GET /cari': { alamat: { q?: string | number }; hasil: any }
}
