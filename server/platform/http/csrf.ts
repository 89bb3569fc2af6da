import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { errors } from '../../errors.js'
import { isiFormulir } from './permintaan.js'
import type { OpsiHttp } from './types.js'

const AMAN = new Set(['GET', 'HEAD', 'OPTIONS'])

declare module 'fastify' {
  interface FastifyRequest {
    /** True once the Origin header was seen to be ours: the form was sent by one of our pages. */
    asalSendiri: boolean
    /** The token given out while answering this request before login; one per page. */
    csrfAwal: string
  }
}

/**
 * Two walls against forged requests: the origin the browser reports, and a token only our pages know.
 * Forms carry it as `_csrf`, JSON calls of a cookie session as `x-csrf-token`.
 */
export function pasangCsrf(app: FastifyInstance, opsi: OpsiHttp): void {
  app.decorateRequest('asalSendiri', false)
  app.decorateRequest('csrfAwal', '')
  app.addHook('onRequest', async (req) => {
    if (AMAN.has(req.method)) return
    const asal = asalSah(req, opsi.publicUrl)
    if (asal === false || req.headers['sec-fetch-site'] === 'cross-site')
      throw errors.ASAL_DITOLAK()
    req.asalSendiri = asal === true
  })
  app.addHook('preValidation', async (req) => {
    if (AMAN.has(req.method) || req.routeOptions.config?.csrf === 'dalam-formulir') return
    periksaCsrf(req, isiFormulir(req).get('_csrf') ?? undefined)
  })
}

/** Errors: CSRF_TIDAK_COCOK. A multipart form calls this itself, after reading its first fields. */
export function periksaCsrf(req: FastifyRequest, dariFormulir: string | undefined): void {
  // No browser adds a token of the API by itself, so nobody can make one send it.
  if (req.sesi?.token) return
  const kepala = req.headers['x-csrf-token']
  const diberi = (typeof kepala === 'string' ? kepala : undefined) ?? dariFormulir ?? ''
  // Without a session a JSON call has nothing a stranger could borrow, and browsers let no other
  // site send JSON; only forms before login carry a token, against being logged in as another.
  const harapan = req.sesi?.csrf ?? (berupaJson(req) ? null : req.kuki.baca(req, 'awal'))
  if (harapan !== null && !sama(diberi, harapan)) throw errors.CSRF_TIDAK_COCOK()
}

/** The token for forms on the page being answered; before login it is tied to a cookie. */
export function tokenCsrf(req: FastifyRequest, reply: FastifyReply): string {
  return samarkan(req.sesi?.csrf ?? tokenAwal(req, reply))
}

function tokenAwal(req: FastifyRequest, reply: FastifyReply): string {
  if (req.csrfAwal) return req.csrfAwal
  const ada = req.kuki.baca(req, 'awal')
  const dipakai = /^[\w-]{43}$/.test(ada)
  req.csrfAwal = dipakai ? ada : randomBytes(32).toString('base64url')
  if (!dipakai) req.kuki.pasang(reply, 'awal', req.csrfAwal)
  return req.csrfAwal
}

// true: ours; null: the client says nothing (not a browser); false: another site.
function asalSah(req: FastifyRequest, publicUrl: string): boolean | null {
  const asal = req.headers.origin
  if (asal === undefined) return null
  if (!URL.canParse(asal)) return false
  // Read as an address too, so that a port that goes without saying does not make a difference.
  const dengan = new URL(asal)
  const sendiri = `${dengan.protocol}//${req.host}`
  if (URL.canParse(sendiri) && new URL(sendiri).host === dengan.host) return true
  return publicUrl !== '' && new URL(publicUrl).host === dengan.host
}

function berupaJson(req: FastifyRequest): boolean {
  return /^application\/json\b/i.test(req.headers['content-type'] ?? '')
}

/**
 * The token under a new random pad on every page. Pages are compressed, and the size of a compressed
 * page that also repeats words of its address would give a fixed secret away bit by bit (BREACH).
 */
function samarkan(token: string): string {
  const isi = Buffer.from(token)
  const tabir = randomBytes(isi.length)
  return `${tabir.toString('base64url')}.${xor(isi, tabir).toString('base64url')}`
}

/** The token behind the pad; programs that hold the plain one send that. */
function buka(diberi: string): Buffer {
  const [tabir, isi] = diberi.split('.')
  if (!tabir || isi === undefined) return Buffer.from(diberi)
  return xor(Buffer.from(isi, 'base64url'), Buffer.from(tabir, 'base64url'))
}

const xor = (a: Buffer, b: Buffer): Buffer => Buffer.from(a.map((n, i) => n ^ (b[i] ?? 0)))

function sama(diberi: string, harapan: string): boolean {
  const [x, y] = [buka(diberi), Buffer.from(harapan)]
  return x.length > 0 && x.length === y.length && timingSafeEqual(x, y)
}
