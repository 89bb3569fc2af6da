import type { Node } from '../model/types.js'
import { faultAt, faultAtNode } from './context.js'
import type { Rule } from './context.js'

const EVENTS: Record<string, readonly string[]> = {
  startEvent: ['messageEventDefinition'],
  endEvent: ['terminateEventDefinition'],
  boundaryEvent: ['timerEventDefinition'],
  intermediateCatchEvent: ['timerEventDefinition'],
}

/** Only events that something can make happen; a thrown message has nobody to catch it. */
export const eventKnown: Rule = ({ model }) =>
  model.nodes.flatMap((node) => {
    const odd = node.events.find((event) => !EVENTS[node.type]?.includes(event))
    if (odd) return [faultAtNode('kejadian', node, `memakai ${odd}, yang belum didukung`)]
    if (node.events.length > 1)
      return [faultAtNode('kejadian', node, 'memakai lebih dari satu kejadian')]
    return []
  })

/** A timer names the date at which it is due; what the name means, the office knows. */
export const timerHasDate: Rule = ({ model }) =>
  model.nodes.flatMap((node) => {
    if (node.type !== 'boundaryEvent' && node.type !== 'intermediateCatchEvent') return []
    if (node.timer?.kind === 'timeDate' && node.timer.text) return []
    return [faultAtNode('pewaktu', node, 'tidak menyebut tanggal (timeDate)')]
  })

/** A boundary event hangs on something that waits. */
export const boundaryAttached: Rule = ({ nodes, model }) =>
  model.nodes.flatMap((node) => {
    if (node.type !== 'boundaryEvent') return []
    const host: Node | undefined = nodes.get(node.attachedTo ?? '')
    if (host && ['userTask', 'callActivity', 'subProcess'].includes(host.type)) return []
    return [faultAtNode('pewaktu', node, 'tidak menempel pada tugas')]
  })

/** An event flow is called by its name, and leaves the main flow alone. */
export const eventNamed: Rule = (gate) => {
  const events = gate.model.containers.filter((container) => container.kind === 'event')
  return events.flatMap((event) => {
    const starts = gate.inside(event).filter((node) => node.type === 'startEvent')
    const faults = starts
      .filter((start) => start.interrupting)
      .map((start) =>
        faultAtNode(
          'kejadian',
          start,
          'menghentikan alur utama (isInterrupting); ini belum didukung',
        ),
      )
    if (!event.kejadian)
      faults.push(faultAt('kejadian', 'Subproses', event, 'tidak menyebut sop:kejadian'))
    const same = events.find((other) => other.kejadian === event.kejadian)
    if (event.kejadian && same !== event)
      faults.push(
        faultAt(
          'kejadian',
          'Subproses',
          event,
          `memakai sop:kejadian "${event.kejadian}" yang sudah dipakai`,
        ),
      )
    return faults
  })
}
