import type { FastifyRequest } from 'fastify'

/** True when the client wants facts, not a page: everything under /api, and who asks for JSON. */
export function mauJson(req: FastifyRequest): boolean {
  if (req.url === '/api' || req.url.startsWith('/api/')) return true
  const terima = req.headers.accept ?? ''
  return terima.includes('application/json') && !terima.includes('text/html')
}

/** The urlencoded form of this request; empty for every other kind of body. */
export function isiFormulir(req: FastifyRequest): URLSearchParams {
  return req.body instanceof URLSearchParams ? req.body : new URLSearchParams()
}

/** True while an urlencoded form arrives: small, typed by hand, worth keeping. */
export function formulirBiasa(req: FastifyRequest): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(req.headers['content-type'] ?? '')
}

/** True while a form with files arrives; known from the header, before anything is read. */
export function formulirBerberkas(req: FastifyRequest): boolean {
  return /^multipart\/form-data\b/i.test(req.headers['content-type'] ?? '')
}

/** A form of a page: a refusal can wait until it is read, so that it can be given back. */
export function bolehDitunda(req: FastifyRequest): boolean {
  return req.method === 'POST' && !mauJson(req) && (formulirBiasa(req) || formulirBerberkas(req))
}

/** Only a path of our own, so that nobody is sent to another site; else the front page. */
export function jalurSendiri(jalur: string): string {
  return /^\/(?![/\\])[^\u0000-\u001f\\]*$/.test(jalur) ? jalur : '/'
}
