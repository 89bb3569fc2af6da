// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiLayanan {
  'GET /aduan': { alamat: {}; hasil: any }
  'POST /aduan': {
    alamat: {}
    isian: {
      kirim?: string
      uraian: string
      lampiran?: { sha256: string; nama: string; ukuran?: number }[]
      kerahasiaan: 'terbuka' | 'rahasia' | 'anonim'
      nama?: string
      kontak?: string
      email?: string
    }
    hasil: any
  }
  'GET /aduan/{token}': { alamat: { token: string | number }; hasil: any }
  'POST /aduan/{token}/nilai': {
    alamat: { token: string | number }
    isian: { nilai: 1 | 2 | 3 | 4 | 5; komentar?: string }
    hasil: any
  }
  'GET /layanan': { alamat: {}; hasil: any }
  'POST /layanan/periksa': { alamat: {}; isian: { kode: string }; hasil: any }
  'GET /layanan/standar': { alamat: {}; hasil: any }
  'POST /layanan/standar': {
    alamat: {}
    isian: {
      dari: number
      nama: string
      k1: string[]
      k2: string[]
      k3: string[]
      k4: string[]
      k5: string[]
      k6: string[]
      k7: string[]
      k8: string[]
      k9: string[]
      k10: string[]
      k11: string[]
      k12: string[]
      k13: string[]
      k14: string[]
      maklumat: string
      sop?: string
      alasan: string
    }
    hasil: any
  }
  'GET /layanan/standar/{nomor}': { alamat: { nomor: number }; hasil: any }
  'GET /pengaduan': {
    alamat: {
      keadaan?: '' | 'diterima' | 'ditindaklanjuti' | 'selesai' | 'lewat'
      klasifikasi?: '' | 'pengaduan' | 'aspirasi' | 'informasi'
      kanal?: '' | 'langsung' | 'email' | 'helpdesk' | 'laman'
      tahun?: number
      sesudah?: string | number
    }
    hasil: any
  }
  'POST /pengaduan': {
    alamat: {}
    isian: {
      kanal: 'langsung' | 'email' | 'helpdesk'
      kirim?: string
      uraian: string
      lampiran?: { sha256: string; nama: string; ukuran?: number }[]
      kerahasiaan: 'terbuka' | 'rahasia' | 'anonim'
      nama?: string
      kontak?: string
      email?: string
    }
    hasil: any
  }
  'GET /pengaduan/baru': { alamat: {}; hasil: any }
  'GET /pengaduan/csv': {
    alamat: {
      keadaan?: '' | 'diterima' | 'ditindaklanjuti' | 'selesai' | 'lewat'
      klasifikasi?: '' | 'pengaduan' | 'aspirasi' | 'informasi'
      kanal?: '' | 'langsung' | 'email' | 'helpdesk' | 'laman'
      tahun?: number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /pengaduan/pengaturan': { alamat: {}; hasil: any }
  'POST /pengaduan/pengaturan': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /pengaduan/xlsx': {
    alamat: {
      keadaan?: '' | 'diterima' | 'ditindaklanjuti' | 'selesai' | 'lewat'
      klasifikasi?: '' | 'pengaduan' | 'aspirasi' | 'informasi'
      kanal?: '' | 'langsung' | 'email' | 'helpdesk' | 'laman'
      tahun?: number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /pengaduan/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /pengaduan/{id}/disposisi': {
    alamat: { id: string | number }
    isian: { petugas: string; instruksi: string }
    hasil: any
  }
  'GET /pengaduan/{id}/lampiran/{urut}': {
    alamat: { id: string | number; urut: number }
    hasil: any
  }
  'POST /pengaduan/{id}/pelapor': { alamat: { id: string | number }; isian: {}; hasil: any }
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
