import t from 'tap'
import { NAV } from '../server/nav.js'
import { bangun, type Kantor } from './helper.js'

let kantor: Kantor
t.before(async () => {
  kantor = await bangun(t)
})

t.test('the OpenAPI document holds each action and reading once, by its JSON door', async (t) => {
  const { json } = await kantor.tamu().baca('/openapi.json')
  t.equal(json.openapi, '3.1.0')
  const jalur = Object.keys(json.paths)
  t.ok(jalur.length > 20)
  t.same(
    jalur.filter((j) => !j.startsWith('/api/')),
    [],
    'pages are not part of it',
  )
  const selesai = json.paths['/api/tugas/{id}/selesai'].post
  t.equal(selesai.summary, 'Selesaikan tugas')
  t.same(selesai.security, [{ sesi: [] }, { token: [] }])
  t.same(json.paths['/api/profil/sandi'].post.security, [{ sesi: [] }], 'not by a token')
  const pegawai = json.paths['/api/pegawai'].post
  t.equal(
    pegawai.requestBody.content['application/json'].schema.properties.nama.title,
    'Nama tanpa gelar',
  )
  t.ok(pegawai.responses['201'] && pegawai.responses['4XX'])
  t.same(json.paths['/api/masuk'].post.security, [])
  for (const [nama, cara] of Object.entries<Record<string, any>>(json.paths)) {
    for (const o of Object.values(cara)) t.ok(o.summary, `${nama} says what it is`)
  }
})

t.test('the documentation tells every entry of the document once, on light pages', async (t) => {
  // given
  const { json } = await kantor.tamu().baca('/openapi.json')
  const semua = Object.entries<object>(json.paths).flatMap(([jalur, cara]) =>
    Object.keys(cara).map((c) => `${c.toUpperCase()} ${jalur}`),
  )
  // when
  const muka = await kantor.tamu().get('/api/dokumentasi')
  const bagian = [...muka.teks.matchAll(/href="(\/api\/dokumentasi\/[a-z]+)"/g)].map((m) => m[1]!)
  const diceritakan: string[] = []
  for (const jalur of bagian) {
    const halaman = await kantor.tamu().get(jalur)
    t.equal(halaman.status, 200, jalur)
    const mampat = await kantor.tamu().get(jalur, { 'accept-encoding': 'br' })
    t.ok(Number(mampat.headers['content-length']) < 20_000, `${jalur} over the wire`)
    for (const m of halaman.teks.matchAll(/<code class="utuh">([A-Z]+ [^<]+)<\/code>/g))
      diceritakan.push(m[1]!)
  }
  // then
  t.same(diceritakan.sort(), semua.sort())
  t.match(muka.teks, /Kolom \{kolom\} \{sebab\}\./, 'sentences show their blanks')
  const pelatihan = await kantor.tamu().get('/api/dokumentasi/pelatihan')
  t.match(pelatihan.teks, /salah satu dari: teknis, fungsional/, 'choices are listed')
  t.equal((await kantor.tamu().get('/api/dokumentasi/tiada')).status, 404)
})

t.test(
  'every page of the navigation opens for those who see it, with ids that are not used twice',
  async (t) => {
    for (const nama of ['kepala', 'pengelola', 'admin']) {
      const klien = await kantor.masukSebagai(nama)
      for (const { jalur, admin, peran } of NAV) {
        const halaman = await klien.get(jalur)
        // The sample accounts are named after the role of their post.
        const tampak = peran?.includes(nama) || (admin ? nama === 'admin' : peran === undefined)
        if (!tampak && !admin) continue
        t.equal(halaman.status, tampak ? 200 : 403, `${nama} ${jalur}`)
        const id = [...halaman.teks.matchAll(/ id="([^"]+)"/g)].map((m) => m[1])
        t.equal(new Set(id).size, id.length, `ids of ${jalur}`)
        t.equal(halaman.teks.match(/<h1/g)?.length, 1, `one heading on ${jalur}`)
        for (const untuk of halaman.teks.matchAll(/<label for="([^"]+)"/g))
          t.ok(id.includes(untuk[1]), `label of ${untuk[1]}`)
      }
    }
  },
)

t.test('pages stay light; the first one of a device brings its styles along', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const [pertama, kedua] = [await klien.get('/tugas'), await klien.get('/tugas')]
  t.match(pertama.teks, /<style>[^<]+<\/style><style media="screen and/)
  t.notMatch(pertama.teks, 'rel="stylesheet"')
  t.notMatch(kedua.teks, '<style')
  t.ok(Buffer.byteLength(kedua.teks) < 15_000)
  const css = /href="(\/aset\/app\.[0-9a-f]{8}\.css)"/.exec(kedua.teks)![1]!
  t.ok(
    Number((await klien.get(css, { 'accept-encoding': 'br' })).headers['content-length']) < 8_000,
  )
})
