import type { FastifyInstance, FastifyRequest } from 'fastify'
import { pagar } from './akses.js'
import { dokumen, tanpaValidasi } from './openapi.js'
import { bacaParams, bacaQuery } from './params.js'
import type { BacaSpec } from './types.js'
import './lakukan.js'

/** Declares one reading and opens its two doors: the page, and the same facts as JSON. */
export function baca(app: FastifyInstance, spec: BacaSpec): void {
  const config = {
    akses: spec.akses,
    ...pagar(spec),
    ...(spec.batas && { rateLimit: { max: spec.batas, timeWindow: '1 minute' } }),
  }

  app.get(spec.jalur, { config, schema: { hide: true } }, async (req, reply) => {
    const { data, query } = await kumpulkan(app, spec, req)
    const isi = spec.tampilan(data, { pelaku: req.pelaku, csrf: reply.csrf(), pesan: '', query })
    return reply.halaman(isi, {
      judul: spec.judulUntuk?.(data) ?? spec.judul,
      luring: spec.luring?.(data),
    })
  })

  const jalurApi = `/api${spec.jalur === '/' ? '/beranda' : spec.jalur}`
  app.get(jalurApi, { config, schema: dokumen.baca(spec), ...tanpaValidasi }, async (req, reply) =>
    reply.send(jsonDari(spec, (await kumpulkan(app, spec, req)).data)),
  )
}

async function kumpulkan(
  app: FastifyInstance,
  spec: BacaSpec,
  req: FastifyRequest,
): Promise<{ data: any; query: any }> {
  bacaParams(req, spec.params)
  const query = bacaQuery(req, spec.query)
  const { pelaku, kini, params } = req
  return { data: await spec.data({ db: app.http.db, params, query, pelaku, kini, req }), query }
}

const jsonDari = (spec: BacaSpec, data: any): unknown => (spec.json ? spec.json(data) : data)
