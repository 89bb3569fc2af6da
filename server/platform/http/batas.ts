import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'

/**
 * Limits requests per address on routes that ask for it (`config.rateLimit`). Counted per process:
 * it slows a guesser down, nothing depends on the exact number.
 */
export async function pasangBatas(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_req, { ttl }) =>
      errors.TERLALU_SERING({ detik: Math.max(1, Math.ceil(ttl / 1000)) }),
  })
}
