import type { FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { errors } from '../../errors.js'
import { bacaFormulir } from './formulir.js'
import { periksaIsian } from './periksa.js'
import { siapkan } from './skema.js'
import type { Pasangan } from './types.js'

/**
 * Checks the parts of the address against their schema and puts the typed values in `req.params`.
 * An address that cannot exist is unknown (404), not wrongly filled in.
 */
export function bacaParams(req: FastifyRequest, skema: TSchema | undefined): void {
  if (!skema) return
  const isian = bacaFormulir(skema, pasang(req.params))
  const siap = siapkan(skema)
  if (!siap.periksa(isian)) throw errors.TIDAK_ADA({ apa: siap.skema.title ?? 'Halaman' })
  req.params = isian
}

/** The query as its schema has it: empty fields of a search form are absent. Errors: ISIAN_SALAH. */
export function bacaQuery(req: FastifyRequest, skema: TSchema | undefined): any {
  if (!skema) return req.query
  return periksaIsian(skema, bacaFormulir(skema, pasang(req.query)))
}

function pasang(objek: unknown): Pasangan {
  return Object.entries((objek ?? {}) as Record<string, string | string[]>).flatMap(
    ([nama, nilai]) => [nilai].flat().map((v) => [nama, String(v)] as const),
  )
}
