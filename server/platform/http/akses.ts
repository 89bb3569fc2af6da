import type { FastifyInstance, FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import type { Galat } from '../galat.js'
import { bolehDitunda } from './permintaan.js'
import { bacaMultipart } from './unggah.js'
import type { Akses, Pagar } from './types.js'

declare module 'fastify' {
  interface FastifyContextConfig {
    akses?: Akses
    /** The route checks the token of its multipart form itself, before the first file. */
    csrf?: 'dalam-formulir'
    tanpaSesi?: boolean
    walauTertahan?: boolean
    hanyaSesi?: boolean
  }
}

const KEBIJAKAN: readonly unknown[] = ['publik', 'masuk', 'admin']

/** Every route names who may use it; one that does not stops the boot, by name. */
export function pasangAkses(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (KEBIJAKAN.includes(route.config?.akses)) return
    const cara = ([] as string[]).concat(route.method).join(',')
    throw new Error(
      `rute ${cara} ${route.url} tidak menyebut siapa yang boleh memakainya (config.akses)`,
    )
  })
  app.addHook('onRequest', async (req) => {
    if (req.tolakNanti) return
    const galat = penolakan(req)
    if (!galat) return
    // A session that ran out while someone typed must not cost them their text.
    if (galat.status !== 401 || !bolehDitunda(req)) throw galat
    req.tolakNanti = galat
  })
  app.addHook('preValidation', async (req) => {
    const galat = req.tolakNanti
    if (!galat) return
    // Throws it at the end of the form; the files in it are not kept.
    if (req.isMultipart())
      await bacaMultipart(req, () => {
        throw galat
      })
    throw galat
  })
}

/** The part of a route's config that narrows it. */
export const pagar = ({ walauTertahan = false, hanyaSesi = false, tanpaSesi }: Pagar) => ({
  walauTertahan,
  hanyaSesi,
  ...(tanpaSesi && { tanpaSesi }),
})

function penolakan(req: FastifyRequest): Galat | null {
  // Unknown addresses have no policy; their answer is the 404 page for everyone.
  const { akses, walauTertahan, hanyaSesi } = req.is404
    ? { akses: 'publik' as const }
    : req.routeOptions.config
  if (hanyaSesi && req.sesi?.token) return errors.TOKEN_BUKAN_UNTUK_INI()
  if (akses === 'publik') return null
  if (!req.sesi) return errors.BELUM_MASUK()
  if (req.sesi.tertahan && !walauTertahan) return req.sesi.tertahan
  const sempit = req.sesi.batas?.(bagianAlamat(req))
  if (sempit) return sempit
  if (akses !== 'masuk' && !req.pelaku.admin) return errors.TIDAK_BERWENANG()
  return req.sesi.token?.tolak(diminta(req)) ?? null
}

/** `tugas` of `/tugas/:id` and of `/api/tugas/:id`. */
function bagianAlamat(req: FastifyRequest): string {
  const [, satu = '', dua = ''] = (req.routeOptions.url ?? '').split('/')
  return satu === 'api' ? dua : satu
}

const diminta = (req: FastifyRequest) => ({
  membaca: req.method === 'GET' || req.method === 'HEAD',
  bagian: req.routeOptions.url?.split('/')[2] ?? '',
  admin: req.routeOptions.config.akses === 'admin',
})
