import type { Handler } from '../perkara/handler.js'
import { akun, resetSandi } from './handler/akun.js'
import { daftar, himpun } from './handler/daftar.js'
import { hadir, pantau, pelaksanaan } from './handler/kehadiran.js'
import { kelulusan, laporanPeserta } from './handler/kelulusan.js'
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
