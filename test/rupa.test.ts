import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { akar } from '../server/config.js'
import { bangun } from './helper.js'

const kantor = await bangun(t)
const baca = (nama: string) => readFileSync(join(akar(), 'server/platform/ui/assets', nama), 'utf8')

/** Tokens of one block of a style sheet, by name. */
const token = (css: string, awal: string): Record<string, string> =>
  Object.fromEntries(
    [
      ...css
        .slice(css.indexOf(awal))
        .split('}')[0]!
        .matchAll(/--([\w-]+): (#[0-9a-f]{6})/g),
    ].map((m) => [m[1]!, m[2]!]),
  )

// WCAG 2.2: relative luminance of sRGB, and the ratio of two of them.
const terang = (hex: string): number =>
  [1, 3, 5]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((n, c, i) => n + c * [0.2126, 0.7152, 0.0722][i]!, 0)
const kontras = (a: string, b: string): number => {
  const [x, y] = [terang(a), terang(b)].sort((p, q) => q - p) as [number, number]
  return (x + 0.05) / (y + 0.05)
}

const DASAR = ['latar', 'bidang', 'bidang-2']
const PASANGAN: [string, string, number][] = [
  ...DASAR.flatMap((d): [string, string, number][] => [
    ['teks', d, 4.5],
    ['teks-2', d, 4.5],
    ['tautan', d, 4.5],
    ['garis-isian', d, 3],
    ['fokus', d, 3],
  ]),
  ...['info', 'baik', 'peringatan', 'bahaya'].map((w): [string, string, number] => [
    w,
    `${w}-latar`,
    4.5,
  ]),
  ['tautan', 'peringatan-latar', 4.5],
  ['bahaya', 'bidang', 4.5],
  ['di-merek', 'merek', 4.5],
  ['di-merek', 'merek-2', 4.5],
]

t.test('words are readable on every ground, in light, dark and every brand', async (t) => {
  const dasar = token(baca('gaya/00-token.css'), ':root {')
  for (const [cahaya, css] of [
    ['light', baca('gaya/00-token.css')],
    ['dark', baca('gelap.css')],
  ] as const) {
    const merek = [...css.matchAll(/data-brand=(\w+)/g)].map((m) => m[1]!)
    t.ok(merek.length >= 4)
    for (const satu of ['', ...merek]) {
      const semua = {
        ...dasar,
        ...token(css, ':root {'),
        ...(satu && token(css, `[data-brand=${satu}]`)),
      }
      for (const [depan, belakang, batas] of PASANGAN) {
        const r = kontras(semua[depan]!, semua[belakang]!)
        t.ok(r >= batas, `${cahaya} ${satu}: ${depan} on ${belakang} ${r.toFixed(2)}`)
      }
    }
  }
})

t.test('every page says what it is for', async (t) => {
  const k = await kantor.masukSebagai('admin')
  const { paths } = (await k.baca('/openapi.json')).json
  const tanpaIsian = Object.entries<any>(paths)
    .filter(([jalur, p]) => p.get && /^\/api\/[^{]+$/.test(jalur))
    .map(([jalur]) => jalur.slice(4))
    .filter((url) => kantor.app.hasRoute({ method: 'GET', url }))
  let diperiksa = 0
  for (const url of tanpaIsian) {
    const { status, headers, teks } = await k.get(url)
    // downloads, and what an administrator may not see, have no page to explain
    if (status !== 200 || !/html/.test(String(headers['content-type']))) continue
    // and pages for people from outside speak for themselves
    if (!/<html[^>]*data-sesi=/.test(teks)) continue
    t.match(teks, /Tentang halaman ini/, url)
    diperiksa++
  }
  t.ok(diperiksa > 40, `${diperiksa} pages`)
  t.match((await k.get('/perkara')).teks, /Tentang halaman ini.*dijalankan menurut SOP/)
})

t.test('pages go over the wire compressed, in whichever way the browser knows', async (t) => {
  const k = await kantor.masukSebagai('pokja')
  const polos = await k.get('/profil')
  t.notOk(polos.headers['content-encoding'])
  for (const [cara, urai] of [
    ['br', brotliDecompressSync],
    ['gzip', gunzipSync],
  ] as const) {
    const cookie = [...k.kuki].map(([n, v]) => `${n}=${v}`).join('; ')
    const r = await kantor.app.inject({
      url: '/profil',
      headers: { cookie, accept: 'text/html', 'accept-encoding': `deflate, ${cara}` },
    })
    t.equal(r.headers['content-encoding'], cara)
    t.match(urai(r.rawPayload).toString(), /<h1>Profil<\/h1>/)
    t.ok(r.rawPayload.length < polos.teks.length / 2)
  }
})
