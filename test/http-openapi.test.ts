import { randomUUID } from 'node:crypto'
import { Ajv } from 'ajv'
import t from 'tap'
import { NAV } from '../server/nav.js'
import { bangun, type Kantor, type Klien } from './helper.js'

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

t.test('every action says how it may be refused, in one shape of error', async (t) => {
  const { json } = await kantor.tamu().baca('/openapi.json')
  t.match(json.components.schemas.Galat.required, ['kode', 'pesan', 'rincian'])
  const salah: string[] = []
  for (const [jalur, cara] of Object.entries<any>(json.paths).filter(([j]) => !TULISAN.has(j)))
    for (const [nama, o] of Object.entries<any>(cara)) {
      const alamat = jalur.includes('{') ? ['404'] : []
      const perlu = nama === 'post' && o['x-akses'] ? ['409', '422', '429'] : []
      const kurang = [...alamat, ...perlu].filter((k) => !o.responses[k])
      const acuan = o.responses['4XX']?.content?.['application/json']?.schema?.$ref
      if (kurang.length > 0 || acuan !== '#/components/schemas/Galat')
        salah.push(`${nama} ${jalur}: ${kurang.join()} ${acuan}`)
    }
  t.same(salah, [])
})

t.test(
  'every door is shut to strangers, and to people of other agencies but their own',
  async (t) => {
    // given nobody, someone of another agency, and a browser of ours whose form has no token
    const { db } = kantor
    const [{ id }] = await db('pegawai').insert({ nama: 'Orang Luar', luar: true }).returning('id')
    await db('akun').insert({ pegawai_id: id, nama_pengguna: 'orang.luar', sandi_hash: 'x' })
    const luar = await kantor.masukSebagai('orang.luar')
    const palsu = await kantor.masukSebagai('pokja')
    palsu.csrf = ''
    const { json } = await kantor.tamu().baca('/openapi.json')
    const salah: string[] = []
    for (const [alamat, cara] of Object.entries<any>(json.paths))
      for (const [nama, o] of Object.entries<any>(cara)) {
        const jalur = alamat.slice('/api'.length).replace(/\{\w+\}/g, () => randomUUID())
        const ketuk = (k: Klien) => (nama === 'get' ? k.baca(jalur) : k.post(jalur))
        const umum = o['x-akses'] === 'publik' || o.security.length === 0
        // when each knocks at each door
        if (!umum && (await ketuk(kantor.tamu())).status !== 401)
          salah.push(`tamu ${nama} ${alamat}`)
        const ruang = jalur.split('/')[1]!
        if (!umum && !MILIK_LUAR.has(ruang) && (await ketuk(luar)).status !== 403)
          salah.push(`luar ${nama} ${alamat}`)
        if (nama === 'post' && !umum) {
          const tanpaToken = (await palsu.form(jalur)).status
          if (tanpaToken !== 403 && tanpaToken !== 404) salah.push(`tanpa token ${alamat}`)
        }
      }
    // then it stays shut
    t.same(salah, [])
  },
)

t.test('every schema somebody may send to can be compiled, though a start does not', async (t) => {
  const { json } = await kantor.tamu().baca('/openapi.json')
  const ajv = new Ajv({ strict: false, logger: false })
  const rusak: string[] = []
  let banyak = 0
  for (const [jalur, cara] of Object.entries<any>(json.paths))
    for (const o of Object.values<any>(cara)) {
      const isi = o.requestBody?.content?.['application/json']?.schema
      const semua = [isi, ...(o.parameters ?? []).map((p: any) => p.schema)].filter(Boolean)
      for (const s of semua) {
        banyak++
        try {
          ajv.compile(s)
        } catch (galat) {
          rusak.push(`${jalur}: ${(galat as Error).message}`)
        }
      }
    }
  t.same(rusak, [])
  t.ok(banyak > 400, `${banyak} schemas`)
})

t.test('a list of the API goes on after its page, or says why it ends by itself', async (t) => {
  const { json } = await kantor.tamu().baca('/openapi.json')
  const pembaca = await Promise.all(['kepala', 'agendaris', 'admin'].map(kantor.masukSebagai))
  const lanjut = new Set<string>()
  for (const [alamat, cara] of Object.entries<any>(json.paths)) {
    const jalur = alamat.slice('/api'.length)
    if (!cara.get || jalur.includes('{') || BUKAN_JSON.test(jalur)) continue
    const semua = await Promise.all(pembaca.map((p) => p.baca(jalur)))
    const isi = semua.find((j) => j.status === 200)?.json
    t.ok(isi, `${jalur} is open to one of them`)
    const kueri = (cara.get.parameters ?? []).map((p: any) => p.name)
    const daftar = Object.values(isi ?? {}).some((v) => Array.isArray(v))
    // what can go on tells where, and takes it back
    if (kueri.includes('sesudah')) lanjut.add(jalur)
    else if (daftar) t.ok(TERBATAS[jalur], `${jalur} holds a list without end`)
  }
  t.same(
    [...lanjut].filter((j) => TERBATAS[j]),
    [],
  )
  t.ok(lanjut.size >= 15, [...lanjut].join(' '))
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

const BUKAN_JSON = /\/(csv|xlsx|zip)$|\.(csv|xlsx|docx|pdf)$|^\/openapi|^\/surat\/(giliran|pindai)/

/** Doors written by hand, that are neither action nor reading. */
const TULISAN = new Set(['/api/berkas', '/api/saya', '/api/keluar'])

const KANTOR = 'as large as the office is: its people, units and posts'
const ATURAN = 'what a rule or the office itself lists: kinds, books, roles, choices of a form'
const ORANG = 'of one person: seats, devices, at most 20 tokens'
const SEBAB = 'one line a group (unit, SOP, row, day); the cases behind it go on page by page'
const TERAKHIR = 'the latest runs only; earlier ones serve nobody'

/** Lists that cannot grow beyond one page, and why. */
const TERBATAS: Record<string, string> = {
  '/perangkat': 'agencies of one government',
  '/perangkat/akun': 'agencies of one government',
  '/rencana/tahun': 'one a year',
  '/rencana/acuan': ATURAN,
  '/rencana/laporan': 'the latest 50 activities of one person',
  '/kelas': `${ORANG}; the latest 100 trainings`,
  '/riwayat': `${ORANG}; the first 25 of each list, which goes on by itself`,
  '/kompilasi': 'sums by agency, form and source of money',
  '/usulan/pengusul': 'who proposes for each agency',
  '/saya': ORANG,
  '/profil': ORANG,
  '/profil/token': ORANG,
  '/tte': ORANG,
  '/penggantian': 'the latest acting periods; those of one person on the page of the person',
  '/jabatan': KANTOR,
  '/jabatan/berwenang': KANTOR,
  '/tte/kantor': KANTOR,
  '/perkara/baru': `${KANTOR}; the latest 200 trainings`,
  '/kantor/keamanan': ATURAN,
  '/kantor/srikandi': ATURAN,
  '/kalender': ATURAN,
  '/kalender/impor': ATURAN,
  '/layanan/standar': 'the latest 50 versions; each has its own page',
  '/skm': 'one row a survey period, at most a few a year',
  '/sop': ATURAN,
  '/templat': ATURAN,
  '/sertifikat/setelan': ATURAN,
  '/arsip/pengaturan': ATURAN,
  '/naskah-jenis': ATURAN,
  '/buku': ATURAN,
  '/register': ATURAN,
  '/surat/masuk/pengaturan': ATURAN,
  '/pengaduan/pengaturan': ATURAN,
  '/aduan': ATURAN,
  '/surat/masuk/baru': ATURAN,
  '/pemberitahuan/kiriman': 'grouped by person and channel, the first 100',
  '/arsip/periksa': TERAKHIR,
  '/arsip/bulan': TERAKHIR,
  '/kelola/cadangan': TERAKHIR,
  '/kelola/kelulusan': ATURAN,
  '/tenggat/periksa': TERAKHIR,
  '/cari': 'the best of each kind; the list of each kind goes on',
  '/tugas/sekaligus': 'the tasks the address names',
  '/beranda': SEBAB,
  '/beranda/beban': SEBAB,
  '/laporan/peta': SEBAB,
  '/laporan/ramalan': SEBAB,
  '/laporan/pelanggaran': SEBAB,
  '/laporan/evaluasi': SEBAB,
  '/laporan/janji': SEBAB,
}

/** Rooms where people of other agencies find something of their own; each row is guarded by its room. */
const MILIK_LUAR = new Set([
  ...['berkas', 'kelas', 'keluar', 'pemberitahuan', 'profil', 'rekomendasi', 'rencana', 'saya'],
  ...['riwayat', 'tugas', 'usulan'],
])
