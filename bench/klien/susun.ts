import { format, resolveConfig } from 'prettier'
import { RUANG, ruangDari } from '../../server/pegawai/token/ruang.js'
import type { JsonSkema } from '../../server/platform/http/skema.js'

// The typed client of the API: one file of types a room, made of the OpenAPI document.

const KEPALA = '// Made of the OpenAPI document by `npm run klien`; not to be edited by hand.\n\n'

/** Files by name, as they belong into server/jalankan/api/. */
export async function susunKlien(dokumen: any): Promise<Map<string, string>> {
  const ruang = new Map<string, string[]>(RUANG.map((r) => [r.kode, []]))
  for (const [jalur, cara] of Object.entries<Record<string, any>>(dokumen.paths).sort()) {
    const baris = Object.entries(cara).map(([metode, o]) => entri(metode, jalur, o))
    ruang.get(ruangDari(jalur.split('/')[2]!))!.push(...baris)
  }
  const berisi = [...ruang].flatMap(([kode, baris]) => bagi(kode, baris))
  const hasil = new Map<string, string>()
  for (const [kode, baris] of berisi)
    hasil.set(
      `${kode}.ts`,
      await rapi(`export interface ${nama(kode)} {\n${baris.join('\n')}\n}\n`),
    )
  const impor = berisi.map(([k]) => `import type { ${nama(k)} } from './${k}.js'`).join('\n')
  const semua = berisi.map(([k]) => nama(k)).join(', ')
  hasil.set(
    'semua.ts',
    await rapi(
      `${impor}\n\n/** Every entry of the API. */\nexport interface Api extends ${semua} {}\n`,
    ),
  )
  return hasil
}

/** Entries of one file: a long room goes on in `surat-2.ts`. */
const SEBERKAS = 45

function bagi(kode: string, baris: readonly string[]): [string, string[]][] {
  const berkas = Math.ceil(baris.length / SEBERKAS)
  return Array.from({ length: berkas }, (_, i) => [
    i === 0 ? kode : `${kode}-${i + 1}`,
    baris.slice(i * SEBERKAS, (i + 1) * SEBERKAS),
  ])
}

/** `ApiSurat`, `ApiSurat2`. */
const nama = (kode: string): string =>
  `Api${kode[0]!.toUpperCase()}${kode.slice(1).replace('-', '')}`

async function rapi(isi: string): Promise<string> {
  const opsi = await resolveConfig('server/app.ts')
  return format(KEPALA + isi, { ...opsi, parser: 'typescript' })
}

/** `'POST /tugas/{id}/selesai': { alamat: ...; isian: ...; hasil: ... }` */
function entri(metode: string, jalur: string, o: any): string {
  const params: any[] = (o.parameters ?? []).filter((p: any) => p.in !== 'header')
  const alamat = params.map((p) => `${kunci(p.name)}${p.required ? '' : '?'}: ${nilai(p.schema)}`)
  const isian = o.requestBody?.content?.['application/json']?.schema
  const [, jawab] = Object.entries<any>(o.responses ?? {}).find(([s]) => /^2/.test(s)) ?? []
  const keluar = jawab?.content?.['application/json']?.schema
  const bagian = [
    `alamat: { ${alamat.join('; ')} }`,
    metode === 'post' ? `isian: ${isian ? tipe(isian) : '{}'}` : '',
    `hasil: ${keluar?.properties ? tipe(keluar) : 'any'}`,
  ]
  const judul = `${metode.toUpperCase()} ${jalur.replace(/^\/api/, '')}`
  return `'${judul}': { ${bagian.filter(Boolean).join('; ')} }`
}

/** Part of an address: written out anyway, so a number will do for a text. */
const nilai = (s: JsonSkema): string =>
  s?.type === 'string' && !s.enum ? 'string | number' : tipe(s)

/** A JSON Schema as a type; what the document leaves open is `any`. */
export function tipe(s: JsonSkema | undefined): string {
  if (!s) return 'any'
  if (s.enum) return s.enum.map((v) => JSON.stringify(v)).join(' | ')
  if (s.allOf) return s.allOf.map((a) => `(${tipe(a)})`).join(' & ')
  if (s.anyOf) return [...new Set(s.anyOf.map(tipe))].join(' | ')
  switch (s.type) {
    case 'string':
    case 'boolean':
    case 'null':
      return s.type
    case 'number':
    case 'integer':
      return 'number'
    case 'array':
      return `(${tipe(s.items)})[]`
    case 'object':
      return s.properties ? objek(s) : 'Record<string, any>'
    default:
      return s.properties ? objek(s) : 'any'
  }
}

function objek(s: JsonSkema): string {
  const wajib = new Set(s.required ?? [])
  const isi = Object.entries(s.properties!).map(
    ([n, anak]) => `${kunci(n)}${wajib.has(n) ? '' : '?'}: ${tipe(anak)}`,
  )
  return `{ ${isi.join('; ')} }`
}

const kunci = (n: string): string => (/^[a-z_$][\w$]*$/i.test(n) ? n : `'${n}'`)
