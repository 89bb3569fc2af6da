import { cetakNip } from '../values/nip.js'
import { namaLengkap } from '../values/gelar.js'
import { rentangTanggal } from '../values/tanggal.js'
import type { Pelatihan } from '../pelatihan/service.js'
import { transkrip } from './transkrip.js'
import type { PesertaNaskah } from '../naskah/templat.js'

/** The words of one certificate, from the roster and the training; its back too if `belakang`. */
export function isiSertifikat(
  p: PesertaNaskah,
  t: Pelatihan,
  kodeRegistrasi: string,
  belakang: boolean,
): Record<string, unknown> {
  return {
    nama: namaLengkap({ gelarDepan: p.gelar_depan, nama: p.nama, gelarBelakang: p.gelar_belakang }),
    nip: cetakNip(p.nip),
    pangkat: [p.pangkat, p.golongan].filter(Boolean).join(' / '),
    jabatan: p.jabatan,
    unitKerja: p.unit_kerja,
    instansi: p.instansi,
    kodeRegistrasi,
    pelatihan: t.nama,
    angkatan: t.angkatan,
    waktu: rentangTanggal(t.mulai, t.selesai),
    tempat: t.tempat,
    jp: t.jp,
    ...(belakang && transkrip(t, p)),
  }
}
