// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiKantor {
  'GET /jabatan': {
    alamat: {}
    hasil: { jabatan: { id: string; nama: string; peran: string[] }[] }
  }
  'POST /jabatan': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /jabatan/berwenang': { alamat: { tanggal?: string | number }; hasil: any }
  'GET /jabatan/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /jabatan/{id}': { alamat: { id: string | number }; isian: Record<string, any>; hasil: any }
  'GET /kalender': { alamat: {}; hasil: any }
  'POST /kalender': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /kalender/impor': { alamat: {}; hasil: any }
  'POST /kalender/impor': { alamat: {}; isian: Record<string, any>; hasil: any }
  'POST /kalender/impor/uji': { alamat: {}; isian: Record<string, any>; hasil: any }
  'POST /kalender/unit/{id}': {
    alamat: { id: string | number }
    isian: { kalender?: string }
    hasil: any
  }
  'GET /kalender/{id}': { alamat: { tahun?: number; id: string | number }; hasil: any }
  'GET /kalender/{id}/hitung': {
    alamat: {
      tanggal?: string | number
      jam?: string | number
      waktu?: string | number
      id: string | number
    }
    hasil: any
  }
  'GET /kalender/{id}/jam': { alamat: { id: string | number }; hasil: any }
  'POST /kalender/{id}/jam': {
    alamat: { id: string | number }
    isian: {
      dari?: number
      zona: 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura'
      senin?: string
      selasa?: string
      rabu?: string
      kamis?: string
      jumat?: string
      sabtu?: string
      minggu?: string
      gilirMulai?: string
      gilir?: string[]
      tetapBuka?: boolean
      alasan: string
    }
    hasil: any
  }
  'GET /kalender/{id}/libur': { alamat: { id: string | number }; hasil: any }
  'POST /kalender/{id}/libur': {
    alamat: { id: string | number }
    isian: {
      tanggal: string
      nama: string
      jenis: 'libur_nasional' | 'cuti_bersama' | 'libur_daerah' | 'kerja_pengganti'
      jam?: string
      sumber?: string
      alasan: string
    }
    hasil: any
  }
  'GET /kalender/{id}/libur.csv': { alamat: { id: string | number }; hasil: any }
  'POST /kalender/{id}/libur/hapus': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /kalender/{id}/ramadan': { alamat: { id: string | number }; hasil: any }
  'POST /kalender/{id}/ramadan': {
    alamat: { id: string | number }
    isian: {
      dari?: number
      mulai: string
      sampai: string
      senin?: string
      selasa?: string
      rabu?: string
      kamis?: string
      jumat?: string
      sabtu?: string
      minggu?: string
      alasan: string
    }
    hasil: any
  }
  'POST /kalender/{id}/ramadan/hapus': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /kantor': { alamat: {}; hasil: any }
  'POST /kantor': {
    alamat: {}
    isian: {
      pemerintah: string
      nama: string
      singkatan: string
      sebutan: string
      sebutanPemerintah: string
      kepala: string
      alamat: string
      kodePos?: string
      telepon?: string
      faks?: string
      surel?: string
      situs?: string
      alamatPublik?: string
      kota: string
      zona: 'Asia/Jakarta' | 'Asia/Pontianak' | 'Asia/Makassar' | 'Asia/Jayapura'
      corak?: 'paraf' | 'biru' | 'hijau' | 'marun' | 'abu'
      kertas: 'A4' | 'F4'
      amplop?: 'dl' | 'kabinet' | 'c5' | 'c4'
    }
    hasil: any
  }
  'GET /kantor/keamanan': { alamat: {}; hasil: any }
  'POST /kantor/keamanan': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /kantor/lambang/{jenis}': { alamat: { jenis: 'logo' | 'garuda' }; hasil: any }
  'POST /kantor/lambang/{jenis}': {
    alamat: { jenis: 'logo' | 'garuda' }
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'POST /kantor/lambang/{jenis}/lepas': {
    alamat: { jenis: 'logo' | 'garuda' }
    isian: {}
    hasil: any
  }
  'GET /kantor/pemberitahuan': { alamat: {}; hasil: any }
  'POST /kantor/pemberitahuan': {
    alamat: {}
    isian: {
      surelHost?: string
      surelPort: number
      surelKeamanan: 'starttls' | 'tls' | 'tanpa'
      surelPengguna?: string
      surelSandi?: string
      surelPengirim?: string
      webhookUrl?: string
      webhookRahasia?: string
      simpanHari?: number
    }
    hasil: any
  }
  'POST /kantor/pemberitahuan/uji': { alamat: {}; isian: {}; hasil: any }
  'GET /kantor/srikandi': { alamat: {}; hasil: any }
  'POST /kantor/srikandi': {
    alamat: {}
    isian: {
      nomor: string
      tanggal: string
      ttd: string
      nama: string
      nip: string
      jabatan: string
    }
    hasil: any
  }
  'GET /kantor/tata-naskah': { alamat: {}; hasil: any }
  'POST /kantor/tata-naskah': {
    alamat: {}
    isian: {
      kertasKeputusan: 'A4' | 'F4'
      hurufKorespondensi: 'Arial' | 'Bookman Old Style' | 'Times New Roman' | 'Calibri' | 'Cambria'
      ukuranKorespondensi: number
      hurufKeputusan: 'Arial' | 'Bookman Old Style' | 'Times New Roman' | 'Calibri' | 'Cambria'
      ukuranKeputusan: number
      tepiAtas: number
      tepiKanan: number
      tepiBawah: number
      tepiKiri: number
      ukuranKop: number
      halTebal: boolean
      namaTebal: boolean
      namaGaris: boolean
      batasAlamat: number
      tabelParaf: boolean
      kalimatTte: string
      kalimatTteKantor: string
    }
    hasil: any
  }
  'GET /pegawai': { alamat: { cari?: string | number; sesudah?: string | number }; hasil: any }
  'POST /pegawai': {
    alamat: {}
    isian: {
      nama: string
      gelarDepan?: string
      gelarBelakang?: string
      jenis: 'pns' | 'pppk' | 'lainnya'
      nip?: string
      golongan?: string
      surel?: string
      aktif: boolean
    }
    hasil: any
  }
  'GET /pegawai/sesi': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /pegawai/sesi/{id}/akhiri': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /pegawai/token': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /pegawai/token/{id}/cabut': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /pegawai/{id}': { alamat: { id: string | number }; hasil: any }
  'POST /pegawai/{id}': {
    alamat: { id: string | number }
    isian: {
      nama: string
      gelarDepan?: string
      gelarBelakang?: string
      jenis: 'pns' | 'pppk' | 'lainnya'
      nip?: string
      golongan?: string
      surel?: string
      aktif: boolean
    }
    hasil: any
  }
  'POST /pegawai/{id}/akun': {
    alamat: { id: string | number }
    isian: { namaPengguna: string; sandiBaru?: string; admin: boolean }
    hasil: any
  }
}
