import type { FastifyInstance } from 'fastify'
import { rutekan } from './routes.js'

/** The room of the SOPs. It needs platform/http in place; the diagrams are registered at boot. */
export async function sop(app: FastifyInstance): Promise<void> {
  rutekan(app)
}
