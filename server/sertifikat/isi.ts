import { cetakNip } from '../values/nip.js'
import { namaLengkap } from '../values/gelar.js'
import { rentangTanggal } from '../values/tanggal.js'

/** The words of one certificate, from a roster row joined with its training. */
export function isiSertifikat(b: any): Record<string, unknown> {
  const t = b.pelatihan
  return {
    nama: namaLengkap({ gelarDepan: b.gelar_depan, nama: b.nama, gelarBelakang: b.gelar_belakang }),
    nip: cetakNip(b.nip),
    pangkat: [b.pangkat, b.golongan].filter(Boolean).join(' / '),
    jabatan: b.jabatan,
    unitKerja: b.unit_kerja,
    instansi: b.instansi,
    kodeRegistrasi: b.kode_registrasi,
    pelatihan: t.nama,
    angkatan: t.angkatan,
    waktu: rentangTanggal(t.mulai, t.selesai),
    tempat: t.tempat,
    jp: t.jp,
  }
}
