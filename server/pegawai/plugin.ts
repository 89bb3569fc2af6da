import type { FastifyInstance } from 'fastify'
import { ruteKodeAwal } from './kode-awal/routes.js'
import { routesPegawai } from './routes.js'

/** The room of people: login, profile, posts and who sits in them. Needs pasangHttp. */
export async function pegawai(app: FastifyInstance): Promise<void> {
  routesPegawai(app)
  ruteKodeAwal(app)
}
