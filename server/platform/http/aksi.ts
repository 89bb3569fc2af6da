import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { TSchema } from 'typebox'
import { errors } from '../../errors.js'
import { Galat } from '../galat.js'
import { FormulirLagi } from '../ui/formulir-lagi.js'
import { bacaFormulir } from './formulir.js'
import { pagar } from './akses.js'
import { periksaCsrf } from './csrf.js'
import { formulirSekali, jawabSekali } from './jawab-sekali.js'
import { skemaAksi } from './lakukan.js'
import { dokumen, tanpaValidasi } from './openapi.js'
import { bacaParams } from './params.js'
import { isiFormulir } from './permintaan.js'
import { dariPostgres } from './pg-galat.js'
import { siapkan } from './skema.js'
import { bacaMultipart, pasanganDari } from './unggah.js'
import type { AksiSpec, Pasangan } from './types.js'

/**
 * Declares one action and opens its two doors, the HTML form and JSON. Both check the same schema
 * and run the same transaction; only the JSON door is in the OpenAPI document.
 */
export function aksi(app: FastifyInstance, spec: AksiSpec): void {
  const config = {
    akses: spec.akses,
    ...pagar(spec),
    // Counted once the form is read: a refusal then gives back what was typed.
    ...(spec.batas && {
      rateLimit: { max: spec.batas, timeWindow: '1 minute', hook: 'preHandler' as const },
    }),
  }
  app.post(
    spec.jalur,
    {
      config: { ...config, csrf: 'dalam-formulir' },
      schema: { hide: true },
    },
    (req, reply) => pintuFormulir(app, spec, req, reply),
  )

  app.post(
    `/api${spec.jalur}`,
    {
      config,
      schema: dokumen.aksi(spec),
      ...tanpaValidasi,
    },
    async (req, reply) => {
      bacaParams(req, spec.params)
      const j = await jawabSekali(app, spec, req, badanJson(req))
      if (j.ulangan) reply.header('idempotency-replayed', 'true')
      return reply.code(j.status).type('application/json; charset=utf-8').send(j.isi)
    },
  )
}

async function pintuFormulir(
  app: FastifyInstance,
  spec: AksiSpec,
  req: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const pasangan = await bacaPasangan(req)
  bacaParams(req, spec.params)
  const skema = await skemaAksi(app, spec, req)
  const isian = skema ? bacaFormulir(skema, pasangan) : {}
  try {
    const hasil = await formulirSekali(app, spec, req, skema, { isian, pasangan })
    const isi = spec.hasil?.(hasil, { params: req.params, csrf: reply.csrf() })
    if (isi) return await reply.halaman(isi, { judul: spec.judul })
    return reply.lanjut(spec.lanjut(hasil, req.params))
  } catch (asal) {
    const galat = asal instanceof Galat ? asal : dariPostgres(asal)
    if (!galat || !skema) throw asal
    if (!spec.lagi) return formulirLagi(app, spec, req, reply, skema, isian, galat)
    const { params, pelaku, kini } = req
    const lagi = await spec.lagi({
      db: app.http.db,
      params,
      pelaku,
      kini,
      isian,
      galat,
      csrf: reply.csrf(),
    })
    if (!lagi) throw asal
    return reply.halaman(lagi.isi, { judul: lagi.judul, status: galat.status })
  }
}

async function bacaPasangan(req: FastifyRequest): Promise<Pasangan> {
  if (!req.isMultipart()) {
    periksaCsrf(req, isiFormulir(req).get('_csrf') ?? undefined)
    return pasanganDari(req.body)
  }
  return bacaMultipart(req, (token) => periksaCsrf(req, token))
}

/** The same form again with what was typed, the sentence on top and beside the fields at fault. */
async function formulirLagi(
  app: FastifyInstance,
  spec: AksiSpec,
  req: FastifyRequest,
  reply: FastifyReply,
  skema: TSchema,
  isian: Record<string, unknown>,
  galat: Galat,
): Promise<FastifyReply> {
  const { params, pelaku, kini } = req
  const isi = FormulirLagi({
    judul: spec.judul,
    skema: siapkan(skema).skema,
    isian,
    galat,
    jalur: req.url,
    csrf: reply.csrf(),
    tombol: spec.tombol ?? 'Kirim',
    konteks: await spec.ulang?.({ db: app.http.db, params, pelaku, kini, isian }),
  })
  return reply.halaman(isi, { judul: spec.judul, status: galat.status })
}

// Forms belong to the other door: read here, they would look like JSON with no fields at all.
function badanJson(req: FastifyRequest): Record<string, unknown> {
  if (req.isMultipart() || req.body instanceof URLSearchParams) throw errors.JENIS_ISIAN_ASING()
  return (req.body ?? {}) as Record<string, unknown>
}
