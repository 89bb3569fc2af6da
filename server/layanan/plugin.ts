import type { FastifyInstance } from 'fastify'
import type { Mesin } from '../perkara/service.js'
import { rutePengaduan } from '../pengaduan/routes-petugas.js'
import { ruteAduan } from '../pengaduan/routes-aduan.js'
import { transaksi } from '../platform/db/db.js'
import { ruteSkm } from '../skm/routes-pengelola.js'
import { ruteSurvei } from '../skm/routes-survei.js'
import { ruteUsulan } from '../usulan/routes-pembukaan.js'
import { isiContohLayanan } from './contoh.js'
import { ruteLayanan } from './routes.js'

/** Everything the office offers to those it serves; the public parts have hooks of their own. */
export async function pasangLayanan(app: FastifyInstance, mesin: Mesin): Promise<void> {
  const { db, clock } = app.http
  if (mesin.config.contoh) await transaksi(db, (trx) => isiContohLayanan(trx, clock.now()))
  ruteLayanan(app)
  ruteUsulan(app, mesin)
  ruteSkm(app)
  rutePengaduan(app, mesin)
  await app.register(ruteSurvei)
  await app.register(ruteAduan, { mesin })
}
