import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'

// Who may import whom (docs/rumah.md), checked on the import lines themselves, without a tool.

const AKAR = fileURLToPath(new URL('..', import.meta.url))

/** Rooms from the ground up: a room may use those above it in this list and its own neighbours. */
const URUTAN: readonly (readonly string[])[] = [
  ['kantor', 'pegawai', 'kalender'],
  ['sop'],
  ['perkara'],
  ['tugas'],
  ['pelatihan'],
  ['naskah'],
  ['peserta'],
  ['surat'],
  ['sertifikat'],
  ['arsip'],
  ['jalankan'],
]
const LANTAI = new Map(URUTAN.flatMap((kamar, i) => kamar.map((k) => [k, i] as const)))

/** Packages with one home. `types` true: their types may be named anywhere. */
const RUMAH_PAKET: readonly { paket: RegExp; rumah: RegExp; types: boolean }[] = [
  { paket: /^(bpmn-|moddle)/, rumah: /^server\/platform\/engine\//, types: false },
  { paket: /^(knex|pg)$/, rumah: /^server\/platform\/db\//, types: true },
  { paket: /^graphile-worker$/, rumah: /^server\/platform\/jobs\//, types: false },
  { paket: /^(docxtemplater|pizzip|libreoffice-convert)/, rumah: /^server\/platform\/docx\//, types: false },
  { paket: /^(@fastify\/|fastify)/, rumah: /^server\/(platform\/http\/|app\.ts$|main\.ts$)/, types: true },
  { paket: /^(read-excel-file|write-excel-file)/, rumah: /^server\/peserta\//, types: false },
]

const TAMPILAN = /(^|\/)(views|tampilan)(-[a-z-]+)?\.tsx$|^server\/platform\/ui\//
const TERTUTUP = /\/(routes|queries|views)\.js$/

interface Impor { baris: number; dari: string; tipe: boolean }
interface Sumber { path: string; kode: string; impor: Impor[]; jumlahBaris: number }

/** Room -> the rooms it imports from, with one place where it does. */
type Tepi = Map<string, Map<string, string>>

type Aturan = (s: Sumber) => { baris: number; aturan: string }[]

const perImpor = (uji: (i: Impor, s: Sumber) => string | false): Aturan => (s) =>
  s.impor.flatMap((i) => {
    const aturan = uji(i, s)
    return aturan ? [{ baris: i.baris, aturan }] : []
  })

const perPola = (pola: RegExp, kecuali: RegExp, aturan: string): Aturan => (s) =>
  s.path.startsWith('server/') && !kecuali.test(s.path)
    ? [...s.kode.matchAll(pola)].map((m) => ({ baris: nomorBaris(s.kode, m.index), aturan }))
    : []

const ATURAN: readonly Aturan[] = [
  perImpor((i, s) => s.path.startsWith('server/values/') && !i.dari.startsWith('node:') &&
    !i.dari.startsWith('server/values/') && 'values imports nothing but node: and values'),
  perImpor((i, s) => s.path.startsWith('server/platform/') && kamar(i.dari) !== '' && 'platform imports no room'),
  perImpor((i, s) => salahArah(kamar(s.path), kamar(i.dari)) && `${kamar(s.path)} may not import ${kamar(i.dari)}: against the order of rooms`),
  perImpor((i, s) => kamar(s.path) === 'jalankan' && !i.tipe &&
    /^server\/(?!jalankan\/|values\/|config|errors|platform\/galat)/.test(i.dari) && 'jalankan is an HTTP client: it imports only values and config'),
  perImpor((i, s) => kamar(i.dari) !== '' && kamar(i.dari) !== kamar(s.path) && /\/[a-z-]+\//.test(s.path) &&
    TERTUTUP.test(i.dari) && 'routes, queries and views of another room are private'),
  perImpor((i, s) => {
    const aturan = RUMAH_PAKET.find((r) => r.paket.test(i.dari))
    if (!aturan || aturan.rumah.test(s.path) || (aturan.types && i.tipe)) return false
    return `${i.dari} is imported only in ${aturan.rumah.source.replace(/[\\^$]/g, '')}`
  }),
  perImpor((i, s) => TAMPILAN.test(s.path) && !i.tipe && /^(fastify|@fastify\/|knex|pg$)|\/(service|queries)\.js$/.test(i.dari) &&
    'views import no fastify, knex or service'),
  perImpor((i, s) => s.path.startsWith('server/') && /^(test|bench)\//.test(i.dari) && 'server imports no test'),
  perImpor((i, s) => s.path.startsWith('migrations/') && !i.tipe && /^server\//.test(i.dari) && 'a migration stands alone'),
  perPola(/\bprocess\.env\b/g, /^server\/config\.ts$/, 'process.env only in config.ts'),
  perPola(/\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*[(])/g, /^server\/platform\/clock\.ts$/, 'only platform/clock.ts asks the time'),
  perPola(/\bconsole\s*\./g, /^$/, 'no console in server'),
  (s) => (s.jumlahBaris > 300 ? [{ baris: 301, aturan: `no file above 300 lines (${s.jumlahBaris})` }] : []),
]

const sumber = ['server', 'migrations'].flatMap((dir) => berkas(dir)).filter((p) => /\.tsx?$/.test(p)).map(baca)

t.test('every import and every use of the machine keeps to the rules of the house', async (t) => {
  // given
  t.ok(sumber.length > 20, 'the sources are found')
  // when
  const langgar = sumber.flatMap((s) => ATURAN.flatMap((a) => a(s).map((l) => `${s.path}:${l.baris}  ${l.aturan}`)))
  // then
  t.equal(langgar.join('\n'), '', 'each line names file, line and rule')
})

t.test('every room is known, and rooms do not go round in circles', async (t) => {
  const tepi: Tepi = new Map()
  for (const s of sumber) {
    const dari = kamar(s.path)
    for (const i of s.impor) {
      const ke = kamar(i.dari)
      if (!dari || !ke || dari === ke || i.tipe) continue
      tepi.set(dari, (tepi.get(dari) ?? new Map()).set(ke, `${s.path}:${i.baris}`))
    }
  }
  for (const k of new Set(sumber.map((s) => kamar(s.path)).filter(Boolean))) {
    t.ok(LANTAI.has(k), `${k} stands in the order of rooms`)
  }
  t.same(lingkaran(tepi), [])
  const buatan: Tepi = new Map([['a', new Map([['b', 'x:1']])], ['b', new Map([['a', 'y:2']])]])
  t.same(lingkaran(buatan), ['b -> a (y:2), a -> b (x:1)'], 'a circle is found when there is one')
})

t.test('workflows and templates hold data only', async (t) => {
  const isi = [...berkas('workflows'), ...berkas('templates')]
  t.same(isi.filter((p) => !/\.(bpmn|docx|json|md|csv)$/.test(p)), [])
  for (const p of isi.filter((p) => p.endsWith('.bpmn'))) {
    const xml = readFileSync(join(AKAR, p), 'utf8')
    t.notMatch(xml, /<(?:\w+:)?(?:script|scriptTask)\b/, `${p} carries no script`)
  }
})

t.test('browser modules import nothing from the server', async (t) => {
  for (const p of berkas('server/platform/ui/assets').filter((p) => /\.m?js$/.test(p))) {
    const keluar = baca(p).impor.filter((i) => !i.dari.startsWith('server/platform/ui/assets/'))
    t.same(keluar, [], p)
  }
})

t.test('the rules bite: a made-up offender breaks each of them', async (t) => {
  const uji = (path: string, teks: string) =>
    ATURAN.flatMap((a) => a(urai(path, teks))).map((l) => `${l.baris} ${l.aturan}`).join('|')
  t.match(uji('server/values/a.ts', "import { x } from '../errors.js'"), /^1 values/)
  t.match(uji('server/platform/http/a.ts', "\nimport type { X } from '../../surat/b.js'"), /^2 platform/)
  t.match(uji('server/perkara/a.ts', "import {\n  a,\n} from '../surat/b.js'"), /perkara may not import surat/)
  t.match(uji('server/jalankan/a.ts', "import { a } from '../surat/b.js'"), /HTTP client/)
  t.match(uji('server/surat/a.ts', "import { a } from '../naskah/queries.js'"), /private/)
  t.match(uji('server/surat/a.ts', "import knex from 'knex'"), /knex is imported only/)
  t.equal(uji('server/surat/a.ts', "import type { Knex } from 'knex'"), '')
  t.equal(uji('server/surat/a.ts', "import { type Knex } from 'knex'"), '')
  t.match(uji('server/surat/a.ts', "const a = await import('bpmn-engine')"), /bpmn-engine/)
  t.match(uji('server/surat/views.tsx', "import { a } from './service.js'"), /views import/)
  t.match(uji('server/surat/a.ts', "import { a } from '../../test/helper.js'"), /no test/)
  t.match(uji('migrations/a.ts', "import { a } from '../server/errors.js'"), /stands alone/)
  t.match(uji('server/surat/a.ts', 'const a = process.env.HOME'), /process.env/)
  t.match(uji('server/surat/a.ts', 'const a = new Date()'), /asks the time/)
  t.equal(uji('server/surat/a.ts', '// new Date() is forbidden\nconst a = new Date(0), b = "console.log"'), '')
  t.equal(uji('server/surat/a.ts', "const a = new Date('2026-11-22')"), '')
  t.match(uji('server/surat/a.ts', 'console.log(1)'), /console/)
  t.match(uji('server/surat/a.ts', '\n'.repeat(301)), /300 lines/)
})

// reading ////

function baca(path: string): Sumber {
  return urai(path, readFileSync(join(AKAR, path), 'utf8'))
}

function urai(path: string, teks: string): Sumber {
  const tanpaKomentar = hapus(teks, false)
  const impor: Impor[] = []
  const pola = /\b(import|export)\b(?:\s+type\b(?!\s*,)(?!\s+from))?[^'"`;()]*?\bfrom\s*(['"])([^'"]+)\2|\bimport\s*\(?\s*(['"])([^'"]+)\4/g
  for (const m of tanpaKomentar.matchAll(pola)) {
    impor.push({ baris: nomorBaris(teks, m.index), dari: tujuan(path, (m[3] ?? m[5])!), tipe: hanyaTipe(m[0]) })
  }
  return { path, kode: hapus(teks, true), impor, jumlahBaris: teks.split('\n').length - (teks.endsWith('\n') ? 1 : 0) }
}

function hanyaTipe(impor: string): boolean {
  if (/^(import|export)\s+type\b/.test(impor)) return true
  const nama = /^(?:import|export)\s*\{([^}]*)\}/.exec(impor)?.[1]
  const daftar = nama?.split(',').map((s) => s.trim()).filter(Boolean) ?? []
  return daftar.length > 0 && daftar.every((s) => s.startsWith('type '))
}

/** Blanks comments (and what stands in quotes, when asked), keeping every line where it was. */
function hapus(teks: string, juga: boolean): string {
  const pola = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"/g
  return teks.replace(pola, (m) => {
    if (m.startsWith('/')) return m.replace(/[^\n]/g, ' ')
    return juga ? m[0] + ' '.repeat(m.length - 2) + m[0] : m
  })
}

function tujuan(path: string, dari: string): string {
  return dari.startsWith('.') ? relative('/', join('/', dirname(path), dari)) : dari
}

function kamar(path: string): string {
  const m = /^server\/([a-z-]+)\//.exec(path)
  return m && !['values', 'platform'].includes(m[1]!) ? m[1]! : ''
}

function salahArah(dari: string, ke: string): boolean {
  return dari !== '' && ke !== '' && dari !== ke && (LANTAI.get(dari) ?? 0) < (LANTAI.get(ke) ?? 0)
}

/** Circles among rooms, each with one import line per step, so that the one to cut can be chosen. */
function lingkaran(tepi: Tepi): string[] {
  const temuan = new Map<string, string>()
  const jalan = (k: string, lewat: readonly string[]): void => {
    if (!lewat.includes(k)) {
      for (const ke of tepi.get(k)?.keys() ?? []) jalan(ke, [...lewat, k])
      return
    }
    const putar = lewat.slice(lewat.indexOf(k))
    const langkah = putar.map((dari, i) => {
      const ke = putar[i + 1] ?? k
      return `${dari} -> ${ke} (${tepi.get(dari)!.get(ke)})`
    })
    temuan.set([...putar].sort().join(), langkah.join(', '))
  }
  for (const k of tepi.keys()) jalan(k, [])
  return [...temuan.values()]
}

function nomorBaris(teks: string, indeks: number): number {
  return teks.slice(0, indeks).split('\n').length
}

function berkas(dir: string): string[] {
  try {
    return readdirSync(join(AKAR, dir), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.name.startsWith('.'))
      .map((e) => relative(AKAR, join(e.parentPath, e.name)))
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw galat
  }
}
