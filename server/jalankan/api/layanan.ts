// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiLayanan {
  'GET /skm': { alamat: {}; hasil: any }
  'POST /skm': {
    alamat: {}
    isian: { nama: string; mulai: string; selesai: string; populasi?: number }
    hasil: any
  }
  'POST /skm/rencana/{id}': {
    alamat: { id: string | number }
    isian: { hasil: string }
    hasil: any
  }
  'GET /skm/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /skm/{id}/kartu/{pelatihan}': {
    alamat: { id: string | number; pelatihan: string | number }
    isian: {}
    hasil: any
  }
  'GET /skm/{id}/kartu/{pelatihan}': {
    alamat: { id: string | number; pelatihan: string | number }
    hasil: any
  }
  'POST /skm/{id}/laporan': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /skm/{id}/rencana': {
    alamat: { id: string | number }
    isian: {
      unsur: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9
      kegiatan: string
      penanggungJawab: string
      target: string
    }
    hasil: any
  }
  'GET /skm/{id}/xlsx': { alamat: { id: string | number }; hasil: any }
  'GET /survei/{token}': { alamat: { token: string | number }; hasil: any }
  'POST /survei/{token}': {
    alamat: { token: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /survei/{token}/qr': { alamat: { token: string | number }; hasil: any }
}
