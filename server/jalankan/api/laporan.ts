// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiLaporan {
  'GET /beranda': { alamat: {}; hasil: any }
  'GET /beranda/beban': { alamat: {}; hasil: any }
  'GET /beranda/orang/{id}': {
    alamat: { sesudah?: string | number; id: 'antre' | string }
    hasil: any
  }
  'POST /beranda/orang/{id}/alihkan': {
    alamat: { id: 'antre' | string }
    isian: { id?: string[]; kepada: string; alasan: string }
    hasil: any
  }
  'GET /laporan': { alamat: {}; hasil: any }
  'GET /laporan/evaluasi': {
    alamat: { tahun?: number; unit?: '' | string; sop?: string | number; semua?: '1' }
    hasil: any
  }
  'GET /laporan/evaluasi/csv': {
    alamat: { tahun?: number; unit?: '' | string; sop?: string | number }
    hasil: any
  }
  'GET /laporan/evaluasi/xlsx': {
    alamat: { tahun?: number; unit?: '' | string; sop?: string | number }
    hasil: any
  }
  'POST /laporan/evaluasi/{tahun}/berita-acara': {
    alamat: { tahun: number }
    isian: { unit?: '' | string; sop?: string }
    hasil: any
  }
  'GET /laporan/janji': {
    alamat: {
      tab?: 'berjalan' | 'lewat' | 'berisiko' | 'ramalan' | 'tak-teramal'
      unit?: string | number
      semua?: '1'
    }
    hasil: any
  }
  'GET /laporan/janji/csv': {
    alamat: {
      tab?: 'berjalan' | 'lewat' | 'berisiko' | 'ramalan' | 'tak-teramal'
      unit?: string | number
    }
    hasil: any
  }
  'GET /laporan/janji/xlsx': {
    alamat: {
      tab?: 'berjalan' | 'lewat' | 'berisiko' | 'ramalan' | 'tak-teramal'
      unit?: string | number
    }
    hasil: any
  }
  'GET /laporan/pelanggaran': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      sop?: string | number
      semua?: '1'
    }
    hasil: any
  }
  'GET /laporan/pelanggaran/csv': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      sop?: string | number
    }
    hasil: any
  }
  'GET /laporan/pelanggaran/kasus': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      sop?: string | number
      elemen?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /laporan/pelanggaran/kasus.csv': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      sop?: string | number
    }
    hasil: any
  }
  'GET /laporan/pelanggaran/xlsx': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      sop?: string | number
    }
    hasil: any
  }
  'POST /laporan/periksa': { alamat: {}; isian: {}; hasil: any }
  'GET /laporan/peta': {
    alamat: { dari?: string | number; sampai?: string | number; unit?: string | number }
    hasil: any
  }
  'GET /laporan/peta/csv': {
    alamat: { dari?: string | number; sampai?: string | number; unit?: string | number }
    hasil: any
  }
  'GET /laporan/peta/xlsx': {
    alamat: { dari?: string | number; sampai?: string | number; unit?: string | number }
    hasil: any
  }
  'GET /laporan/peta/{kode}': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      kode: string | number
    }
    hasil: any
  }
  'GET /laporan/peta/{kode}/csv': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      kode: string | number
    }
    hasil: any
  }
  'GET /laporan/peta/{kode}/xlsx': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      kode: string | number
    }
    hasil: any
  }
  'GET /laporan/peta/{kode}/{elemen}': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      unit?: string | number
      kode: string | number
      elemen: string | number
    }
    hasil: any
  }
  'GET /laporan/ramalan': {
    alamat: { dari?: string | number; sampai?: string | number; unit?: string | number }
    hasil: any
  }
  'GET /laporan/ramalan/csv': {
    alamat: { dari?: string | number; sampai?: string | number; unit?: string | number }
    hasil: any
  }
  'GET /laporan/ramalan/xlsx': {
    alamat: { dari?: string | number; sampai?: string | number; unit?: string | number }
    hasil: any
  }
  'GET /laporan/tenggat': {
    alamat: {
      tab?: 'lewat' | 'berisiko' | 'hari-ini' | 'besok'
      rekap?: 'unit' | 'peran' | 'orang' | 'sop' | 'baris'
      unit?: string | number
      peran?: string | number
      orang?: 'antre' | string
      sop?: string | number
      elemen?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /laporan/tenggat/csv': {
    alamat: {
      tab?: 'lewat' | 'berisiko' | 'hari-ini' | 'besok'
      rekap?: 'unit' | 'peran' | 'orang' | 'sop' | 'baris'
      unit?: string | number
      peran?: string | number
      orang?: 'antre' | string
      sop?: string | number
      elemen?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /laporan/tenggat/xlsx': {
    alamat: {
      tab?: 'lewat' | 'berisiko' | 'hari-ini' | 'besok'
      rekap?: 'unit' | 'peran' | 'orang' | 'sop' | 'baris'
      unit?: string | number
      peran?: string | number
      orang?: 'antre' | string
      sop?: string | number
      elemen?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /laporan/tenggat/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /laporan/tenggat/{id}/alihkan': {
    alamat: { id: string | number }
    isian: { kepada: string; alasan: string }
    hasil: any
  }
  'POST /laporan/tenggat/{id}/ingatkan': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /tenggat/periksa': { alamat: {}; hasil: any }
  'POST /tenggat/periksa': { alamat: {}; isian: { dari: string; sampai: string }; hasil: any }
}
