import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import { isiFormulir } from './permintaan.js'

/** Light, dark, or whatever the device says. */
export const RUPA = ['perangkat', 'terang', 'gelap'] as const
export type Rupa = (typeof RUPA)[number]

const SETAHUN = 365 * 24 * 3600

/** What this browser chose; a choice of the device, not of the person, so it lives in a cookie. */
export function bacaRupa(req: FastifyRequest): Rupa {
  return RUPA.find((r) => r === req.kuki.baca(req, 'rupa')) ?? 'perangkat'
}

/** `POST /rupa` with `rupa`, from the form on the profile page. Errors: ISIAN_SALAH. */
export function pasangRupa(app: FastifyInstance): void {
  app.post('/rupa', { config: { akses: 'publik' }, schema: { hide: true } }, async (req, reply) => {
    const rupa = RUPA.find((r) => r === isiFormulir(req).get('rupa'))
    if (!rupa)
      throw errors.ISIAN_SALAH({
        kolom: 'Tampilan',
        sebab: `harus salah satu dari: ${RUPA.join(', ')}`,
      })
    req.kuki.pasang(reply, 'rupa', rupa, SETAHUN)
    return reply.lanjut('/profil?pesan=Tampilan+di+perangkat+ini+disimpan.')
  })
}
