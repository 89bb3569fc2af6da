import cookie from '@fastify/cookie'
import formbody from '@fastify/formbody'
import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { errors } from '../../errors.js'
import { periksaTeks } from './teks.js'
import { BATAS_MULTIPART } from './unggah.js'

export const BATAS_ISIAN_MB = 1

declare module 'fastify' {
  interface FastifyRequest {
    /** Texts of a multipart form once read; kept so that a refusal does not lose them. */
    teksFormulir: [string, string][] | null
  }
}

/** Reads cookies and bodies: JSON, forms, files. Refuses text the database cannot hold. */
export async function pasangBadan(app: FastifyInstance): Promise<void> {
  await app.register(cookie)
  // A form keeps its order and its repeated names; an object would lose both.
  await app.register(formbody, { parser: (teks: string) => new URLSearchParams(teks) as never })
  // Files beyond the limit are cut, not thrown: the rest of the form is still wanted.
  await app.register(multipart, { limits: BATAS_MULTIPART, throwFileSizeLimit: false })
  app.decorateRequest('teksFormulir', null)
  pasangJson(app)
  app.addHook('preValidation', async (req) => {
    periksaTeks(req.params)
    periksaTeks(req.query)
    periksaTeks(req.body instanceof URLSearchParams ? [...req.body] : req.body)
  })
}

// An action without a form is posted with no body at all, which stands for no fields.
function pasangJson(app: FastifyInstance): void {
  const urai = app.getDefaultJsonParser('error', 'error')
  app.removeContentTypeParser('application/json')
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (req, badan, selesai) => {
    if (String(badan).trim() === '') return selesai(null, {})
    urai(req, String(badan), (galat, nilai) => {
      if (galat) return selesai(errors.ISIAN_TAK_TERBACA({ sebab: 'JSON tidak sah' }), undefined)
      selesai(null, nilai)
    })
  })
}
