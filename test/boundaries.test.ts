import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { errors } from '../server/errors.js'
import { ATURAN, kamar, LANTAI, lingkaran, type Tepi } from './boundaries-aturan.js'
import { AKAR, baca, berkas, urai } from './boundaries-baca.js'

const sumber = ['server', 'migrations']
  .flatMap((dir) => berkas(dir))
  .filter((p) => /\.tsx?$/.test(p))
  .map(baca)

t.test('every import and every use of the machine keeps to the rules of the house', async (t) => {
  // given
  t.ok(sumber.length > 20, 'the sources are found')
  // when
  const langgar = sumber.flatMap((s) =>
    ATURAN.flatMap((a) => a(s).map((l) => `${s.path}:${l.baris}  ${l.aturan}`)),
  )
  // then
  t.equal(langgar.join('\n'), '', 'each line names file, line and rule')
})

t.test('no two rooms give an error the same code', async (t) => {
  const kode = berkas('server/errors').flatMap((p) =>
    [...baca(p).kode.matchAll(/new Galat\(/g)].map(() => p),
  )
  t.equal(Object.keys(errors).length, kode.length, 'every entry of every room is in the table')
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
  const buatan: Tepi = new Map([
    ['a', new Map([['b', 'x:1']])],
    ['b', new Map([['a', 'y:2']])],
  ])
  t.same(lingkaran(buatan), ['b -> a (y:2), a -> b (x:1)'], 'a circle is found when there is one')
})

t.test('workflows and templates hold data only', async (t) => {
  const isi = [...berkas('workflows'), ...berkas('templates')]
  t.same(
    isi.filter((p) => !/\.(bpmn|docx|json|md|csv)$/.test(p)),
    [],
  )
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
    ATURAN.flatMap((a) => a(urai(path, teks)))
      .map((l) => `${l.baris} ${l.aturan}`)
      .join('|')
  t.match(uji('server/values/a.ts', "import { x } from '../errors.js'"), /^1 values/)
  t.match(
    uji('server/platform/http/a.ts', "\nimport type { X } from '../../surat/b.js'"),
    /^2 platform/,
  )
  t.match(
    uji('server/perkara/a.ts', "import {\n  a,\n} from '../surat/b.js'"),
    /perkara may not import surat/,
  )
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
  t.equal(
    uji(
      'server/surat/a.ts',
      '// new Date() is forbidden\nconst a = new Date(0), b = "console.log"',
    ),
    '',
  )
  t.equal(uji('server/surat/a.ts', "const a = new Date('2026-11-22')"), '')
  t.match(uji('server/surat/a.ts', 'console.log(1)'), /console/)
  t.match(uji('server/surat/a.ts', '\n'.repeat(301)), /300 lines/)
})
