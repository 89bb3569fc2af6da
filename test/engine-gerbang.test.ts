import t from 'tap'
import { compile, gate } from '../server/platform/engine/index.js'
import type { GateNames } from '../server/platform/engine/index.js'
import { shapeCases } from './fixtures/engine/cacat-bentuk.js'
import { contentCases } from './fixtures/engine/cacat-isi.js'
import { document, readFixture } from './fixtures/engine/mesin.js'

const names: GateNames = {
  handlers: new Map([
    ['surat.konsep', { butuhNaskah: true }],
    ['surat.ketik', { opsi: ['rantai', 'kirim'] }],
    ['surat.tandaTangan', {}],
  ]),
  peran: new Set(['pokja', 'kepala', 'admin-bangkom']),
  callable: new Set(['penerbitan-sertifikat']),
  naskah: new Set(['surat-pemberitahuan']),
}

const faultsOf = async (xml: string) => gate(await compile(xml), names)

t.test('a right diagram has no fault', async (t) => {
  t.same(await faultsOf(readFixture('lurus')), [])
})

t.test('the shapes of the fixtures are right', async (t) => {
  for (const name of ['rantai', 'serentak', 'pewaktu', 'panggilan', 'subproses']) {
    const faults = await faultsOf(readFixture(name))
    t.same(
      faults.filter((fault) => !['handler', 'baris', 'lajur'].includes(fault.rule)),
      [],
      name,
    )
  }
})

const EMPTY = document('<bpmn:process id="sepi" />')

for (const one of [...contentCases, ...shapeCases]) {
  t.test(`the gate names ${one.at || 'the line'}: ${one.says}`, async (t) => {
    let xml = one.base === '' ? EMPTY : readFixture(one.base ?? 'lurus')
    for (const [from, to] of one.change) {
      t.ok(xml.includes(from), `the fixture has ${from}`)
      xml = xml.replaceAll(from, to)
    }
    const faults = await faultsOf(xml)
    const fault = faults.find(
      (found) => found.rule === one.rule && found.message.includes(one.says),
    )
    t.ok(fault, JSON.stringify(faults, null, 1))
    t.equal(fault?.elementId, one.at)
    t.match(fault?.message, /^\p{Lu}.*\.$/u, 'one sentence')
    // A fault must not drag others along, unless the change itself breaks more than one rule.
    if (!one.more) t.equal(faults.length, 1, JSON.stringify(faults))
  })
}

t.test('every fault is answered at once, in the order of the drawing', async (t) => {
  const xml = readFixture('lurus').replaceAll('sop:handler="surat.', 'sop:handler="salah.')
  t.same(
    (await faultsOf(xml)).map((fault) => fault.elementId),
    ['t1', 't2', 't3'],
  )
})

t.test('a flow too wide to look through is refused, not passed', async (t) => {
  const branches = Array.from(
    { length: 14 },
    (_, index) => `
    <bpmn:sequenceFlow id="a${index}" sourceRef="belah" targetRef="c${index}" />
    <bpmn:userTask id="c${index}" name="C" />
    <bpmn:sequenceFlow id="b${index}" sourceRef="c${index}" targetRef="gabung" />`,
  ).join('')
  const xml = document(`<bpmn:process id="lebar" isExecutable="true">
    <bpmn:startEvent id="s" />
    <bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="belah" />
    <bpmn:parallelGateway id="belah" />${branches}<bpmn:parallelGateway id="gabung" />
    <bpmn:sequenceFlow id="f2" sourceRef="gabung" targetRef="e" />
    <bpmn:endEvent id="e" /></bpmn:process>`)
  t.match(
    (await faultsOf(xml)).filter((fault) => fault.rule === 'token'),
    [{ elementId: 'lebar', message: /terlalu banyak cabang/ }],
  )
})
