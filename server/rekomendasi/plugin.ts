import type { FastifyInstance } from 'fastify'
import { ruteKompilasi } from '../kompilasi/routes-kompilasi.js'
import { ruteAcuan } from '../perencanaan/routes-acuan.js'
import type { Mesin } from '../perkara/service.js'
import { ruteRekomendasi } from './routes.js'

/** What the office makes of people's plans: the compilation, and training outside the office. */
export function pasangBangkom(app: FastifyInstance, mesin: Mesin): void {
  ruteAcuan(app)
  ruteKompilasi(app, mesin)
  ruteRekomendasi(app, mesin)
}
