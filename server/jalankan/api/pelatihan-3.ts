// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.

export interface ApiPelatihan3 {
  'GET /sertifikat/{id}/rincian': { alamat: { id: string | number }; hasil: any }
  'GET /siasn/{id}/paket.zip': { alamat: { id: string | number }; hasil: any }
  'GET /usulan': { alamat: { sesudah?: string | number }; hasil: any }
  'GET /usulan/pelatihan/{id}': {
    alamat: { sesudah?: string | number; id: string | number }
    hasil: any
  }
  'POST /usulan/pelatihan/{id}': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /usulan/pelatihan/{id}/atas-nama': {
    alamat: { id: string | number }
    isian: Record<string, any>
    hasil: any
  }
  'POST /usulan/pelatihan/{id}/buka': {
    alamat: { id: string | number }
    isian: { kuota: number; tutup: string; sasaran?: string }
    hasil: any
  }
  'GET /usulan/pengusul': { alamat: {}; hasil: any }
  'POST /usulan/pengusul': { alamat: {}; isian: { nip: string }; hasil: any }
  'POST /usulan/pengusul/{id}/akhiri': { alamat: { id: string | number }; isian: {}; hasil: any }
  'GET /usulan/{id}': { alamat: { sesudah?: number; id: string | number }; hasil: any }
  'POST /usulan/{id}/hapus': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /usulan/{id}/impor': {
    alamat: { id: string | number }
    isian: { sidik: string; nama: string; lewatiSalah: boolean }
    hasil: any
  }
  'POST /usulan/{id}/impor/uji': {
    alamat: { id: string | number }
    isian: { berkas: { sha256: string; nama: string; ukuran?: number } }
    hasil: any
  }
  'POST /usulan/{id}/kirim': { alamat: { id: string | number }; isian: {}; hasil: any }
  'POST /usulan/{id}/peserta': {
    alamat: { id: string | number }
    isian: {
      nip: string
      nama: string
      golongan?: string
      jabatan?: string
      unitKerja?: string
      email?: string
      hp?: string
      tempatLahir?: string
      tanggalLahir?: string
    }
    hasil: any
  }
  'GET /usulan/{id}/peserta/{calon}': {
    alamat: { id: string | number; calon: string | number }
    hasil: any
  }
  'POST /usulan/{id}/peserta/{calon}': {
    alamat: { id: string | number; calon: string | number }
    isian: {
      nip: string
      nama: string
      golongan?: string
      jabatan?: string
      unitKerja?: string
      email?: string
      hp?: string
      tempatLahir?: string
      tanggalLahir?: string
    }
    hasil: any
  }
  'POST /usulan/{id}/peserta/{calon}/hapus': {
    alamat: { id: string | number; calon: string | number }
    isian: {}
    hasil: any
  }
  'GET /usulan/{id}/surat': { alamat: { id: string | number }; hasil: any }
  'POST /usulan/{id}/tutup': {
    alamat: { id: string | number }
    isian: { alasan: string }
    hasil: any
  }
}
