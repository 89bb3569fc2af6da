// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiTugas {
  'GET /pemberitahuan': { alamat: { sesudah?: string | number }; hasil: any }
  'POST /pemberitahuan/dibaca': { alamat: {}; isian: {}; hasil: any }
  'GET /pemberitahuan/kiriman': { alamat: {}; hasil: any }
  'POST /pemberitahuan/kiriman/ulangi': { alamat: {}; isian: {}; hasil: any }
  'POST /pemberitahuan/kiriman/{pegawaiId}/{saluran}/ulangi': {
    alamat: { pegawaiId: string | number; saluran: 'surel' | 'webhook' }
    isian: {}
    hasil: any
  }
  'GET /pemberitahuan/saluran': { alamat: {}; hasil: any }
  'POST /pemberitahuan/saluran': {
    alamat: {}
    isian: {
      surel: boolean
      webhook: boolean
      nomorWa?: string
      ringkasan?: boolean
      peringatan?: 'langsung' | 'lonceng' | 'ringkasan' | 'diam'
      lewat?: 'langsung' | 'lonceng' | 'ringkasan' | 'diam'
      eskalasi?: 'langsung' | 'lonceng' | 'ringkasan' | 'diam'
      tanda?: 'langsung' | 'lonceng' | 'ringkasan' | 'diam'
      tugas?: 'langsung' | 'lonceng' | 'ringkasan' | 'diam'
      lain?: 'langsung' | 'lonceng' | 'ringkasan' | 'diam'
    }
    hasil: any
  }
  'GET /pemberitahuan/webhook': {
    alamat: { hanyaGagal?: boolean; sesudah?: string | number }
    hasil: any
  }
  'POST /pemberitahuan/webhook/ulang': {
    alamat: {}
    isian: { dari: string; sampai: string; hanyaGagal: boolean }
    hasil: any
  }
  'GET /pemberitahuan/webhook/{urut}': { alamat: { urut: string | number }; hasil: any }
  'POST /pemberitahuan/webhook/{urut}/ulang': {
    alamat: { urut: string | number }
    isian: {}
    hasil: any
  }
  'POST /pemberitahuan/{id}/buka': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /penggantian': { alamat: {}; hasil: any }
  'POST /penggantian': { alamat: {}; isian: Record<string, any>; hasil: any }
  'GET /penggantian/baru': { alamat: {}; hasil: any }
  'GET /penggantian/{id}': {
    alamat: { sesudah?: string | number; id: string | number }
    hasil: any
  }
  'GET /penggantian/{id}/akhiri': { alamat: { id: string | number }; hasil: any }
  'POST /penggantian/{id}/akhiri': {
    alamat: { id: string | number }
    isian: { sampai: string }
    hasil: any
  }
  'GET /penggantian/{id}/sk': { alamat: { id: string | number }; hasil: any }
  'GET /perkara': {
    alamat: { status?: 'berjalan' | 'selesai' | 'dihentikan'; sesudah?: string | number }
    hasil: any
  }
  'POST /perkara': {
    alamat: {}
    isian: {
      sopKode: string
      judul: string
      unitId: string
      pelatihanId?: string
      naskah?: string
      kunci?: string
    }
    hasil: { id: string }
  }
  'GET /perkara/baru': {
    alamat: { judul?: string | number }
    hasil: { unit: { id: string; nama: string }[] }
  }
  'GET /perkara/{id}': {
    alamat: { id: string | number }
    hasil: {
      perkara: {
        id: string
        sop_kode: string
        judul: string
        status: string
        pelatihan_id: string | null
      }
      tugas: { id: string; no: string; nama: string; status: string }[]
      naskah: { id: string; jenis: string }[]
      riwayat: { id: number | string; aksi: string }[]
      anak: { id: string }[]
    }
  }
  'GET /perkara/{id}/henti': { alamat: { id: string | number }; hasil: any }
  'POST /perkara/{id}/henti': {
    alamat: { id: string | number }
    isian: { alasan: string; sidik?: string }
    hasil: any
  }
  'POST /perkara/{id}/kejadian/{nama}': {
    alamat: { id: string | number; nama: string | number }
    isian: { nip: string; keluhan: string }
    hasil: any
  }
  'GET /perkara/{id}/peta': { alamat: { id: string | number }; hasil: any }
  'GET /perkara/{id}/pindah': { alamat: { dari?: string[]; id: string | number }; hasil: any }
  'POST /perkara/{id}/pindah': {
    alamat: { id: string | number }
    isian: { dari: string[]; ke: string; alasan: string }
    hasil: any
  }
  'POST /perkara/{id}/pindah/setuju': {
    alamat: { id: string | number }
    isian: { usul: string }
    hasil: any
  }
  'POST /perkara/{id}/pindah/tolak': {
    alamat: { id: string | number }
    isian: { usul: string; alasan?: string }
    hasil: any
  }
  'POST /perkara/{id}/templat/{jenis}': {
    alamat: { id: string | number; jenis: string | number }
    isian: {}
    hasil: any
  }
  'GET /sop': { alamat: {}; hasil: { sop: { kode: string; nama: string }[] } }
  'GET /sop/{kode}': {
    alamat: { versi?: number; kode: string | number }
    hasil: { kode: string; baris: {}[]; memanggil: string[] }
  }
  'GET /sop/{kode}/bpmn': { alamat: { kode: string | number }; hasil: any }
  'GET /sop/{kode}/jam': { alamat: { kode: string | number }; hasil: any }
  'POST /sop/{kode}/jam': {
    alamat: { kode: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'GET /sop/{kode}/peringatan': { alamat: { kode: string | number }; hasil: any }
  'POST /sop/{kode}/peringatan': {
    alamat: { kode: string | number }
    isian: {
      sidik: string
      aturan: {
        kode?: string
        tingkat: 'peringatan' | 'lewat' | 'eskalasi'
        geser: number
        satuan: 'menit' | 'hari_kerja'
        acuan: 'risiko' | 'jatuh'
        kepada: 'pelaksana' | 'kepala_unit' | 'kepala_kantor'
        aktif: boolean
      }[]
    }
    hasil: any
  }
  'GET /sop/{kode}/teks': { alamat: { kode: string | number }; hasil: any }
  'GET /sop/{kode}/versi': { alamat: { kode: string | number }; hasil: any }
  'GET /tugas': {
    alamat: {
      tab?: 'semua' | 'saya' | 'ambil' | 'dikembalikan' | 'menunggu' | 'selesai'
      urut?: 'masuk' | 'tenggat'
      telat?: 'lewat' | 'hari-ini' | 'pekan'
      sop?: string | number
      unit?: string | number
      naskah?: string | number
      kerja?: 'tanda'
      sebagai?: string | number
      q?: string | number
      sesudah?: string | number
    }
    hasil: any
  }
  'POST /tugas/ambil': { alamat: {}; isian: { id?: string[] }; hasil: any }
  'POST /tugas/saringan': {
    alamat: {}
    isian: {
      nama: string
      tab?: 'semua' | 'saya' | 'ambil' | 'dikembalikan' | 'menunggu' | 'selesai'
      urut?: 'masuk' | 'tenggat'
      telat?: 'lewat' | 'hari-ini' | 'pekan'
      sop?: string
      unit?: string
      naskah?: string
      kerja?: 'tanda'
      sebagai?: string
      q?: string
    }
    hasil: any
  }
  'POST /tugas/saringan/{id}/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
}
