import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Fastify, { type FastifyInstance } from 'fastify'
import { pino } from 'pino'
import t, { type Test } from 'tap'
import { heldClock } from '../server/platform/clock.js'
import { transaksi } from '../server/platform/db/db.js'
import { compile } from '../server/platform/engine/index.js'
import { opsiFastify, pasangHttp } from '../server/platform/http/plugin.js'
import { sop } from '../server/sop/plugin.js'
import { daftarkanSop, waktuTakJelas } from '../server/sop/service.js'
import { basisData } from './database.js'

const FOLDER = new URL('../workflows/', import.meta.url).pathname
const KINI = new Date('2026-11-23T01:00:00Z')

/** The room alone behind the real wire; whoever shows the cookie `kenal` is logged in. */
async function kamar(t: Test): Promise<FastifyInstance> {
  const { db } = await basisData(t)
  for (const id of ['operasional-bangkom', 'peningkatan-kapasitas', 'penerbitan-sertifikat']) {
    const xml = await readFile(join(FOLDER, `${id}.bpmn`), 'utf8')
    await transaksi(db, async (trx) => daftarkanSop(trx, { xml, diagram: await compile(xml) }))
  }
  const app = Fastify(opsiFastify(pino({ level: 'silent' }))) as unknown as FastifyInstance
  const pelaku = {
    pegawaiId: '00000000-0000-4000-8000-000000000001',
    nama: 'Uji',
    admin: false,
    kursi: [],
  }
  await pasangHttp(app, {
    db,
    clock: heldClock(KINI),
    secure: false,
    publicUrl: '',
    nav: [],
    sesi: {
      muat: async (token) =>
        token === 'kenal' ? { tokenHash: Buffer.alloc(32), csrf: 'x', pelaku } : null,
    },
    kepala: async () => ({ nama: 'Kantor', singkatan: 'Kantor' }),
  })
  await app.register(sop)
  t.teardown(() => app.close())
  return app
}
const buka = (app: FastifyInstance, url: string) =>
  app.inject({ url, cookies: { paraf_sesi: 'kenal' } })

t.test('the library lists the SOPs in force and leads to each', async (t) => {
  const { statusCode, body } = await buka(await kamar(t), '/sop')

  t.equal(statusCode, 200)
  for (const kode of ['operasional-bangkom', 'peningkatan-kapasitas', 'penerbitan-sertifikat']) {
    t.match(body, `href="/sop/${kode}"`)
  }
})

t.test(
  'the sheet of an SOP shows identity, table, notes and flowchart as the office knows them',
  async (t) => {
    const { statusCode, body } = await buka(await kamar(t), '/sop/penerbitan-sertifikat')

    t.equal(statusCode, 200)
    t.match(body, '000.8.3.2/ 2045 /BPSDM')
    t.match(body, 'NIP. 19660302 198703 1012')
    t.match(body, 'Pejabat Pelaksana / Pejabat Fungsional Subbag Umpar', 'the column as printed')
    t.match(body, /<td>8<\/td><td>10<\/td><td>11<\/td>/, 'labels of the columns with their gaps')
    t.match(body, /<td>Total\.\.\.\.\.<\/td><td>3220 menit<\/td>/)
    t.equal(body.match(/■/g)!.length, 12, 'one mark a row')
    t.match(body, 'Maksudnya: kabid turut menandatangani sertifikat')
    t.match(body, /<svg[^>]*class="bpmn"[^>]*aria-label="Diagram alir SOP Penerbitan Sertifikat"/)
    t.match(body, 'href="#langkah-8"')
  },
)

t.test('the times add up by the clock and by working days, and the sheet says why', async (t) => {
  const app = await kamar(t)
  const jumlah = async (kode: string) => (await buka(app, `/api/sop/${kode}`)).json().jumlah
  const tepat = (n: number) => ({ min: n, maks: n })

  // Kalbar prints 3220 menit: 340 menit and 2 hari of 24 hours
  t.match(await jumlah('penerbitan-sertifikat'), {
    tercetak: '3220 menit',
    jam: tepat(3220),
    kerja: tepat(1240),
    cocok: 'jam',
    tanpaAngka: [],
  })
  t.match(await jumlah('peningkatan-kapasitas'), {
    tercetak: null,
    jam: tepat(14_060),
    kerja: tepat(5150),
    tanpaAngka: [],
  })
  // six numeric rows, 1 hari and 150 menit; row 5 adds 10 to 15; three rows have no number
  t.same(await jumlah('operasional-bangkom'), {
    tercetak: null,
    jam: { min: 1600, maks: 1605 },
    kerja: { min: 610, maks: 615 },
    cocok: null,
    tanpaAngka: [
      { no: '4', waktu: 'Segera', jenis: 'segera' },
      { no: '6', waktu: 'Sesuai Jadwal', jenis: 'jadwal' },
      { no: '10', waktu: 'H+1 Pelatihan', jenis: 'relatif' },
    ],
  })
  const kalbar = (await buka(app, '/sop/penerbitan-sertifikat')).body
  t.match(kalbar, /3\.220 menit/)
  t.match(kalbar, /1\.240 menit/)
  t.match(kalbar, /3220 menit, menghitung satu hari sebagai 24 jam/)
  t.match(
    (await buka(app, '/sop/operasional-bangkom')).body,
    /Langkah 6, “Sesuai Jadwal”: mengikuti/,
  )
})

t.test('a waktu nobody understands, or nobody wrote, is named at the start', async (t) => {
  const xml = await readFile(join(FOLDER, 'penerbitan-sertifikat.bpmn'), 'utf8')
  const rusak = xml
    .replace('sop:waktu="2 hari"', 'sop:waktu="2 minggu"')
    .replace('sop:waktu="15 menit"', '')
  const diagrams = [{ berkas: 'a.bpmn', diagram: await compile(rusak) }]
  t.same(waktuTakJelas(diagrams), [
    'a.bpmn: langkah 1 tanpa waktu, tidak bertenggat',
    'a.bpmn: waktu "2 minggu" pada langkah 8 tidak dikenal, tidak bertenggat',
  ])
  t.same(waktuTakJelas([{ berkas: 'b.bpmn', diagram: await compile(xml) }]), [])
})

t.test('the same facts come as JSON, without coordinates', async (t) => {
  const lembar = (await buka(await kamar(t), '/api/sop/peningkatan-kapasitas')).json()

  t.match(lembar, { kode: 'peningkatan-kapasitas', nama: 'Peningkatan Kapasitas Kinerja ASN' })
  t.equal(lembar.baris.length, 41)
  t.match(lembar.baris[20], { no: '21', output: 'Surat permohonan narasumber', kolom: 0 })
  t.notOk('gambar' in lembar)
})

t.test('an SOP that does not exist is 404, and nobody reads SOPs without logging in', async (t) => {
  const app = await kamar(t)

  const asing = await buka(app, '/api/sop/tidak-ada')
  t.equal(asing.statusCode, 404)
  t.equal(asing.json().pesan, 'SOP tidak ditemukan.')
  t.not((await app.inject({ url: '/sop' })).statusCode, 200)
  t.equal((await app.inject({ url: '/api/sop' })).statusCode, 401)
})
