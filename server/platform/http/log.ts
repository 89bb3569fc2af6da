import type { FastifyInstance } from 'fastify'
import pino, { type DestinationStream, type Logger } from 'pino'

const RAHASIA = [
  'sandi',
  'sandiLama',
  'sandiBaru',
  'ulangiSandi',
  'frasa',
  'frasaSandi',
  'bsreSandi',
  'passphrase',
  'password',
  'token',
  'cookie',
  'authorization',
  'nik',
  'nip',
  '_csrf',
  'csrf',
]

/** The log of the house: JSON lines; secrets and NIK never reach it, at any of the usual depths. */
export function buatLog(opsi: { level?: string; tujuan?: DestinationStream } = {}): Logger {
  const paths = RAHASIA.flatMap((kata) => [kata, `*.${kata}`, `*.*.${kata}`, `*["set-cookie"]`])
  return pino(
    {
      level: opsi.level ?? 'info',
      base: undefined,
      redact: { paths: [...new Set(paths)], censor: '[disamarkan]' },
    },
    opsi.tujuan ?? pino.destination(1),
  )
}

/**
 * One line per request: the route's pattern instead of the address (addresses may hold tokens or
 * what someone searched for), who, and which case or task.
 */
export function pasangLogPermintaan(app: FastifyInstance): void {
  app.addHook('onResponse', async (req, reply) => {
    if (req.routeOptions.config?.tanpaSesi) return
    req.log.info(
      {
        metode: req.method,
        rute: req.routeOptions.url ?? '(tidak ada)',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        pegawai: req.pelaku?.pegawaiId || undefined,
        lewatToken: req.sesi?.token?.id,
        objek: (req.params as { id?: string } | undefined)?.id,
      },
      'permintaan',
    )
  })
}
