import type { FastifyInstance } from 'fastify'
import type { Mesin } from '../perkara/service.js'
import { ruteHasil } from './hasil/routes.js'
import { ruteAkun } from './routes-akun.js'
import { ruteCetak } from './routes-cetak.js'
import { ruteEvaluasi } from './routes-evaluasi.js'
import { ruteIsi } from './routes-isi.js'
import { ruteKendala } from './routes-kendala.js'
import { ruteLayar } from './routes-layar.js'
import { rutePendaftaran } from './routes-pendaftaran.js'
import { ruteRekap } from './routes-rekap.js'
import { ruteSaya } from './routes-saya.js'
import { ruteSesi } from './routes-sesi.js'

export { pekerjaAkun as pekerjaKelas } from './aktif.js'
export { pembuatKelas } from './cetak.js'
export { pembuatHasil } from './hasil/pesan.js'

/** The class: its sessions and people for the office, and its pages for participants. */
export async function pasangKelas(app: FastifyInstance, mesin: Mesin): Promise<void> {
  for (const rute of [
    ruteSesi,
    ruteIsi,
    rutePendaftaran,
    ruteAkun,
    ruteRekap,
    ruteCetak,
    ruteEvaluasi,
    ruteHasil,
    ruteSaya,
  ])
    rute(app)
  ruteKendala(app, mesin)
  await app.register(ruteLayar)
}
