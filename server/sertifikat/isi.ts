import { cetakNip, isiNip } from '../values/nip.js'
import { namaLengkap } from '../values/gelar.js'
import { rentangTanggal, tanggalPanjang } from '../values/tanggal.js'
import type { Pelatihan } from '../pelatihan/service.js'
import { transkrip } from './transkrip.js'
import type { PesertaNaskah } from '../naskah/templat.js'

/** A participant with the birth data an STTPP prints. */
export type PesertaSertifikat = PesertaNaskah & {
  tempat_lahir?: string
  tanggal_lahir?: string | null
}

/** What is printed beyond the participant and the training. */
export interface Tambahan {
  kodeRegistrasi: string
  /** The subjects on the back. */
  belakang: boolean
  /** Birth data, qualification and the box for a photograph. */
  sttpp: boolean
  kualifikasi: string
  /** Number and date of the certificate this one replaces; empty for a first one. */
  pengganti: string
}

const PAS_FOTO = 'Pas foto 4 x 6'

/** The words of one certificate, from the roster and the training. */
export function isiSertifikat(
  p: PesertaSertifikat,
  t: Pelatihan,
  { kodeRegistrasi, belakang, sttpp, kualifikasi, pengganti }: Tambahan,
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
    pengganti,
    ...(sttpp && { lahir: lahir(p), kualifikasi, foto: PAS_FOTO }),
    ...(belakang && transkrip(t, p)),
  }
}

/** `Tenggarong, 12 Maret 1985`; the date of the NIP where the roster has none of its own. */
function lahir(p: PesertaSertifikat): string {
  const tanggal = tanggalPanjang(p.tanggal_lahir ?? isiNip(p.nip).lahir)
  return [p.tempat_lahir?.trim(), tanggal].filter(Boolean).join(', ')
}
