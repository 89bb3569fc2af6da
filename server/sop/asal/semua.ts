import type { Asal } from './unsur.js'
import { operasionalBangkom } from './operasional-bangkom.js'
import { peningkatanKapasitas } from './peningkatan-kapasitas.js'
import { penerbitanSertifikat } from './penerbitan-sertifikat.js'
import { pengajuanRekomendasi } from './pengajuan-rekomendasi.js'
import { pengajuanBangkom } from './pengajuan-bangkom.js'
import { pengaduan } from './pengaduan.js'
import { suratKeluar } from './surat-keluar.js'
import { usulanPeserta } from './usulan-peserta.js'

/** The SOPs that Paraf brings along; each becomes workflows/<id>.bpmn. */
export const semuaAsal: readonly Asal[] = [
  operasionalBangkom,
  peningkatanKapasitas,
  penerbitanSertifikat,
  suratKeluar,
  pengaduan,
  pengajuanRekomendasi,
  usulanPeserta,
  pengajuanBangkom,
]
