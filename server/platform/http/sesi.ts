import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import { jaringanIp } from '../../values/jaringan-ip.js'
import type { Pelaku } from '../../values/pelaku.js'
import type { Galat } from '../galat.js'
import { pembatasToken } from './batas.js'
import { dariPostgres } from './pg-galat.js'
import { bolehDitunda } from './permintaan.js'
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
    /** A refusal held back until the form is read, so that what was typed can be shown again. */
    tolakNanti: Galat | null
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
  app.decorateRequest('tolakNanti', null)
  app.decorateRequest('kini', null as unknown as Date)
  app.decorateRequest('sesi', null)
  app.decorateRequest('pelaku', null as unknown as Pelaku)
  app.decorateRequest('kuki', null as unknown as Kuki)
  app.addHook('onRequest', async (req, reply) => {
    req.kini = opsi.clock.now()
    req.kuki = kuki
    req.pelaku = TANPA_PELAKU
    // Neither cookie nor token: where nobody may be known, a program is not known either.
    if (tanpaSesi(req)) return
    const bearer = tokenBearer(req)
    if (bearer !== null) {
      req.sesi = await lewatToken(req, reply, bearer)
    } else {
      const token = kuki.baca(req, 'sesi')
      if (!token) return
      req.sesi = await opsi.sesi.muat(token, req.kini).catch((asal) => tolakNanti(req, asal))
    }
    req.pelaku = req.sesi?.pelaku ?? TANPA_PELAKU
  })

  // One that is refused costs its address, one that is good its owner: neither may flood the office.
  const batasi = pembatasToken(app)
  async function lewatToken(req: FastifyRequest, reply: FastifyReply, token: string) {
    await batasi(req, `alamat:${jaringanIp(req.ip)}`, false)
    const sesi = (await opsi.sesi.muatToken?.(token, req.kini, req.ip)) ?? null
    if (sesi) await batasi(req, `token:${sesi.token!.id}`, true)
    else {
      await batasi(req, `alamat:${jaringanIp(req.ip)}`, true)
      reply.header('www-authenticate', 'Bearer realm="Paraf"')
      throw errors.TOKEN_TIDAK_BERLAKU()
    }
    return sesi
  }
}

// A database that is away for a moment must not cost anyone the form they are just sending.
function tolakNanti(req: FastifyRequest, asal: unknown): null {
  const galat = dariPostgres(asal)
  if (!galat || !bolehDitunda(req)) throw asal
  req.tolakNanti = galat
  return null
}

/** The token of a program; null without one, and on pages, which are for people. */
function tokenBearer(req: FastifyRequest): string | null {
  if (!req.url.startsWith('/api/')) return null
  return /^Bearer +(\S+) *$/i.exec(req.headers.authorization ?? '')?.[1] ?? null
}

// Assets are the same for everyone, and asking the database five times a page would be waste; on the
// pages for complaints and surveys nobody's name may be known at all.
function tanpaSesi(req: FastifyRequest): boolean {
  return req.routeOptions.config?.tanpaSesi === true
}
