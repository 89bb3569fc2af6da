// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiSurat {
  'GET /buku': { alamat: {}; hasil: any }
  'GET /buku/{kode}': {
    alamat: {
      dari?: string | number
      sampai?: string | number
      cari?: string | number
      sesudah?: string | number
      kode: string | number
    }
    hasil: any
  }
  'POST /buku/{kode}/cetak': {
    alamat: { kode: string | number }
    isian: { dari?: string; sampai?: string }
    hasil: any
  }
  'GET /buku/{kode}/xlsx': {
    alamat: { dari?: string | number; sampai?: string | number; kode: string | number }
    hasil: any
  }
  'GET /cetakan/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /cetakan/{id}/berkas.docx': { alamat: { id: string | number }; hasil: any }
  'GET /cetakan/{id}/berkas.pdf': { alamat: { id: string | number }; hasil: any }
  'GET /disposisi': {
    alamat: {
      tab?: 'baru' | 'berjalan' | 'terlambat' | 'selesai' | 'dari-saya'
      sesudah?: string | number
    }
    hasil: any
  }
  'GET /disposisi/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /disposisi/{id}/batal': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'GET /disposisi/{id}/laporan': { alamat: { id: string | number }; hasil: any }
  'POST /disposisi/{id}/lembar': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /disposisi/{id}/selesai': {
    alamat: { id: string | number }
    isian: { laporan: string; berkas?: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'POST /disposisi/{id}/teruskan': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /klasifikasi': { alamat: { cari?: string | number; sesudah?: string | number }; hasil: any }
  'POST /klasifikasi': {
    alamat: {}
    isian: {
      kode: string
      uraian: string
      relevansi?: string
      jraAktif?: number
      jraInaktif?: number
      nasib?: 'musnah' | 'permanen' | 'dinilai kembali'
      saran?: string
      petunjuk?: string
      aktif?: boolean
    }
    hasil: any
  }
  'GET /klasifikasi/{kode}': { alamat: { kode: string | number }; hasil: any }
  'POST /klasifikasi/{kode}': {
    alamat: { kode: string | number }
    isian: {
      uraian: string
      relevansi?: string
      jraAktif?: number
      jraInaktif?: number
      nasib?: 'musnah' | 'permanen' | 'dinilai kembali'
      saran?: string
      petunjuk?: string
      aktif?: boolean
    }
    hasil: any
  }
  'POST /pengiriman/terima': {
    alamat: {}
    isian: {
      id: string[]
      penerima: string
      tanggal: string
      jam?: string
      resi?: string
      keterangan?: string
      bukti?: { sha256: string; nama: string; ukuran?: number }
    }
    hasil: any
  }
  'GET /pengiriman/{id}/bukti': { alamat: { id: string | number }; hasil: any }
  'POST /pengiriman/{id}/terima': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /pesanan': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /pesanan': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /pesanan/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /pesanan/{id}/kendali': { alamat: { id: string | number }; hasil: any }
  'POST /pesanan/{id}/kendali': {
    alamat: { id: string | number }
    isian: {
      baris: { id: string; tanggal?: string; tujuan?: string; hal?: string; keterangan?: string }[]
    }
    hasil: any
  }
  'POST /pesanan/{id}/kendali/cetak': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /pesanan/{id}/kendali/tutup': {
    alamat: { id: string | number }
    isian: {
      baris?: { id: string; tanggal?: string; tujuan?: string; hal?: string; keterangan?: string }[]
    }
    hasil: any
  }
  'POST /pesanan/{id}/tutup': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'GET /register': { alamat: {}; hasil: any }
  'POST /register': {
    alamat: {}
    isian: {
      kode: string
      nama: string
      gayaSufiks?: '.A' | 'a' | '.01'
      wajibSisipan?: boolean
      pola: string
      unit?: string
      subunit?: string
    }
    hasil: any
  }
  'GET /register/{kode}': { alamat: { kode: string | number }; hasil: any }
  'POST /register/{kode}': {
    alamat: { kode: string | number }
    isian: {
      nama: string
      gayaSufiks?: '.A' | 'a' | '.01'
      wajibSisipan?: boolean
      aktif?: boolean
    }
    hasil: any
  }
  'GET /register/{kode}/contoh': {
    alamat: {
      pola?: string | number
      unit?: string | number
      subunit?: string | number
      kode: string | number
    }
    hasil: any
  }
  'GET /register/{kode}/impor': { alamat: { kode: string | number }; hasil: any }
  'POST /register/{kode}/impor': {
    alamat: { kode: string | number }
    isian: {
      tahun: number
      berkas: { sha256: string; nama: string; ukuran?: number }
      isiSela?: boolean
      simpan?: boolean
    }
    hasil: any
  }
  'GET /register/{kode}/impor/contoh': { alamat: { kode: string | number }; hasil: any }
  'POST /register/{kode}/mulai': {
    alamat: { kode: string | number }
    isian: { tahun: number; terakhir: number }
    hasil: any
  }
  'GET /register/{kode}/nomor': {
    alamat: { cara?: 'urut' | 'sisipan'; kode: string | number }
    hasil: any
  }
  'POST /register/{kode}/nomor': {
    alamat: { kode: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /register/{kode}/pola': {
    alamat: { kode: string | number }
    isian: { pola: string; unit?: string; subunit?: string; berlakuDari?: string }
    hasil: any
  }
  'GET /surat': {
    alamat: {
      q?: string | number
      register?: string | number
      tahun?: number
      keadaan?: 'terpakai' | 'dipesan' | 'batal' | 'sisipan' | 'tanpa-pindaian'
      sesudah?: string | number
    }
    hasil: { register: { kode: string; nama: string }[] }
  }
  'GET /surat-massal/{berkas}': { alamat: { berkas: string | number }; hasil: any }
  'GET /surat/agenda.csv': { alamat: { register?: string | number; tahun?: number }; hasil: any }
  'POST /surat/cetak': {
    alamat: {}
    isian: {
      id?: string[]
      tanggal?: string
      register?: string
      benda:
        | 'surat'
        | 'amplop'
        | 'amplop-dl'
        | 'amplop-kabinet'
        | 'amplop-c5'
        | 'amplop-c4'
        | 'ekspedisi'
      bolakBalik?: boolean
      perTujuan?: boolean
    }
    hasil: any
  }
}
