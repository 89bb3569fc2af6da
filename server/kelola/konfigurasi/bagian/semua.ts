import type { Bagian } from '../types.js'
import { KALENDER } from './kalender.js'
import { JENIS, KLASIFIKASI, REGISTER } from './nomor.js'
import { JABATAN, PERAN, UNIT } from './organisasi.js'
import { SETELAN_KANTOR } from './setelan.js'
import { ATURAN_SOP, SOP } from './sop.js'
import { LAMBANG, TEMPLAT } from './templat.js'

/** The parts of a configuration, in the order in which they can come in: what is named comes first. */
export const BAGIAN: readonly Bagian[] = [
  PERAN,
  KALENDER,
  UNIT,
  JABATAN,
  LAMBANG,
  SETELAN_KANTOR,
  KLASIFIKASI,
  REGISTER,
  TEMPLAT,
  JENIS,
  SOP,
  ATURAN_SOP,
]
