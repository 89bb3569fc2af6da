import t from 'tap'
import { Writable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { aksi } from '../server/platform/http/aksi.js'
import { buatLog } from '../server/platform/http/log.js'
import { h } from 'preact'
import { bangunKecil, type Kantor } from './helper.js'

const Skema = Type.Object({
  nama: Type.String({ title: 'Nama', maxLength: 30 }),
  sandi: Type.Optional(Type.String({ title: 'Sandi' })),
})

function rute(app: FastifyInstance): void {
  aksi(app, {
    jalur: '/gema',
    akses: 'masuk',
    judul: 'Gema',
    skema: Skema,
    jalankan: async ({ isian }) => isian,
    lanjut: () => '/profil',
  })
  app.get<{ Querystring: { q: string } }>(
    '/halaman',
    { config: { akses: 'publik' } },
    (req, reply) =>
      reply.halaman(h('p', { title: req.query.q }, req.query.q), { judul: req.query.q }),
  )
}

let kantor: Kantor
t.before(async () => {
  kantor = await bangunKecil(t, { rute, publicUrl: 'https://paraf.kantor.example' })
})

t.test('every answer carries the security headers, errors and assets too', async (t) => {
  const klien = kantor.tamu()
  const css = /href="(\/aset\/app\.[0-9a-f]{8}\.css)"/.exec((await klien.get('/masuk')).teks)![1]!
  for (const url of ['/masuk', '/tidak-ada', '/api/tidak-ada']) {
    const { headers } = await klien.get(url)
    const csp = String(headers['content-security-policy'])
    t.match(
      csp,
      /default-src 'none'; script-src 'self'; style-src 'self' 'sha256-\S{44}' 'sha256-\S{44}';/,
      url,
    )
    t.match(csp, /form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'/)
    t.notMatch(csp, /unsafe/)
    t.equal(headers['x-content-type-options'], 'nosniff')
    t.equal(headers['referrer-policy'], 'same-origin')
  }
  const berkas = (await klien.get(css)).headers
  t.equal(berkas['content-security-policy'], "default-src 'none'", 'a file may do nothing at all')
  t.equal(berkas['x-content-type-options'], 'nosniff')
  t.equal((await klien.get('/masuk')).headers['cache-control'], 'no-store')
  t.equal((await klien.get('/masuk')).headers['strict-transport-security'], undefined)
})

t.test(
  'behind TLS the cookies are Secure with the host prefix, and browsers are told to stay with TLS',
  async (t) => {
    const aman = await bangunKecil(t, { secure: true })
    const jawaban = await aman.tamu().get('/masuk')
    t.match(
      String(jawaban.headers['set-cookie']),
      /^__Host-paraf_awal=.*; Path=\/; HttpOnly; Secure; SameSite=Lax(,|$)/,
    )
    t.match(String(jawaban.headers['strict-transport-security']), /max-age=31536000/)
  },
)

t.test('assets are kept for ever under a name that changes with their content', async (t) => {
  const klien = kantor.tamu()
  const url = /href="(\/aset\/app\.[0-9a-f]{8}\.css)"/.exec((await klien.get('/masuk')).teks)![1]!
  const utuh = await klien.get(url)
  t.match(String(utuh.headers['cache-control']), /public, max-age=31536000, immutable/)
  t.match(String(utuh.headers['content-type']), /text\/css/)
  const padat = await klien.get(url, { 'accept-encoding': 'gzip, br' })
  t.equal(padat.headers['content-encoding'], 'br')
  t.ok(Number(padat.headers['content-length']) < utuh.teks.length / 2)
  t.equal((await klien.get('/aset/app.00000000.css')).status, 404)
  t.equal((await klien.get('/aset/..%2f..%2fconfig.ts')).status, 404)
})

t.test('a form without its token is refused, at both doors and before login', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const token = klien.csrf
  for (const salah of ['', 'x', token.slice(0, -1), `${token}a`]) {
    klien.csrf = salah
    t.equal(
      (await klien.form('/gema', { nama: 'a' })).status,
      403,
      `form with ${salah || 'nothing'}`,
    )
    t.equal((await klien.post('/gema', { nama: 'a' })).json.kode, 'CSRF_TIDAK_COCOK')
    t.equal((await klien.unggah('/gema', { nama: 'a' }, [])).status, 403)
    t.equal(
      (await klien.unggah('/api/berkas', {}, [{ kolom: 'b', nama: 'b.txt', isi: 'b' }])).status,
      403,
    )
  }
  t.equal((await kantor.tamu().form('/masuk', { namaPengguna: 'pokja', sandi: 'x' })).status, 403)
  // the token of another session is no better than none
  klien.csrf = (await kantor.masukSebagai('pokja2')).csrf
  t.equal((await klien.form('/gema', { nama: 'a' })).status, 403)
  klien.csrf = token
  t.equal((await klien.form('/gema', { nama: 'a' })).status, 303)
})

t.test(
  'another site is refused even with the right token, and is never shown a filled-in form',
  async (t) => {
    const klien = await kantor.masukSebagai('pokja')
    for (const kepala of [
      { origin: 'https://jahat.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
    ] as Record<string, string>[]) {
      const jawaban = await klien.form('/gema', { nama: 'umpan' }, kepala)
      t.equal(jawaban.status, 403)
      t.match(jawaban.teks, /Permintaan dari situs lain ditolak/)
      t.notMatch(jawaban.teks, /umpan/)
    }
    t.equal(
      (await klien.form('/gema', { nama: 'a' }, { origin: 'https://paraf.kantor.example' })).status,
      303,
    )
  },
)

t.test('what people type is shown as text, wherever it lands', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const umpan = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' autofocus onfocus='alert(1)",
    '</title><svg/onload=alert(1)>',
    '&lt;b&gt;',
  ]
  for (const teks of umpan) {
    const halaman = await klien.get(`/halaman?q=${encodeURIComponent(teks)}`)
    t.notMatch(halaman.teks, /<script>alert|<img src=x|<svg\/onload/, teks)
    // an attribute is closed by the double quote only, and that never arrives unescaped
    t.equal(
      halaman.teks.split(
        `title="${teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')}"`,
      ).length,
      2,
    )
    // in the hidden fields of the error page, in a refused form, in the address to come back to
    const terlalu = await klien.form('/gema', { nama: `${teks}${'x'.repeat(40)}` })
    t.equal(terlalu.status, 400)
    t.notMatch(terlalu.teks, /<script>alert|<img src=x|<svg\/onload/)
    const masuk = await kantor.tamu().get(`/masuk?ke=${encodeURIComponent(`/a${teks}`)}`)
    t.notMatch(masuk.teks, /<script>alert|<img src=x|<svg\/onload/)
  }
})

t.test('text PostgreSQL cannot hold is refused with a sentence', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  for (const nama of ['a\u0000b', 'a\ud800b']) {
    const json = await klien.post('/gema', { nama })
    t.equal(json.status, 400)
    t.equal(json.json.kode, 'TEKS_TAK_TERSIMPAN')
  }
  t.equal((await klien.post('/gema', { 'a\u0000': 'x' })).json.kode, 'TEKS_TAK_TERSIMPAN')
  t.equal((await klien.form('/gema', { nama: 'a\u0000b' })).status, 400)
  t.equal((await klien.unggah('/gema', { nama: 'a\u0000b' }, [])).status, 400)
  t.equal((await klien.get('/halaman?q=%00')).status, 400)
  t.equal((await klien.post('/gema', { nama: 'ðŸ˜€ 😀' })).status, 200, 'whole pairs are fine')
})

t.test('bodies that are no body get one sentence', async (t) => {
  const klien = await kantor.masukSebagai('pokja')
  const kirim = (payload: string, jenis = 'application/json') =>
    klien.kirim({
      method: 'POST',
      url: '/api/gema',
      payload,
      headers: { 'content-type': jenis, 'x-csrf-token': klien.csrf },
    })
  t.equal((await kirim('{"nama":')).json.pesan, 'Isian tidak dapat dibaca: JSON tidak sah.')
  t.equal((await kirim('{"__proto__":{"admin":true},"nama":"a"}')).status, 400)
  t.equal((await kirim('')).json.pesan, 'Kolom Nama wajib diisi.')
  t.equal((await kirim('[1]')).status, 400)
  t.equal((await kirim('"teks"')).status, 400)
  t.equal((await kirim('null')).status, 400)
  t.equal((await kirim('<a/>', 'text/xml')).status, 415)
  t.equal((await kirim('nama=a', 'application/x-www-form-urlencoded')).status, 415)
  t.equal(
    (await klien.unggah('/api/gema', { nama: 'a' }, [], { 'x-csrf-token': klien.csrf })).status,
    415,
  )
  t.equal(
    (await kirim(JSON.stringify({ nama: 'x'.repeat(1_100_000) }))).json.kode,
    'ISIAN_TERLALU_BESAR',
  )
  t.equal((await kirim(`${'[1,'.repeat(50)}1${']'.repeat(50)}`)).status, 400)
  t.equal((await kirim('{"nama":"a","namma":"b"}')).json.pesan, 'Kolom namma tidak dikenal.')
})

t.test(
  'the log names the route and the person, never what was typed, the token or the address',
  async (t) => {
    let tercatat = ''
    const tujuan = new Writable({
      write(potong, _e, selesai) {
        tercatat += potong
        selesai()
      },
    })
    const lain = await bangunKecil(t, { rute, log: buatLog({ tujuan }) })
    const klien = await lain.masukSebagai('pokja')
    await klien.form('/gema', { nama: 'Budi Rahasia', sandi: 'hunter2' })
    await klien.get('/awal/TOKENRAHASIA1234567890123')
    t.match(tercatat, /"metode":"POST","rute":"\/gema","status":303/)
    t.match(tercatat, /"rute":"\/awal\/:token","status":404/)
    t.notMatch(tercatat, /Budi Rahasia|hunter2|TOKENRAHASIA|paraf_sesi/)
    const log = buatLog({ tujuan })
    log.info(
      {
        isian: { sandi: 'hunter2', nik: '6402031502780001' },
        headers: { cookie: 'paraf_sesi=x', authorization: 'y' },
      },
      'coba',
    )
    t.notMatch(tercatat, /hunter2|6402031502780001|paraf_sesi=x/)
  },
)
