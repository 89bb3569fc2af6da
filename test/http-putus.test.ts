import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import t from 'tap'
import { bukaDb } from '../server/platform/db/db.js'
import { aksi } from '../server/platform/http/aksi.js'
import { basisData } from './database.js'
import { bangunKecil, type Klien } from './helper.js'

const Skema = Type.Object({
  uraian: Type.String({ title: 'Uraian', maxLength: 300 }),
  lampiran: Type.Optional(Type.Any({ title: 'Lampiran', 'x-berkas': true })),
})

let dibuat = 0
function rute(app: FastifyInstance): void {
  const dasar = { akses: 'masuk', judul: 'Catat', skema: Skema, lanjut: () => '/profil' } as const
  aksi(app, {
    ...dasar,
    jalur: '/catat',
    status: 201,
    jalankan: async () => ({ id: (dibuat += 1) }),
    lanjut: ({ id }) => `/catat/${id}`,
  })
  aksi(app, { ...dasar, jalur: '/jarang', batas: 1, jalankan: async () => ({}) })
}

/** The way to the database, which can be cut and mended while the office is open. */
async function kabel(
  t: { teardown(fn: () => unknown): unknown },
  tujuan: string,
): Promise<{ url: string; putus(): void; sambung(): void }> {
  const asal = new URL(tujuan)
  const [port, host] = [Number(asal.port), asal.hostname]
  const terbuka = new Set<Socket>()
  let putus = false
  const server = createServer((masuk) => {
    if (putus) return masuk.destroy()
    const keluar = connect(port, host)
    for (const s of [masuk, keluar]) terbuka.add(s.on('error', () => s.destroy()))
    masuk.pipe(keluar).pipe(masuk)
  })
  await new Promise<void>((ya) => server.listen(0, '127.0.0.1', ya))
  t.teardown(() => server.close())
  asal.port = String((server.address() as AddressInfo).port)
  asal.hostname = '127.0.0.1'
  // Not past this, by the socket file.
  asal.search = ''
  return {
    url: asal.href,
    putus() {
      putus = true
      for (const s of terbuka) s.destroy()
    },
    sambung: () => void (putus = false),
  }
}

const dariKami = { origin: 'http://localhost:80' }
const token = (teks: string): string => /name="_csrf" value="([^"]+)"/.exec(teks)![1]!

t.test(
  'while the database is away a page in our own looks says so, and a form comes back as it was typed',
  async (t) => {
    const { url, db: langsung } = await basisData(t)
    const { putus, sambung, url: lewat } = await kabel(t, url)
    const db = bukaDb(lewat, { pool: 3, nama: 'paraf-uji' })
    t.teardown(() => db.destroy())
    const kantor = await bangunKecil(t, { rute, data: { url, db } })
    const klien = await kantor.masukSebagai('pokja')
    await klien.get('/profil')
    // given: the database does not answer any more
    putus()
    // then: any page is one sentence with the header, colours and name of the office
    const laman = await klien.get('/profil')
    t.equal(laman.status, 503)
    t.equal(String(laman.headers['retry-after']), '5')
    t.match(laman.teks, /<h1>Sedang sibuk<\/h1>.*Basis data sedang sibuk atau tidak terjangkau/s)
    t.match(laman.teks, /BKPSDM/)
    t.match(laman.teks, /<a class="tombol" href="\/profil">Muat ulang/)
    const css = /href="(\/aset\/app\.[0-9a-f]{8}\.css)"/.exec(laman.teks)![1]!
    t.equal((await klien.get(css)).status, 200, 'its style sheet needs no database')
    // when: a form is sent meanwhile, with or without a file
    const berkas = [{ kolom: 'lampiran', nama: 'a.txt', isi: 'x' }]
    const csrf = klien.csrf
    for (const jawaban of [
      await klien.form('/catat', { uraian: 'Tiga paragraf' }, dariKami),
      await klien.unggah('/catat', { uraian: 'Tiga paragraf' }, berkas, dariKami),
    ]) {
      t.equal(jawaban.status, 503)
      t.match(jawaban.teks, /name="uraian" value="Tiga paragraf"/)
      t.equal(token(jawaban.teks), csrf, 'under the token that will be right again')
    }
    const asing = await klien.form('/catat', { uraian: 'Tiga paragraf' })
    t.notMatch(asing.teks, /Tiga paragraf|_csrf/, 'nothing comes back to who may be a stranger')
    // then: once it is back, the button does what was asked
    sambung()
    const lagi = await klien.form('/catat', { uraian: 'Tiga paragraf' }, dariKami)
    t.equal(lagi.status, 303)
    t.equal(await hitung(langsung), 1)
  },
)

const hitung = async (db: any): Promise<number> =>
  Number((await db('kunci_ulang').where('kunci', 'like', 'formulir:%').count().first()).count)

t.test('who sends too often is told how long to wait and gets back what was typed', async (t) => {
  const kantor = await bangunKecil(t, { rute })
  const klien = await kantor.masukSebagai('pokja')
  const berkas = [{ kolom: 'lampiran', nama: 'a.txt', isi: 'x' }]
  await klien.form('/jarang', { uraian: 'satu' }, dariKami)
  for (const jawaban of [
    await klien.form('/jarang', { uraian: 'yang kedua' }, dariKami),
    await klien.unggah('/jarang', { uraian: 'yang kedua' }, berkas, dariKami),
  ]) {
    t.equal(jawaban.status, 429)
    t.ok(Number(jawaban.headers['retry-after']) > 0)
    t.match(jawaban.teks, /Terlalu banyak permintaan. Coba lagi dalam \d+ detik./)
    t.match(jawaban.teks, /name="uraian" value="yang kedua"/)
  }
})

t.test('a form sent twice makes one thing and leads to it both times', async (t) => {
  const kantor = await bangunKecil(t, { rute })
  const klien: Klien = await kantor.masukSebagai('pokja')
  await klien.get('/profil')
  dibuat = 0
  // when: two clicks at once, then once more because no answer was seen
  const kirim = (uraian: string) => klien.form('/catat', { uraian }, dariKami)
  const jawaban = [...(await Promise.all([kirim('rapat'), kirim('rapat')])), await kirim('rapat')]
  // then
  t.strictSame(
    jawaban.map((j) => [j.status, j.ke]),
    [303, 303, 303].map((s) => [s, '/catat/1']),
  )
  // and: other words, or the same words on a page opened anew, are another thing
  t.equal((await kirim('rapat lain')).ke, '/catat/2')
  await klien.get('/profil')
  t.equal((await kirim('rapat')).ke, '/catat/3')
})
