import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Pelaku } from '../../values/pelaku.js'
import type { Kuki } from './kuki.js'
import type { OpsiHttp, Sesi } from './types.js'

declare module 'fastify' {
  interface FastifyRequest {
    /** The moment of this request; seats, sessions and records all use this one. */
    kini: Date
    sesi: Sesi | null
    /** Who asks; nobody in particular (no id, no seats) when not logged in. */
    pelaku: Pelaku
    kuki: Kuki
  }
}

/** Someone who is not logged in. */
export const TANPA_PELAKU: Pelaku = Object.freeze({
  pegawaiId: '',
  nama: '',
  admin: false,
  kursi: [],
})

/** Learns who is asking, once per request, before anything else is decided. */
export function pasangSesi(app: FastifyInstance, opsi: OpsiHttp, kuki: Kuki): void {
  app.decorateRequest('kini', null as unknown as Date)
  app.decorateRequest('sesi', null)
  app.decorateRequest('pelaku', null as unknown as Pelaku)
  app.decorateRequest('kuki', null as unknown as Kuki)
  app.addHook('onRequest', async (req) => {
    req.kini = opsi.clock.now()
    req.kuki = kuki
    req.pelaku = TANPA_PELAKU
    const token = tanpaSesi(req) ? '' : kuki.baca(req, 'sesi')
    if (!token) return
    req.sesi = await opsi.sesi.muat(token, req.kini)
    req.pelaku = req.sesi?.pelaku ?? TANPA_PELAKU
  })
}

// Assets are the same for everyone; a page with five of them should not ask the database five times.
function tanpaSesi(req: FastifyRequest): boolean {
  return req.routeOptions.config?.tanpaSesi === true
}
