// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiNaskah {
  'GET /naskah-jenis': { alamat: {}; hasil: any }
  'GET /naskah-jenis/{jenis}': { alamat: { jenis: string | number }; hasil: any }
  'POST /naskah-jenis/{jenis}': {
    alamat: { jenis: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /naskah/{id}': { alamat: { id: string | number }; hasil: any }
  'GET /naskah/{id}/banding': {
    alamat: { dari?: number; ke?: number; mulai?: number; id: string | number }
    hasil: any
  }
  'POST /naskah/{id}/pengiriman': {
    alamat: { id: string | number }
    isian: {
      pengiriman: {
        tujuan: string
        cara: 'kurir' | 'pos' | 'surel' | 'wa' | 'srikandi' | 'diambil'
        penerima?: string
        resi?: string
      }[]
      tanggal?: string
      jam?: string
    }
    hasil: any
  }
  'GET /naskah/{id}/pengiriman': { alamat: { id: string | number }; hasil: any }
  'GET /naskah/{id}/per-peserta': { alamat: { id: string | number }; hasil: any }
  'POST /naskah/{id}/per-peserta': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /naskah/{id}/per-peserta/tanda-tangan': {
    alamat: { id: string | number }
    isian: { frasa: string }
    hasil: any
  }
  'POST /naskah/{id}/per-peserta/tolak': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'GET /naskah/{id}/pindaian': { alamat: { id: string | number }; hasil: any }
  'POST /naskah/{id}/pindaian': {
    alamat: { id: string | number }
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'GET /naskah/{id}/pindaian/{sha256}': {
    alamat: { id: string | number; sha256: string | number }
    hasil: any
  }
  'GET /naskah/{id}/salinan-arsip': { alamat: { id: string | number }; hasil: any }
  'GET /naskah/{id}/srikandi.docx': { alamat: { id: string | number }; hasil: any }
  'GET /naskah/{id}/versi/{berkas}': {
    alamat: { id: string | number; berkas: string | number }
    hasil: any
  }
  'GET /templat': { alamat: {}; hasil: any }
  'GET /templat/pratinjau/{id}/{berkas}': {
    alamat: { id: string | number; berkas: string | number }
    hasil: any
  }
  'POST /templat/unggah': {
    alamat: {}
    isian: {
      docx: { sha256: string; nama: string; ukuran?: number }
      manifes: { sha256: string; nama: string; ukuran?: number }
      catatan?: string
    }
    hasil: any
  }
  'GET /templat/{jenis}': { alamat: { jenis: string | number }; hasil: any }
  'POST /templat/{jenis}/unggah': {
    alamat: { jenis: string | number }
    isian: {
      docx: { sha256: string; nama: string; ukuran?: number }
      manifes?: { sha256: string; nama: string; ukuran?: number }
      catatan?: string
    }
    hasil: any
  }
  'GET /templat/{jenis}/versi/{versi}': {
    alamat: { jenis: string | number; versi: string | number }
    hasil: any
  }
  'POST /templat/{jenis}/versi/{versi}/berlaku': {
    alamat: { jenis: string | number; versi: string | number }
    isian: {}
    hasil: any
  }
  'POST /templat/{jenis}/versi/{versi}/pratinjau': {
    alamat: { jenis: string | number; versi: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /templat/{jenis}/versi/{versi}/{berkas}': {
    alamat: { jenis: string | number; versi: string | number; berkas: string | number }
    hasil: any
  }
  'GET /tte': { alamat: {}; hasil: any }
  'GET /tte/kantor': { alamat: {}; hasil: any }
  'POST /tte/kantor': {
    alamat: {}
    isian: {
      penanda: 'lokal' | 'bsre-v1' | 'bsre-v2' | 'unggah'
      lokasi?: string
      bsreUrl?: string
      bsrePengguna?: string
      bsreSandi?: string
      batasDetik: number
      tag?: string
      asalY: 'bawah' | 'atas'
    }
    hasil: any
  }
  'POST /tte/kantor/percaya': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'POST /tte/kantor/percaya/{sidik}/hapus': {
    alamat: { sidik: string | number }
    isian: {}
    hasil: any
  }
  'POST /tte/kantor/sertifikat': { alamat: {}; isian: Record<string, any>; hasil: any }
  'POST /tte/kantor/uji': { alamat: {}; isian: { nik: string }; hasil: any }
  'POST /tte/nik': { alamat: {}; isian: { nik: string }; hasil: any }
  'GET /tte/periksa': { alamat: {}; hasil: any }
  'POST /tte/periksa': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'POST /tte/sertifikat': {
    alamat: {}
    isian: { berkas: { sha256: string; nama: string; ukuran?: number }; frasa: string }
    hasil: any
  }
  'GET /tte/sertifikat/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /tte/sertifikat/{id}/cabut': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'GET /v/{token}': { alamat: { token: string | number }; hasil: any }
}
