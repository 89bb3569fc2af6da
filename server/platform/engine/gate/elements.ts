import { faultAt, faultAtNode } from './context.js'
import type { Rule } from './context.js'

/** Tasks of other kinds are judged by `rows` and `code`, which can say more. */
const KNOWN = new Set([
  'startEvent',
  'endEvent',
  'userTask',
  'callActivity',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'boundaryEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'subProcess',
  'task',
  'manualTask',
  'receiveTask',
  'scriptTask',
  'serviceTask',
  'sendTask',
  'businessRuleTask',
])

/** Complex and event-based gateways, transactions and the like: nothing here runs them rightly. */
export const elementKnown: Rule = ({ model }) =>
  model.nodes
    .filter((node) => !KNOWN.has(node.type))
    .map((node) => faultAtNode('jenis', node, `adalah ${node.type}, yang belum didukung`))

/** Many visits at once in one task: not yet, a task is one visit of one person. */
export const notLooped: Rule = ({ model }) =>
  model.nodes
    .filter((node) => node.looped)
    .map((node) =>
      faultAtNode(
        'penanda',
        node,
        'memakai penanda ulang atau banyak pelaksana, yang belum didukung',
      ),
    )

/** One diagram, one process: a second pool would be drawn but never run. */
export const oneProcess: Rule = ({ model }) => {
  const claiming = model.processes.filter((process) => process.executable || !process.empty)
  if (claiming.length === 1) return []
  if (claiming.length === 0)
    return [faultAt('proses', 'Proses', { id: model.processId, name: model.processName }, 'kosong')]
  return claiming
    .filter((process) => process.id !== model.processId)
    .map((process) =>
      faultAt('proses', 'Proses', process, 'adalah proses kedua; satu diagram memuat satu proses'),
    )
}

/** Every flow begins in exactly one place. */
export const oneStart: Rule = (gate) =>
  gate.model.containers.flatMap((container) => {
    const count = gate.inside(container).filter((node) => node.type === 'startEvent').length
    if (count === 1) return []
    return [
      faultAt(
        'awal',
        'Alur',
        container,
        count === 0 ? 'tidak mempunyai awal' : `mempunyai ${count} awal`,
      ),
    ]
  })
