import type { ModdleElement } from 'bpmn-moddle'
import type { Step } from '../types.js'
import type { Node } from './types.js'

/** `bpmn:UserTask` -> `userTask`. */
export function localType(element: ModdleElement): string {
  const local = element.$type.slice(element.$type.indexOf(':') + 1)
  return local.charAt(0).toLowerCase() + local.slice(1)
}

/** One flow node of the diagram as plain data. */
export function readNode(element: ModdleElement, container: string, laneId: string | null): Node {
  const events: ModdleElement[] = element.eventDefinitions ?? []
  return {
    id: element.id ?? '',
    type: localType(element),
    name: element.name ?? '',
    container,
    laneId,
    attachedTo: element.attachedToRef?.id ?? null,
    interrupting: element.cancelActivity !== false && element.isInterrupting !== false,
    events: events.map(localType),
    timer: readTimer(events),
    looped: Boolean(element.loopCharacteristics),
    calledElement: element.calledElement ?? '',
    sop: readRow(element),
  }
}

function readTimer(events: ModdleElement[]): Node['timer'] {
  const timer = events.find((event) => event.$type === 'bpmn:TimerEventDefinition')
  if (!timer) return null
  for (const kind of ['timeDate', 'timeDuration', 'timeCycle'] as const) {
    if (timer[kind]) return { kind, text: String(timer[kind].body ?? '').trim() }
  }
  return { kind: 'timeDate', text: '' }
}

/** The row of the SOP. Cells stay word for word; names that bind are trimmed. */
function readRow(element: ModdleElement): Step['sop'] {
  const cell = (name: string) => (element[name] as string | undefined) ?? ''
  if (element.$type !== 'bpmn:UserTask') return EMPTY_ROW
  return {
    no: cell('no'),
    kelengkapan: cell('kelengkapan'),
    waktu: cell('waktu'),
    output: cell('output'),
    ket: cell('ket'),
    catatan: cell('catatan'),
    handler: cell('handler').trim(),
    naskah: cell('naskah').trim(),
    pencatat: cell('pencatat').trim(),
    opsi: cell('opsi').split(/\s+/).filter(Boolean),
  }
}

const EMPTY_ROW: Step['sop'] = {
  no: '',
  kelengkapan: '',
  waktu: '',
  output: '',
  ket: '',
  catatan: '',
  handler: '',
  naskah: '',
  pencatat: '',
  opsi: [],
}
