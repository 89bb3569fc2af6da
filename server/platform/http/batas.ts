import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import { jaringanIp } from '../../values/jaringan-ip.js'

/**
 * Limits requests per address (of IPv6: per /64) on routes that ask for it (`config.rateLimit`).
 * Counted per process: it slows a guesser down, nothing depends on the exact number.
 */
export async function pasangBatas(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    global: false,
    keyGenerator: (req: FastifyRequest) => jaringanIp(req.ip),
    errorResponseBuilder: (_req, { ttl }) =>
      errors.TERLALU_SERING({ detik: Math.max(1, Math.ceil(ttl / 1000)) }),
  })
}

/** Requests a minute by one token, and refused ones from one address. */
export const PALING_SERING_TOKEN = 600
const PALING_SERING_DITOLAK = 60

/**
 * Counts requests that come with a token; `hitung` false only looks. Errors: TERLALU_SERING. The
 * same per-process counting as above.
 */
export function pembatasToken(app: FastifyInstance) {
  const buat = (max: number) => {
    const kunci = new WeakMap<FastifyRequest, string>()
    const periksa = app.createRateLimit({
      max,
      timeWindow: '1 minute',
      keyGenerator: (req: FastifyRequest) => kunci.get(req)!,
    })
    return async (req: FastifyRequest, nama: string, increment: boolean): Promise<void> => {
      kunci.set(req, nama)
      const hasil = await periksa(req, { increment })
      if (hasil.isAllowed || !(increment ? hasil.isExceeded : hasil.remaining === 0)) return
      throw errors.TERLALU_SERING({ detik: Math.max(1, hasil.ttlInSeconds) })
    }
  }
  const [milikToken, ditolak] = [buat(PALING_SERING_TOKEN), buat(PALING_SERING_DITOLAK)]
  return (req: FastifyRequest, nama: string, hitung: boolean): Promise<void> =>
    (nama.startsWith('token:') ? milikToken : ditolak)(req, nama, hitung)
}
