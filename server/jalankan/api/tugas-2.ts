// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiTugas2 {
  'GET /tugas/sekaligus': { alamat: { id?: string[] }; hasil: any }
  'POST /tugas/sekaligus': {
    alamat: {}
    isian: { butir: { id: string; sha256: string }[]; frasa?: string }
    hasil: any
  }
  'GET /tugas/{id}': {
    alamat: { id: string | number }
    hasil: {
      hariIni: string
      tugas: {
        id: string
        no: string
        nama: string
        handler: string
        peran_kode: string
        pegawai_id: string | null
        pencatat: string | null
        kunjungan: number
        perkara_id: string
        naskah: string
        tahap: Record<string, any>
      }
      awal: Record<string, any>
      data: Record<string, any>
      konsep: { versi: number; oleh: string } | null
      skema: Record<string, any> | null
    }
  }
  'POST /tugas/{id}/alihkan': {
    alamat: { id: string | number }
    isian: { kepada: string; alasan: string }
    hasil: any
  }
  'POST /tugas/{id}/ambil': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /tugas/{id}/formulir': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /tugas/{id}/jeda': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
  'POST /tugas/{id}/kelengkapan': {
    alamat: { id: string | number }
    isian: { ada?: number[] }
    hasil: any
  }
  'GET /tugas/{id}/kembalikan': { alamat: { id: string | number }; hasil: any }
  'POST /tugas/{id}/kembalikan': {
    alamat: { id: string | number }
    isian: {
      sha256: string
      ke?: 'pengetik' | 'pengonsep'
      alasan: string
      tanda?: { posisi: number; pilih?: boolean; catatan?: string }[]
    }
    hasil: any
  }
  'POST /tugas/{id}/konsep': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: { versi: number; pada: string; saat: string }
  }
  'POST /tugas/{id}/konsep/buang': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /tugas/{id}/konsep/pakai': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /tugas/{id}/lanjutkan': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /tugas/{id}/lepas': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /tugas/{id}/naskah.docx': { alamat: { id: string | number }; hasil: any }
  'GET /tugas/{id}/pratinjau': { alamat: { id: string | number }; hasil: any }
  'POST /tugas/{id}/selesai': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /tugas/{id}/tindakan/{nama}': {
    alamat: { id: string | number; nama: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /tugas/{id}/word': {
    alamat: { id: string | number }
    isian: { berkas: { sha256: string; nama: string; ukuran?: number }; timpa?: boolean }
    hasil: { versi: number }
  }
  'POST /tugas/{id}/word/pakai': { alamat: { id: string | number }; isian: {}; hasil: any }
}
