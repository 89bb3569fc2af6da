import { Ajv, type ValidateFunction } from 'ajv'
import type { TSchema } from 'typebox'
import { sahTanggal } from '../../values/tanggal.js'

/** JSON Schema as far as the house reads it. */
export interface JsonSkema {
  type?: string
  title?: string
  description?: string
  format?: string
  default?: unknown
  const?: unknown
  enum?: unknown[]
  anyOf?: JsonSkema[]
  allOf?: JsonSkema[]
  properties?: Record<string, JsonSkema>
  required?: string[]
  items?: JsonSkema
  additionalProperties?: unknown
  maxLength?: number
  [kata: string]: unknown
}

export interface SkemaSiap {
  skema: JsonSkema
  /** Compiled when first used: a start declares hundreds of schemas, and most are never sent to. */
  readonly periksa: ValidateFunction
}

/** Longest text a field takes when its schema names no limit: a long letter, not a book. */
const TEKS_TERPANJANG = 20_000
const SIMPANAN_TERBANYAK = 500

let ajv = buatAjv()
const simpanan = new Map<string, SkemaSiap>()
const menurutObjek = new WeakMap<object, SkemaSiap>()

function malas(skema: JsonSkema): SkemaSiap {
  let jadi: ValidateFunction | undefined
  return {
    skema,
    get periksa() {
      return (jadi ??= ajv.compile(skema))
    },
  }
}

/** The schema with the house rules applied, and its check; compiled once per content. */
export function siapkan(asal: TSchema): SkemaSiap {
  const dikenal = menurutObjek.get(asal)
  if (dikenal) return dikenal
  const kunci = JSON.stringify(asal)
  let siap = simpanan.get(kunci)
  if (!siap) {
    // Schemas made per request would otherwise pile up inside ajv for ever.
    if (simpanan.size >= SIMPANAN_TERBANYAK) {
      simpanan.clear()
      ajv = buatAjv()
    }
    const skema = terapkanAturan(JSON.parse(kunci) as JsonSkema, false)
    siap = malas(skema)
    simpanan.set(kunci, siap)
  }
  menurutObjek.set(asal, siap)
  return siap
}

/** A stored file as it travels in forms and JSON: the hash names the content. */
const BERKAS: JsonSkema = {
  type: 'object',
  required: ['sha256', 'nama'],
  additionalProperties: false,
  properties: {
    sha256: { type: 'string', pattern: '^[0-9a-f]{64}$' },
    nama: { type: 'string', minLength: 1, maxLength: 255 },
    ukuran: { type: 'integer' },
  },
}

/**
 * House rules every schema gets: unknown names are refused (a misspelt optional field would else
 * vanish silently), texts have an end, and `format: 'berkas'` is a stored file.
 */
function terapkanAturan(s: JsonSkema, terbuka: boolean): JsonSkema {
  if (s.format === 'berkas') {
    const { title, description } = s
    return { ...structuredClone(BERKAS), title, description, 'x-berkas': true }
  }
  if (s.type === 'string' && s.maxLength === undefined && !s.enum && s.const === undefined) {
    s.maxLength = TEKS_TERPANJANG
  }
  for (const [nama, anak] of Object.entries(s.properties ?? {})) {
    s.properties![nama] = terapkanAturan(anak, false)
  }
  if (s.items) s.items = terapkanAturan(s.items, false)
  s.anyOf = s.anyOf?.map((anak) => terapkanAturan(anak, false))
  // Parts of an intersection must not refuse each other's names.
  s.allOf = s.allOf?.map((anak) => terapkanAturan(anak, true))
  if (!terbuka && s.properties && !s.allOf && s.additionalProperties === undefined) {
    s.additionalProperties = false
  }
  return hapusKosong(s)
}

function hapusKosong(s: JsonSkema): JsonSkema {
  for (const kata of ['anyOf', 'allOf']) if (s[kata] === undefined) delete s[kata]
  return s
}

function buatAjv(): Ajv {
  return new Ajv({
    allErrors: true,
    verbose: true,
    strict: false,
    // Formats the house does not know are plain text; ajv would print a warning to the console.
    logger: false,
    formats: {
      date: sahTanggal,
      time: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/,
      'date-time': (teks: string) =>
        /^\d{4}-\d{2}-\d{2}T/.test(teks) && !Number.isNaN(Date.parse(teks)),
      email: /^[^\s@<>()[\],;:"]+@[^\s@.<>()[\],;:"]+(\.[^\s@.<>()[\],;:"]+)+$/,
      uuid: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
      uri: (teks: string) => /^https?:\/\//i.test(teks) && URL.canParse(teks),
    },
  })
}
