import type { Alir, Peta, Simpul, SimpulKejadian, SimpulLangkah } from '../peta.js'
import { frameFlows, frameNodes } from './frame.js'
import { element, type Element } from './xml.js'

const TAG = {
  mulai: 'bpmn:startEvent',
  selesai: 'bpmn:endEvent',
  putusan: 'bpmn:exclusiveGateway',
  gabung: 'bpmn:exclusiveGateway',
  pisah: 'bpmn:parallelGateway',
  temu: 'bpmn:parallelGateway',
} as const

export const laneId = (peran: string) => `lajur-${peran}`
export const messageId = (kejadian: string) => `pesan-${kejadian}`

/** The process: identity block, lanes, elements in the order of the rows, flows. */
export function processElement(peta: Peta): Element {
  return element('bpmn:process', { id: peta.id, name: peta.nama, isExecutable: true }, [
    identity(peta.identitas),
    laneSet(peta),
    ...peta.simpul.flatMap((node) => nodeElements(node, peta.alir)),
    ...peta.alir.map(flowElement),
  ])
}

/** Messages are told outside of the process; one for each kind of report. */
export const messageElements = (peta: Peta): Element[] =>
  peta.simpul.flatMap((node) =>
    node.jenis === 'kejadian'
      ? [element('bpmn:message', { id: messageId(node.kejadian), name: node.nama })]
      : [],
  )

function identity(lines: Peta['identitas']): Element {
  const printed = Object.entries(lines).flatMap(([name, texts]) =>
    texts.map((text) => element(`sop:${name}`, {}, [text])),
  )
  return element('bpmn:extensionElements', {}, [element('sop:identitas', {}, printed)])
}

function laneSet(peta: Peta): Element {
  const lanes = peta.lajur.map(({ peran, nama }) => {
    const nodes = peta.simpul
      .filter((node) => node.peran === peran)
      .flatMap((node) =>
        node.jenis === 'langkah' && node.tenggat ? [node.id, node.tenggat.id] : [node.id],
      )
    return element(
      'bpmn:lane',
      { id: laneId(peran), name: nama, 'sop:peran': peran },
      nodes.map((id) => element('bpmn:flowNodeRef', {}, [id])),
    )
  })
  return element('bpmn:laneSet', { id: 'lajur' }, lanes)
}

function nodeElements(node: Simpul, flows: readonly Alir[]): Element[] {
  const { id, nama } = node
  const ends = endElements(id, flows)
  if (node.jenis === 'langkah') return stepElements(node, flows)
  if (node.jenis === 'kejadian') return [eventSubProcess(node)]
  if (node.jenis === 'panggilan') {
    return [element('bpmn:callActivity', { id, name: nama, calledElement: node.sop }, ends)]
  }
  const byDefault = flows.find((flow) => flow.dari === id && flow.bawaan)?.id
  return [element(TAG[node.jenis], { id, name: nama, default: byDefault }, ends)]
}

const endElements = (id: string, flows: readonly Alir[]): Element[] => [
  ...flows.filter((f) => f.ke === id).map((f) => element('bpmn:incoming', {}, [f.id])),
  ...flows.filter((f) => f.dari === id).map((f) => element('bpmn:outgoing', {}, [f.id])),
]

/** One row of the table; the timer that may end it follows it. */
function stepElements(node: SimpulLangkah, flows: readonly Alir[]): Element[] {
  const { no, kegiatan, kelengkapan, waktu, output, ket } = node.baris
  const { catatan, handler, naskah, pencatat, opsi } = node.ikatan
  const row = { no, kelengkapan, waktu, output, ket, catatan, handler, naskah, pencatat, opsi }
  const cells = Object.fromEntries(
    Object.entries(row).map(([name, value]) => [`sop:${name}`, value]),
  )
  const ends = endElements(node.id, flows)
  const task = element('bpmn:userTask', { id: node.id, name: kegiatan, ...cells }, ends)
  return node.tenggat ? [task, timerElement(node, flows)] : [task]
}

function timerElement({ id, tenggat }: SimpulLangkah, flows: readonly Alir[]): Element {
  const date = element('bpmn:timeDate', { 'xsi:type': 'bpmn:tFormalExpression' }, [tenggat!.teks])
  const attributes = { id: tenggat!.id, name: tenggat!.nama, attachedToRef: id }
  return element('bpmn:boundaryEvent', attributes, [
    ...endElements(tenggat!.id, flows),
    element('bpmn:timerEventDefinition', { id: `waktu-${tenggat!.id}` }, [date]),
  ])
}

function eventSubProcess(node: SimpulKejadian): Element {
  const flows = frameFlows(node)
  const attributes = {
    id: node.id,
    name: node.nama,
    triggeredByEvent: true,
    'sop:kejadian': node.kejadian,
  }
  const inner = frameNodes(node).flatMap((child) =>
    child.jenis === 'mulai' ? [reportElement(node, child, flows)] : nodeElements(child, flows),
  )
  return element('bpmn:subProcess', attributes, [...inner, ...flows.map(flowElement)])
}

/** Not interrupting: the main flow goes on, and the next report may come while this one is open. */
function reportElement(
  node: SimpulKejadian,
  start: { id: string; nama: string },
  flows: Alir[],
): Element {
  const message = { id: `saat-${start.id}`, messageRef: messageId(node.kejadian) }
  return element('bpmn:startEvent', { id: start.id, name: start.nama, isInterrupting: false }, [
    ...endElements(start.id, flows),
    element('bpmn:messageEventDefinition', message),
  ])
}

function flowElement({ id, nama, dari, ke, syarat }: Alir): Element {
  const condition = syarat
    ? [element('bpmn:conditionExpression', { 'xsi:type': 'bpmn:tFormalExpression' }, [syarat])]
    : []
  return element('bpmn:sequenceFlow', { id, name: nama, sourceRef: dari, targetRef: ke }, condition)
}
