import type { Node } from '../model/types.js'
import { faultAt, faultAtNode } from './context.js'
import type { Rule } from './context.js'

/** Tasks of other kinds are judged by `rows` and `code`, which can say more. */
const KNOWN = new Set([
  'startEvent', 'endEvent', 'userTask', 'callActivity', 'exclusiveGateway', 'parallelGateway',
  'inclusiveGateway', 'boundaryEvent', 'intermediateCatchEvent', 'intermediateThrowEvent', 'subProcess',
  'task', 'manualTask', 'receiveTask', 'scriptTask', 'serviceTask', 'sendTask', 'businessRuleTask',
])

/** Complex and event-based gateways, transactions and the like: nothing here runs them rightly. */
export const elementKnown: Rule = ({ model }) => model.nodes
  .filter((node) => !KNOWN.has(node.type))
  .map((node) => faultAtNode('jenis', node, `adalah ${node.type}, yang belum didukung`))

const EVENTS: Record<string, readonly string[]> = {
  startEvent: ['messageEventDefinition'],
  endEvent: ['terminateEventDefinition'],
  boundaryEvent: ['timerEventDefinition'],
  intermediateCatchEvent: ['timerEventDefinition'],
}

/** Only events that something can make happen; an end that throws a message has nobody to catch it. */
export const eventKnown: Rule = ({ model }) => model.nodes.flatMap((node) => {
  const odd = node.events.find((event) => !EVENTS[node.type]?.includes(event))
  if (odd) return [faultAtNode('kejadian', node, `memakai ${odd}, yang belum didukung`)]
  if (node.events.length > 1) return [faultAtNode('kejadian', node, 'memakai lebih dari satu kejadian')]
  return []
})

/** A timer names the date at which it is due, in words or as a date; the office knows its meaning. */
export const timerHasDate: Rule = ({ model }) => model.nodes.flatMap((node) => {
  if (node.type !== 'boundaryEvent' && node.type !== 'intermediateCatchEvent') return []
  if (node.timer?.kind === 'timeDate' && node.timer.text) return []
  return [faultAtNode('pewaktu', node, 'tidak menyebut tanggal (timeDate)')]
})

/** A boundary event hangs on something that waits. */
export const boundaryAttached: Rule = ({ nodes, model }) => model.nodes.flatMap((node) => {
  if (node.type !== 'boundaryEvent') return []
  const host: Node | undefined = nodes.get(node.attachedTo ?? '')
  if (host && ['userTask', 'callActivity', 'subProcess'].includes(host.type)) return []
  return [faultAtNode('pewaktu', node, 'tidak menempel pada tugas')]
})

/** Many visits at once in one task: not yet, a task is one visit of one person. */
export const notLooped: Rule = ({ model }) => model.nodes
  .filter((node) => node.looped)
  .map((node) => faultAtNode('penanda', node, 'memakai penanda ulang atau banyak pelaksana, yang belum didukung'))

/** One diagram, one process: a second pool would be drawn but never run. */
export const oneProcess: Rule = ({ model }) => {
  const claiming = model.processes.filter((process) => process.executable || !process.empty)
  if (claiming.length === 1) return []
  if (claiming.length === 0) return [faultAt('proses', 'Proses', { id: model.processId, name: model.processName }, 'kosong')]
  return claiming
    .filter((process) => process.id !== model.processId)
    .map((process) => faultAt('proses', 'Proses', process, 'adalah proses kedua; satu diagram memuat satu proses'))
}

/** Every flow begins in exactly one place. */
export const oneStart: Rule = (gate) => gate.model.containers.flatMap((container) => {
  const count = gate.inside(container).filter((node) => node.type === 'startEvent').length
  if (count === 1) return []
  return [faultAt('awal', 'Alur', container, count === 0 ? 'tidak mempunyai awal' : `mempunyai ${count} awal`)]
})

/** An event flow is called by its name, and leaves the main flow alone. */
export const eventNamed: Rule = (gate) => {
  const events = gate.model.containers.filter((container) => container.kind === 'event')
  return events.flatMap((event) => {
    const starts = gate.inside(event).filter((node) => node.type === 'startEvent')
    const faults = starts.filter((start) => start.interrupting).map((start) =>
      faultAtNode('kejadian', start, 'menghentikan alur utama (isInterrupting); ini belum didukung'))
    if (!event.kejadian) faults.push(faultAt('kejadian', 'Subproses', event, 'tidak menyebut sop:kejadian'))
    const same = events.find((other) => other.kejadian === event.kejadian)
    if (event.kejadian && same !== event) faults.push(faultAt('kejadian', 'Subproses', event, `memakai sop:kejadian "${event.kejadian}" yang sudah dipakai`))
    return faults
  })
}
