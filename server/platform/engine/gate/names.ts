import { faultAt, faultAtNode } from './context.js'
import type { Gate, Rule } from './context.js'
import { ANY_DOCUMENT } from '../types.js'

const tasks = (gate: Gate) => gate.model.nodes.filter((node) => node.type === 'userTask')

/** Every task is bound to work that exists. */
export const handlerKnown: Rule = (gate) =>
  tasks(gate).flatMap((task) => {
    const { handler } = task.sop
    if (gate.names.handlers.has(handler)) return []
    const why = handler
      ? `menyebut handler "${handler}" yang tidak dikenal`
      : 'tidak menyebut handler'
    return [faultAtNode('handler', task, why)]
  })

/** A handler understands every flag that the task gives it. */
export const optionsKnown: Rule = (gate) =>
  tasks(gate).flatMap((task) => {
    const handler = gate.names.handlers.get(task.sop.handler)
    if (!handler) return []
    return task.sop.opsi
      .filter((option) => !handler.opsi?.includes(option))
      .map((option) =>
        faultAtNode(
          'opsi',
          task,
          `memakai opsi "${option}" yang tidak dikenal ${task.sop.handler}`,
        ),
      )
  })

/** The kind of document is named where the handler needs one, and exists where it is named. */
export const documentKnown: Rule = (gate) =>
  tasks(gate).flatMap((task) => {
    const { handler, naskah } = task.sop
    if (!naskah) {
      if (!gate.names.handlers.get(handler)?.butuhNaskah) return []
      return [faultAtNode('naskah', task, `memakai ${handler} tetapi tidak menyebut jenis naskah`)]
    }
    if (naskah === ANY_DOCUMENT) return []
    if (!gate.names.naskah || gate.names.naskah.has(naskah)) return []
    return [faultAtNode('naskah', task, `menyebut jenis naskah "${naskah}" yang tidak dikenal`)]
  })

/** A lane belongs to a role of the office; a lane that holds no task may go without. */
export const laneRoleKnown: Rule = (gate) =>
  gate.model.lanes.flatMap((lane) => {
    const used = tasks(gate).some((task) => task.laneId === lane.id)
    if (gate.names.peran.has(lane.peran) || (!lane.peran && !used)) return []
    const why = lane.peran
      ? `menyebut peran "${lane.peran}" yang tidak dikenal`
      : 'tidak menyebut peran'
    return [faultAt('peran', 'Lajur', lane, why)]
  })

/** Who records in the stead of an outsider is a role of the office too. */
export const recorderKnown: Rule = (gate) =>
  tasks(gate).flatMap((task) => {
    const { pencatat } = task.sop
    if (!pencatat || gate.names.peran.has(pencatat)) return []
    return [faultAtNode('pencatat', task, `menyebut pencatat "${pencatat}" yang tidak dikenal`)]
  })

/** A call leads to an SOP that exists. */
export const callKnown: Rule = (gate) =>
  gate.model.nodes.flatMap((node) => {
    if (node.type !== 'callActivity' || gate.names.callable.has(node.calledElement)) return []
    const why = node.calledElement
      ? `memanggil proses "${node.calledElement}" yang tidak dikenal`
      : 'tidak menyebut proses yang dipanggil'
    return [faultAtNode('panggilan', node, why)]
  })
