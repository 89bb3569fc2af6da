import t from 'tap'
import { compile } from '../server/platform/engine/index.js'
import { document, readFixture } from './fixtures/engine/mesin.js'

/** The code of the refusal. */
const kode = (xml: string): Promise<string> =>
  compile(xml).then(
    () => 'tidak ditolak',
    (error) => error.kode,
  )

t.test('every cell of a row comes out as it was written', async (t) => {
  const diagram = await compile(readFixture('lurus'))
  t.strictSame(diagram.step('t1'), {
    id: 't1',
    name: 'Menyusun konsep',
    laneId: 'lajur-pokja',
    laneName: 'Pokja Peningkatan Kapasitas',
    sop: {
      no: '1',
      kelengkapan: 'Daftar  Calon\nPeserta ',
      waktu: '10 - 15 Menit',
      output: 'Konsep',
      ket: 'SOP Surat Keluar',
      catatan: 'baris 1',
      handler: 'surat.konsep',
      naskah: 'surat-pemberitahuan',
      pencatat: '',
      opsi: [],
    },
  })
  t.same(diagram.step('t2').sop.opsi, ['rantai', 'kirim'])
  t.same(
    diagram.steps.map((step) => step.sop.no),
    ['1', '2', '3'],
  )
  t.same(diagram.lanes[1], { id: 'lajur-kepala', name: 'Kepala BKPSDM', peran: 'kepala' })
  t.match(
    t.throws(() => diagram.step('tidak-ada')),
    { kode: 'TIDAK_ADA' },
  )
})

t.test('the identity block keeps its lines and their order', async (t) => {
  const diagram = await compile(readFixture('lurus'))
  t.equal(diagram.name, 'Surat & Balasan')
  t.same(diagram.identitas, {
    nomorSop: ['000.8.3.2/ 2045 /BPSDM'],
    dasarHukum: [' UU Nomor 5 Tahun 2014;', 'PP No. 17 Tahun 2020 <asli> & perubahannya;'],
  })
})

t.test('an event sub-process is a flow of its own, its task in the lane around it', async (t) => {
  const diagram = await compile(readFixture('panggilan'))
  t.match(diagram.flows, [
    { id: 'panggilan', kind: 'process', steps: [{ id: 'satu' }, { id: 'dua' }] },
    { id: 'kendala', kind: 'event', kejadian: 'kendala-login', steps: [{ id: 'reset' }] },
  ])
  t.equal(diagram.step('reset').laneName, 'Admin BANGKOM')
})

t.test('the same text is parsed once, another text anew, a broken one each time', async (t) => {
  const xml = readFixture('rantai')
  t.equal(await compile(xml), await compile(xml))
  t.not(await compile(xml), await compile(`${xml}\n`))
  t.equal(await kode('<tidak'), 'DIAGRAM_TIDAK_TERBACA')
  t.equal(await kode('<tidak'), 'DIAGRAM_TIDAK_TERBACA')
})

t.test('a byte order mark does no harm', async (t) => {
  t.equal((await compile(`\uFEFF${readFixture('rantai')}`)).id, 'rantai')
})

t.test('what is no diagram is refused in one sentence', async (t) => {
  t.equal(await kode(''), 'DIAGRAM_TIDAK_TERBACA')
  t.equal(await kode('PK\u0003\u0004 bukan XML'), 'DIAGRAM_TIDAK_TERBACA')
  t.equal(await kode('<html><body/></html>'), 'DIAGRAM_TIDAK_TERBACA')
  t.equal(await kode(document('')), 'DIAGRAM_TANPA_PROSES')
})

t.test('a DTD never reaches the parser, wherever it stands', async (t) => {
  const xml = readFixture('rantai')
  t.equal(await kode(`<!DOCTYPE x [<!ENTITY a "aa">]>${xml}`), 'DIAGRAM_BERISI_DTD')
  t.equal(await kode(xml.replace('?>', '?><! doctype x>')), 'DIAGRAM_BERISI_DTD')
  t.equal(await kode(`<!ENTITY a SYSTEM "file:///etc/passwd">${xml}`), 'DIAGRAM_BERISI_DTD')
})

t.test('more than 2 MB is refused unread', async (t) => {
  const padding = (bytes: number) => `<!--${'é'.repeat(bytes / 2)}-->`
  t.equal(await kode(readFixture('rantai') + padding(2 * 1024 * 1024)), 'DIAGRAM_TERLALU_BESAR')
  t.equal(await kode(readFixture('rantai') + padding(1024 * 1024)), 'tidak ditolak')
})

t.test('nesting without end is refused, not followed', async (t) => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, level) => `<bpmn:subProcess id="s${level}">`).join('') +
    '</bpmn:subProcess>'.repeat(depth)
  const xml = document(`<bpmn:process id="dalam">${nested(5000)}</bpmn:process>`)
  t.equal(await kode(xml), 'DIAGRAM_TIDAK_TERBACA')
})
