import { readFile } from 'node:fs/promises'
import BpmnModdle from 'bpmn-moddle'
import t from 'tap'
import { gate } from '../server/platform/engine/index.js'
import { sopModdle } from '../server/platform/engine/sop-moddle.js'
import type { Step } from '../server/platform/engine/types.js'
import { IKATAN, LAJUR } from './fixtures/sop/ikatan.js'
import { bacaDiagram } from './fixtures/sop/jalan.js'

const ID = ['operasional-bangkom', 'peningkatan-kapasitas', 'penerbitan-sertifikat'] as const
const teks = (path: string) => readFile(new URL(path, import.meta.url), 'utf8')
const xml = (id: string) => teks(`../workflows/${id}.bpmn`)

/** Mark-up of the scanned cover away, words and signs untouched. */
const polos = (sampul: string) =>
  sampul
    .replace(/<\/?(b|u|ol|div|p)\b[^>]*>/g, '')
    .replace(/\*\*|[<>]/g, '')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')

for (const id of ID) {
  t.test(
    `${id}.bpmn is plain BPMN 2.0: parsed without a warning, with and without our own words`,
    async (t) => {
      for (const paket of [{}, { sop: sopModdle }]) {
        const { warnings } = await new BpmnModdle(paket).fromXML(await xml(id))
        t.strictSame(
          warnings.map((w) => w.message),
          [],
        )
      }
    },
  )

  t.test(`${id}.bpmn draws every element once, and names who wrote it`, async (t) => {
    const { rootElement } = await new BpmnModdle({ sop: sopModdle }).fromXML(await xml(id))
    const proses = rootElement.rootElements.find((e: any) => e.$type === 'bpmn:Process')
    const unsur = (wadah: any): string[] =>
      wadah.flowElements.flatMap((e: any) => [e.id, ...(e.flowElements ? unsur(e) : [])])
    const lajur = proses.laneSets[0].lanes.map((lane: any) => lane.id)
    const gambar = rootElement.diagrams[0].plane.planeElement.map((e: any) => e.bpmnElement.id)

    t.match(rootElement, { exporter: 'Paraf', exporterVersion: '1' })
    t.equal(proses.isExecutable, true)
    t.strictSame([...gambar].sort(), [`kolam-${id}`, ...lajur, ...unsur(proses)].sort())
  })

  t.test(`${id}.bpmn: every row is bound to the work it stands for`, async (t) => {
    const { steps } = await bacaDiagram(id)
    const kata = ({ sop }: Step) =>
      [
        sop.no,
        sop.handler,
        sop.naskah && `[${sop.naskah}]`,
        sop.opsi.length && `{${sop.opsi.join(' ')}}`,
        sop.pencatat && `(${sop.pencatat})`,
      ]
        .filter(Boolean)
        .join(' ')

    t.strictSame(steps.map(kata), IKATAN[id])
  })

  t.test(
    `${id}.bpmn: lanes stand in the order of the printed columns, each for one role`,
    async (t) => {
      const { lanes } = await bacaDiagram(id)

      t.strictSame(
        lanes.map(({ name, peran }) => `${name} = ${peran}`),
        LAJUR[id],
      )
    },
  )

  t.test(`${id}.bpmn: the identity block is the printed one, word for word`, async (t) => {
    const { identitas } = await bacaDiagram(id)
    const sampul = polos(await teks(`fixtures/sop/sampul-${id}.txt`))

    const { catatan, ...tercetak } = identitas
    t.ok(Object.keys(tercetak).length >= 14, 'all boxes are there')
    for (const [nama, baris] of Object.entries(tercetak)) {
      t.ok(
        sampul.includes(baris.join(' ')) || sampul.includes(baris.join('')),
        `${nama}: ${baris.join(' | ')}`,
      )
    }
    t.ok(catatan!.length > 0, 'what is likely meant stands apart')
  })

  t.test(`${id}.bpmn passes the gate, and fails it when a name is unknown`, async (t) => {
    const diagram = await bacaDiagram(id)
    const opsi = ['rantai', 'kirim', 'nomor']
    const names = {
      handlers: new Map(diagram.steps.map((step) => [step.sop.handler, { opsi }] as const)),
      peran: new Set(diagram.lanes.map((lane) => lane.peran).concat('agendaris')),
      callable: new Set<string>(ID),
    }
    t.strictSame(gate(diagram, names), [])

    const [satu] = diagram.steps
    names.handlers.delete(satu!.sop.handler)
    t.match(gate(diagram, names), [
      { rule: 'handler', elementId: 'langkah-1', elementName: satu!.name },
    ])
  })
}

t.test('conditions read as the SOP speaks: Ya is the way when nothing else holds', async (t) => {
  const { rootElement } = await new BpmnModdle().fromXML(await xml('peningkatan-kapasitas'))
  const proses = rootElement.rootElements.find((e: any) => e.$type === 'bpmn:Process')
  const putusan = proses.flowElements.find((e: any) => e.id === 'putusan-19')

  t.equal(putusan.name, 'Disetujui?')
  t.equal(putusan.default.name, 'Ya')
  t.strictSame(
    putusan.outgoing.map((f: any) => [f.name, f.targetRef.id, f.conditionExpression?.body ?? '']),
    [
      ['Tidak, ke penyusun', 'langkah-17', "keputusan = 'tidak' dan ke = 'pengonsep'"],
      ['Tidak', 'langkah-18', "keputusan = 'tidak' dan ke = 'pengetik'"],
      ['Paraf berikutnya', 'langkah-19', "berikutnya = 'ya'"],
      ['Ya', 'langkah-20', ''],
    ],
  )
})
