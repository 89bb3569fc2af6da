// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiRencana {
  'GET /kompilasi': { alamat: { tahun?: number }; hasil: any }
  'GET /kompilasi/orang': {
    alamat: {
      tahun?: number
      pd?: '' | string
      jp?: '' | 'kurang' | 'lebih' | 'kosong'
      cari?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /kompilasi/orang/csv': {
    alamat: {
      tahun?: number
      pd?: '' | string
      jp?: '' | 'kurang' | 'lebih' | 'kosong'
      cari?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /kompilasi/orang/xlsx': {
    alamat: {
      tahun?: number
      pd?: '' | string
      jp?: '' | 'kurang' | 'lebih' | 'kosong'
      cari?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /kompilasi/usulan': {
    alamat: {
      tahun?: number
      pd?: '' | string
      bentuk?: '' | string
      jalur?: '' | 'tubel' | 'klasikal' | 'nonklasikal'
      sumber?: '' | string
      tahap?: '' | 'disetujui' | 'diterima' | 'berjalan' | 'selesai' | 'verifikasi' | 'ditolak'
      dipenuhi?: '' | 'belum' | 'sudah'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'GET /kompilasi/usulan/csv': {
    alamat: {
      tahun?: number
      pd?: '' | string
      bentuk?: '' | string
      jalur?: '' | 'tubel' | 'klasikal' | 'nonklasikal'
      sumber?: '' | string
      tahap?: '' | 'disetujui' | 'diterima' | 'berjalan' | 'selesai' | 'verifikasi' | 'ditolak'
      dipenuhi?: '' | 'belum' | 'sudah'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'GET /kompilasi/usulan/xlsx': {
    alamat: {
      tahun?: number
      pd?: '' | string
      bentuk?: '' | string
      jalur?: '' | 'tubel' | 'klasikal' | 'nonklasikal'
      sumber?: '' | string
      tahap?: '' | 'disetujui' | 'diterima' | 'berjalan' | 'selesai' | 'verifikasi' | 'ditolak'
      dipenuhi?: '' | 'belum' | 'sudah'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'POST /kompilasi/{tahun}/dokumen': { alamat: { tahun: number }; isian: {}; hasil: any }
  'POST /kompilasi/{tahun}/keputusan': { alamat: { tahun: number }; isian: {}; hasil: any }
  'GET /rekomendasi': {
    alamat: {
      tahap?: '' | 'konsep' | 'terkirim' | 'diterima' | 'ditolak'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'GET /rekomendasi/baru/{jalur}': {
    alamat: { rencana?: string | number; jalur: 'klasikal' | 'nonklasikal' }
    hasil: any
  }
  'POST /rekomendasi/baru/{jalur}': {
    alamat: { jalur: 'klasikal' | 'nonklasikal' }
    isian: Record<string, any>
    hasil: any
  }
  'GET /rekomendasi/semua': {
    alamat: {
      tahap?: '' | 'konsep' | 'terkirim' | 'diterima' | 'ditolak'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'GET /rekomendasi/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /rekomendasi/{id}/berkas/{apa}': {
    alamat: { id: string | number; apa: 'usulan' | 'panggilan' }
    hasil: any
  }
  'POST /rekomendasi/{id}/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /rekomendasi/{id}/kirim': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /rekomendasi/{id}/surat.pdf': { alamat: { id: string | number }; hasil: any }
  'GET /rekomendasi/{id}/ubah': { alamat: { id: string | number }; hasil: any }
  'POST /rekomendasi/{id}/ubah': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /rencana': {
    alamat: {
      tahun?: number
      jalur?: 'tubel' | 'klasikal' | 'nonklasikal'
      tahap?: 'konsep' | 'verifikasi' | 'diterima' | 'ditolak' | 'berjalan' | 'selesai'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'GET /rencana/acuan': { alamat: {}; hasil: any }
  'GET /rencana/acuan/bentuk/{kode}': { alamat: { kode: string | number }; hasil: any }
  'POST /rencana/acuan/bentuk/{kode}': {
    alamat: { kode: string | number }
    isian: {
      nama: string
      jpBawaan?: number
      per: 'hari' | 'kegiatan' | 'sesi' | 'lain'
      maksSebulan?: number
      alasan: string
    }
    hasil: any
  }
  'GET /rencana/acuan/jabatan/{kode}': { alamat: { kode: string | number }; hasil: any }
  'POST /rencana/acuan/jabatan/{kode}': {
    alamat: { kode: string | number }
    isian: { nama: string; standar: number; alasan: string }
    hasil: any
  }
  'GET /rencana/acuan/skj/{no}/{level}': { alamat: { no: number; level: number }; hasil: any }
  'POST /rencana/acuan/skj/{no}/{level}': {
    alamat: { no: number; level: number }
    isian: { deskripsi: string; indikator: string; alasan: string }
    hasil: any
  }
  'GET /rencana/baru/{tahun}/{jalur}': {
    alamat: { tahun: number; jalur: 'tubel' | 'klasikal' | 'nonklasikal' }
    hasil: any
  }
  'POST /rencana/baru/{tahun}/{jalur}': {
    alamat: { tahun: number; jalur: 'tubel' | 'klasikal' | 'nonklasikal' }
    isian: Record<string, any>
    hasil: any
  }
  'GET /rencana/bawahan': {
    alamat: {
      tahun?: number
      jalur?: 'tubel' | 'klasikal' | 'nonklasikal'
      tahap?: 'konsep' | 'verifikasi' | 'diterima' | 'ditolak' | 'berjalan' | 'selesai'
      cari?: string | number
      sesudah?: number
    }
    hasil: any
  }
  'POST /rencana/bawahan': {
    alamat: {}
    isian: { butir: { id: string; keputusan: 'terima' | 'tolak' | 'kembalikan'; alasan: string }[] }
    hasil: any
  }
  'GET /rencana/laporan': { alamat: {}; hasil: any }
  'GET /rencana/tahun': { alamat: { tahun?: number }; hasil: any }
  'POST /rencana/tahun': {
    alamat: {}
    isian: { tahun: number; tahunSkp: number; batas: string; alasan: string }
    hasil: any
  }
  'GET /rencana/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /rencana/{id}/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /rencana/{id}/kirim': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /rencana/{id}/laporan/{ke}': { alamat: { id: string | number; ke: number }; hasil: any }
  'POST /rencana/{id}/putuskan': {
    alamat: { id: string | number }
    isian: { keputusan: 'terima' | 'tolak' | 'kembalikan'; alasan: string }
    hasil: any
  }
  'GET /rencana/{id}/ubah': { alamat: { id: string | number }; hasil: any }
  'POST /rencana/{id}/ubah': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /rencana/{id}/waktu': { alamat: { id: string | number }; hasil: any }
  'POST /rencana/{id}/waktu': {
    alamat: { id: string | number }
    isian: {
      mulai: string
      selesai: string
      materi: string
      tempat: string
      irama: 'sekali' | 'harian' | 'mingguan' | 'bulanan' | 'tahunan'
      alasan: string
    }
    hasil: any
  }
  'GET /riwayat': { alamat: {}; hasil: any }
}
