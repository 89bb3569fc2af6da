import type { FastifyInstance } from 'fastify'
import { routesKantor } from './routes.js'

/** The room of the office itself: what is printed of it. Needs pasangHttp. */
export async function kantor(app: FastifyInstance): Promise<void> {
  routesKantor(app)
}
