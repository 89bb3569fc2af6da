import swagger from '@fastify/swagger'
import type { FastifyInstance, FastifySchema } from 'fastify'
import type { TSchema } from 'typebox'
import { siapkan } from './skema.js'
import type { Akses, AksiSpec, BacaSpec, Pagar } from './types.js'
import type { UnduhSpec } from './unduh.js'

/** Route options of a JSON door: the house checks and writes itself, the schema only documents. */
export const tanpaValidasi = {
  validatorCompiler: () => (nilai: unknown) => ({ value: nilai }),
  serializerCompiler: () => (nilai: unknown) => JSON.stringify(nilai),
}

const GALAT = {
  $id: 'Galat',
  description: 'Galat: satu kalimat untuk orang, satu kode untuk program.',
  type: 'object',
  required: ['kode', 'pesan', 'rincian'],
  properties: { kode: { type: 'string' }, pesan: { type: 'string' }, rincian: { type: 'object' } },
}

/** One shape for all of them, told once; what each status means here is told beside it. */
const galat = (description: string) => ({ description, $ref: 'Galat#' })

const LAIN = { '4xx': galat('Permintaan ditolak.'), '5xx': galat('Galat di server.') }
const TIDAK_ADA = { 404: galat('Yang disebut alamatnya tidak ada, atau bukan untuk Anda.') }
const TERLALU_SERING = { 429: galat('Terlalu sering; ulangi sesudah detik pada Retry-After.') }
const DITOLAK = {
  409: galat('Orang lain mendahului, atau keadaannya sudah tidak seperti yang dibaca.'),
  422: galat('Isian terbaca tetapi melanggar aturan; kalimatnya menyebut kolom atau barisnya.'),
}

const KUNCI_ULANG = {
  type: 'object',
  properties: {
    'idempotency-key': {
      type: 'string',
      maxLength: 200,
      description:
        'Kunci pilihan pengirim. Permintaan yang sama dengan kunci yang sama dikerjakan sekali; jawabannya disimpan 24 jam.',
    },
  },
}

type Keamanan = Record<string, readonly string[]>[]

/** Who may call a route by which kind of login, for routes that are neither action nor reading. */
export function siapa({ akses, hanyaSesi = false }: Pagar & { akses: Akses }) {
  const token: Keamanan = hanyaSesi ? [] : [{ token: [] }]
  const security: Keamanan = akses === 'publik' ? [] : [{ sesi: [] }, ...token]
  return { security, 'x-akses': akses }
}

/** The OpenAPI entries of actions and readings. */
export const dokumen = {
  aksi(spec: AksiSpec): FastifySchema {
    const bebas = {
      type: 'object',
      description: 'Skema mengikuti keadaan; lihat bacaan halaman yang sama.',
    }
    const body = spec.skemaUntuk ? bebas : spec.skema && salin(spec.skema)
    return {
      ...umum(spec),
      ...(spec.akses === 'publik' ? {} : { headers: KUNCI_ULANG }),
      ...(body ? { body } : {}),
      response: { ...jawaban(spec.status ?? 200, spec, spec.keluaran), ...DITOLAK },
    }
  },
  unduh(spec: UnduhSpec): FastifySchema {
    return {
      ...umum(spec),
      ...(spec.query ? { querystring: salin(spec.query) } : {}),
      response: {
        ...jawaban(200, spec),
        200: { description: 'Isi berkas', type: 'string', format: 'binary' },
      },
    }
  },
  baca(spec: BacaSpec): FastifySchema {
    return {
      ...umum(spec),
      ...(spec.query ? { querystring: salin(spec.query) } : {}),
      response: jawaban(200, spec, spec.keluaran),
    }
  },
}

export async function pasangOpenapi(app: FastifyInstance): Promise<void> {
  app.addSchema(GALAT)
  await app.register(swagger, {
    refResolver: { buildLocalReference: (json) => String(json.$id) },
    // Pages are for people; a JSON route that describes itself by nothing else goes by its address.
    transform: ({ schema, url }: { schema: any; url: string }) => ({
      url,
      schema: { summary: url, ...schema, hide: schema?.hide === true || !url.startsWith('/api/') },
    }),
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Paraf',
        version: '1',
        description: 'Tindakan dan bacaan yang sama dengan halaman, sebagai JSON.',
      },
      components: {
        securitySchemes: {
          sesi: {
            type: 'apiKey',
            in: 'cookie',
            name: 'paraf_sesi',
            description:
              'Dari POST /api/masuk. Setiap POST menyertakan csrf dari jawabannya sebagai x-csrf-token.',
          },
          token: {
            type: 'http',
            scheme: 'bearer',
            description: 'Token API pribadi (paraf_...), dibuat di halaman Profil. Tanpa CSRF.',
          },
        },
      },
    },
  })
  app.get('/api/openapi.json', { config: { akses: 'publik' }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
}

// helpers ////

function umum(spec: AksiSpec | BacaSpec | UnduhSpec): FastifySchema {
  return {
    summary: spec.judul,
    tags: [spec.jalur.split('/')[1] || 'beranda'],
    ...siapa(spec),
    ...(spec.params ? { params: salin(spec.params) } : {}),
  } as FastifySchema
}

// A copy, because the generator rewrites what it is given.
function salin(skema: TSchema): unknown {
  return structuredClone(siapkan(skema).skema)
}

function jawaban(
  status: number,
  { params }: { params?: TSchema },
  keluaran?: TSchema,
): Record<string, unknown> {
  const isi = keluaran ? structuredClone(keluaran) : { additionalProperties: true }
  const berhasil = { description: 'Berhasil', type: 'object', ...isi }
  return { [status]: berhasil, ...(params && TIDAK_ADA), ...TERLALU_SERING, ...LAIN }
}
