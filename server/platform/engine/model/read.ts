import BpmnModdle from 'bpmn-moddle'
import type { ModdleElement, ParseResult, ParseWarning } from 'bpmn-moddle'
import { errors } from '../../../errors.js'
import { sopModdle } from '../sop-moddle.js'
import { findCode } from './code.js'
import { readEdge } from './edge.js'
import { readIdentity } from './identity.js'
import { readLanes } from './lanes.js'
import type { LaneMap } from './lanes.js'
import { localType, readNode } from './node.js'
import type { Container, Finding, Model } from './types.js'

/** Sub-processes inside one another; deeper than any drawing, shallow enough for every walk. */
const MAX_NESTING = 10
const NOT_NODES = new Set([
  'sequenceFlow',
  'dataObject',
  'dataObjectReference',
  'dataStoreReference',
])

/** Parse a guarded XML text. Throws Galat when it is not BPMN 2.0 or holds no process. */
export async function readModel(xml: string): Promise<Model> {
  const { rootElement, warnings } = await parse(xml)
  const roots: ModdleElement[] = rootElement.rootElements ?? []
  const processes = roots.filter((root) => root.$type === 'bpmn:Process')
  const main =
    processes.find((process) => process.isExecutable) ?? processes.find(hasContent) ?? processes[0]
  if (!main) throw errors.DIAGRAM_TANPA_PROSES()
  return {
    ...readProcess(main),
    processes: processes.map(summary),
    warnings: warnings.map(readWarning),
  }
}

async function parse(xml: string): Promise<ParseResult> {
  try {
    return await new BpmnModdle({ sop: sopModdle }).fromXML(xml)
  } catch (error) {
    const sebab = (error as Error).message.split('\n')[0]!
    throw errors.DIAGRAM_TIDAK_TERBACA({ sebab })
  }
}

const hasContent = (process: ModdleElement) => (process.flowElements ?? []).length > 0

const summary = (process: ModdleElement) => ({
  id: process.id ?? '',
  name: process.name ?? '',
  executable: process.isExecutable === true,
  empty: !hasContent(process),
})

function readProcess(process: ModdleElement): Omit<Model, 'processes' | 'warnings'> {
  const { lanes, laneOf } = readLanes(process)
  const model: Omit<Model, 'processes' | 'warnings'> = {
    processId: process.id ?? '',
    processName: process.name ?? '',
    lanes,
    containers: [],
    nodes: [],
    edges: [],
    identitas: readIdentity(process),
    code: findCode(process),
  }
  const root: Container = {
    id: model.processId,
    name: model.processName,
    kind: 'process',
    parent: null,
    kejadian: '',
  }
  readContainer(process, root, { model, laneOf, inherited: null, depth: 0 })
  return model
}

interface Reading {
  model: Pick<Model, 'containers' | 'nodes' | 'edges'>
  laneOf: LaneMap['laneOf']
  /** The lane of the sub-process around: its children stand there unless a lane names them. */
  inherited: string | null
  depth: number
}

function readContainer(element: ModdleElement, container: Container, reading: Reading): void {
  if (reading.depth > MAX_NESTING)
    throw errors.DIAGRAM_TIDAK_TERBACA({ sebab: 'subproses bersarang terlalu dalam' })
  reading.model.containers.push(container)
  for (const child of (element.flowElements ?? []) as ModdleElement[])
    readChild(child, container, reading)
}

function readChild(child: ModdleElement, container: Container, reading: Reading): void {
  const { model, laneOf, depth } = reading
  const type = localType(child)
  if (type === 'sequenceFlow') model.edges.push(readEdge(child, container.id))
  if (NOT_NODES.has(type)) return
  const laneId = laneOf.get(child.id ?? '') ?? reading.inherited
  const kind = type === 'subProcess' && child.triggeredByEvent ? 'event' : 'sub'
  // An event sub-process is no step of the flow around it: it becomes a flow of its own.
  if (kind === 'sub') model.nodes.push(readNode(child, container.id, laneId))
  if (kind === 'sub' && !child.flowElements) return
  const inner: Container = {
    id: child.id ?? '',
    name: child.name ?? '',
    kind,
    parent: container.id,
    kejadian: child.kejadian ?? '',
  }
  readContainer(child, inner, { ...reading, inherited: laneId, depth: depth + 1 })
}

function readWarning(warning: ParseWarning): Finding {
  const id = warning.element?.id ?? /duplicate ID <([^>]*)>/.exec(warning.message)?.[1] ?? ''
  const name = typeof warning.element?.name === 'string' ? warning.element.name : ''
  return { elementId: id, elementName: name, detail: warning.message.replace(/\s+/g, ' ').trim() }
}
