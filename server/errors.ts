import { masuk } from './errors/masuk.js'
import { pegawai } from './errors/pegawai.js'
import { kalender } from './errors/kalender.js'
import { tugas } from './errors/tugas.js'
import { perangkat } from './errors/perangkat.js'
import { perencanaan } from './errors/perencanaan.js'
import { perkara } from './errors/perkara.js'
import { berkas } from './errors/berkas.js'
import { diagram } from './errors/diagram.js'
import { naskah } from './errors/naskah.js'
import { surat } from './errors/surat.js'
import { arsip } from './errors/arsip.js'
import { suratMasuk } from './errors/surat-masuk.js'
import { pemberitahuan } from './errors/pemberitahuan.js'
import { eskalasi } from './errors/eskalasi.js'
import { pelatihan } from './errors/pelatihan.js'
import { cadangan } from './errors/cadangan.js'
import { lms } from './errors/lms.js'
import { kompilasi } from './errors/kompilasi.js'
import { rekomendasi } from './errors/rekomendasi.js'
import { padanan } from './errors/padanan.js'
import { sertifikat } from './errors/sertifikat.js'
import { tte } from './errors/tte.js'
import { verifikasi } from './errors/verifikasi.js'
import { laporan } from './errors/laporan.js'
import { tenggat } from './errors/tenggat.js'
import { pengaduan } from './errors/pengaduan.js'
import { layanan } from './errors/layanan.js'
import { skm } from './errors/skm.js'
import { kelas } from './errors/kelas.js'
import { kelola } from './errors/kelola.js'
import { usulan } from './errors/usulan.js'

/**
 * Every error an office can meet: code, status, one sentence. One file a room.
 * 400 bad input, 403 not yours, 404 unknown, 409 someone was first, 410 too late, 413 too big, 422 rule broken.
 */
export const errors = {
  ...masuk,
  ...pegawai,
  ...kalender,
  ...tugas,
  ...perangkat,
  ...perencanaan,
  ...perkara,
  ...berkas,
  ...diagram,
  ...naskah,
  ...surat,
  ...suratMasuk,
  ...arsip,
  ...pemberitahuan,
  ...eskalasi,
  ...pelatihan,
  ...cadangan,
  ...lms,
  ...sertifikat,
  ...padanan,
  ...tte,
  ...verifikasi,
  ...laporan,
  ...tenggat,
  ...skm,
  ...layanan,
  ...pengaduan,
  ...kompilasi,
  ...rekomendasi,
  ...kelas,
  ...kelola,
  ...usulan,
}
