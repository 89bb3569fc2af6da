import type { FastifyInstance } from 'fastify'
import { routesKantor } from './routes.js'
import { routesTata } from './routes-tata.js'

/** The room of the office itself: what is printed of it. Needs pasangHttp. */
export async function kantor(app: FastifyInstance): Promise<void> {
  routesKantor(app)
  routesTata(app)
}
