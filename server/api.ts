import { arsip } from './errors/arsip.js'
import { berkas } from './errors/berkas.js'
import { cadangan } from './errors/cadangan.js'
import { diagram } from './errors/diagram.js'
import { eskalasi } from './errors/eskalasi.js'
import { kalender } from './errors/kalender.js'
import { kelas } from './errors/kelas.js'
import { kelola } from './errors/kelola.js'
import { laporan } from './errors/laporan.js'
import { lms } from './errors/lms.js'
import { masuk } from './errors/masuk.js'
import { naskah } from './errors/naskah.js'
import { pegawai } from './errors/pegawai.js'
import { pelatihan } from './errors/pelatihan.js'
import { pemberitahuan } from './errors/pemberitahuan.js'
import { perangkat } from './errors/perangkat.js'
import { perencanaan } from './errors/perencanaan.js'
import { perkara } from './errors/perkara.js'
import { kompilasi } from './errors/kompilasi.js'
import { rekomendasi } from './errors/rekomendasi.js'
import { padanan } from './errors/padanan.js'
import { sertifikat } from './errors/sertifikat.js'
import { pengaduan } from './errors/pengaduan.js'
import { layanan } from './errors/layanan.js'
import { skm } from './errors/skm.js'
import { suratMasuk } from './errors/surat-masuk.js'
import { surat } from './errors/surat.js'
import { tenggat } from './errors/tenggat.js'
import { tte } from './errors/tte.js'
import { tugas } from './errors/tugas.js'
import { usulan } from './errors/usulan.js'
import { verifikasi } from './errors/verifikasi.js'
import { RUANG, ruangDari } from './pegawai/token/ruang.js'
import type { PembuatGalat } from './platform/http/dokumentasi/katalog-galat.js'
import type { SusunanApi } from './platform/http/dokumentasi/routes.js'

/** How the rooms refuse, by the groups programs know them under. */
const GALAT: Record<string, PembuatGalat> = {
  tugas: {
    ...tugas,
    ...perkara,
    ...diagram,
    ...tenggat,
    ...pemberitahuan,
    ...eskalasi,
    ...laporan,
  },
  surat: { ...surat, ...suratMasuk },
  naskah: { ...naskah, ...tte, ...verifikasi },
  pelatihan: { ...pelatihan, ...lms, ...sertifikat, ...padanan, ...kelas, ...usulan },
  rencana: { ...perencanaan, ...kompilasi, ...rekomendasi },
  arsip,
  kantor: { ...pegawai, ...kalender, ...perangkat },
  layanan: { ...skm, ...pengaduan, ...layanan },
  kelola: { ...kelola, ...cadangan },
  akun: pegawai,
}

/** The API as its documentation shows it. */
export const API: SusunanApi = {
  bagian: RUANG.map(({ kode, nama }) => ({ kode, nama, galat: GALAT[kode] ?? {} })),
  bagianDari: ruangDari,
  galatUmum: { ...masuk, ...berkas },
}
