import type { Handler } from '../perkara/handler.js'
import { akun } from './handler/akun.js'
import { daftar, himpun } from './handler/daftar.js'
import { hadir, pelaksanaan } from './handler/kehadiran.js'
import { kelulusan, laporanPeserta } from './handler/kelulusan.js'
import { pantau } from './handler/pantau.js'
import { resetSandi } from './handler/reset.js'
import { serahTerima } from './handler/serah-terima.js'

export const handlers: readonly Handler[] = [
  himpun,
  daftar,
  serahTerima,
  akun,
  resetSandi,
  hadir,
  pelaksanaan,
  pantau,
  kelulusan,
  laporanPeserta,
]
