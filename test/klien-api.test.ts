import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import t from 'tap'
import { susunKlien, tipe } from '../bench/klien/susun.js'
import { isiAlamat } from '../server/jalankan/api.js'
import { bangun, type Kantor } from './helper.js'

const JALANKAN = join(import.meta.dirname, '../server/jalankan')

let kantor: Kantor
let dokumen: any
t.before(async () => {
  kantor = await bangun(t)
  dokumen = (await kantor.tamu().baca('/openapi.json')).json
})

t.test('the typed client is the one the document gives; else `npm run klien`', async (t) => {
  const harapan = await susunKlien(dokumen)
  const api = join(JALANKAN, 'api')
  t.same(readdirSync(api).sort(), [...harapan.keys()].sort())
  for (const [nama, isi] of harapan) {
    const ada = readFileSync(join(api, nama), 'utf8')
    if (ada !== isi) t.fail(`server/jalankan/api/${nama} is stale: run npm run klien`)
  }
})

t.test('the hands-free runner calls nothing the document does not have', async (t) => {
  // given the names of calls, as they stand in its sources
  const sumber = readdirSync(JALANKAN)
    .filter((f) => f.endsWith('.ts'))
    .map((f) => readFileSync(join(JALANKAN, f), 'utf8'))
    .join('\n')
  const panggilan = [...sumber.matchAll(/\b(ambil|unduh|kirim)\(\s*(['`]\/[^'`]*['`])/g)]
  t.ok(panggilan.length >= 20)
  // then each is in the document
  for (const [, cara, jalur] of panggilan) {
    const metode = cara === 'kirim' ? 'post' : 'get'
    t.ok(dokumen.paths[`/api${jalur!.slice(1, -1)}`]?.[metode], `${cara} ${jalur}`)
  }
  t.ok(dokumen.paths['/api/berkas'].post)
})

t.test('answers hold what the document promises of them', async (t) => {
  // given a case with its tasks and a training
  const kabid = await kantor.masukSebagai('kabid')
  const pelatihan = await kabid.post('/pelatihan', {
    nama: 'Pelatihan contoh',
    jenis: 'teknis',
    penyelenggara: 'sendiri',
    jp: 40,
    mulai: '2026-12-14',
    selesai: '2026-12-18',
    tempat: 'Aula',
  })
  const mulai = (await kabid.baca('/perkara/baru')).json
  const perkara = await kabid.post('/perkara', {
    sopKode: 'peningkatan-kapasitas',
    judul: 'Contoh',
    unitId: mulai.unit[0].id,
  })
  const { tugas } = (await kabid.baca(`/perkara/${perkara.json.id}`)).json
  // when everything the document promises is asked for
  const admin = await kantor.masukSebagai('admin')
  const alamat: Record<string, Record<string, string>> = {
    '/perkara/{id}': { id: perkara.json.id },
    '/tugas/{id}': { id: tugas[0].id },
    '/sop/{kode}': { kode: 'peningkatan-kapasitas' },
    '/pelatihan/{id}/peserta': { id: pelatihan.json.id },
    '/pelatihan/{id}/sertifikat': { id: pelatihan.json.id },
  }
  const ajv = new Ajv({ strict: false, formats: { date: true } })
  for (const [jalur, cara] of Object.entries<any>(dokumen.paths)) {
    const skema = cara.get?.responses?.['200']?.content?.['application/json']?.schema
    if (!skema?.properties) continue
    const pendek = jalur.replace('/api', '')
    const oleh = cara.get['x-akses'] === 'admin' ? admin : kabid
    const jawab = await oleh.baca(isiAlamat(pendek, alamat[pendek]))
    // then it is there
    t.equal(jawab.status, 200, pendek)
    t.ok(ajv.validate(skema, jawab.json), `${pendek}: ${ajv.errorsText()}`)
  }
})

t.test('parts of an address are filled in and escaped; the rest becomes the query', (t) => {
  t.equal(isiAlamat('/tugas/{id}', { id: 'a b/c' }), '/tugas/a%20b%2Fc')
  t.equal(
    isiAlamat('/surat/agenda.csv', { register: 'SK', tahun: 2026 }),
    '/surat/agenda.csv?register=SK&tahun=2026',
  )
  t.equal(isiAlamat('/surat', undefined), '/surat')
  t.equal(isiAlamat('/surat', { register: undefined }), '/surat')
  t.end()
})

t.test('a schema becomes the type it allows', (t) => {
  const teks = { type: 'string' }
  t.equal(tipe({ type: 'array', items: teks }), '(string)[]')
  t.equal(tipe({ anyOf: [{ enum: ['a'] }, { enum: [2] }] }), '"a" | 2')
  t.equal(tipe({ anyOf: [teks, { type: 'null' }] }), 'string | null')
  t.equal(
    tipe({ type: 'object', required: ['a'], properties: { a: teks, 'b-c': { type: 'integer' } } }),
    "{ a: string; 'b-c'?: number }",
  )
  t.equal(tipe({ type: 'object' }), 'Record<string, any>')
  t.end()
})
