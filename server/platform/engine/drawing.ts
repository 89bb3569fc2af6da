import BpmnModdle from 'bpmn-moddle'
import type { ModdleElement } from 'bpmn-moddle'
import { errors } from '../../errors.js'
import { localType } from './model/node.js'
import { sopModdle } from './sop-moddle.js'
import { guardXml } from './xml-guard.js'

export interface DrawnBox {
  x: number
  y: number
  width: number
  height: number
}
export interface DrawnPoint {
  x: number
  y: number
}

/** One shape of a diagram with what is needed to draw it; coordinates in pixels. */
export interface DrawnShape extends DrawnBox {
  id: string
  /** BPMN element name without prefix, e.g. `userTask`. */
  type: string
  name: string
  /** Printed number of the row (`sop:no`), '' for everything else. */
  no: string
  label: DrawnBox | null
  /** Pools and lanes: name at the left (true) or on top (false). */
  horizontal: boolean
  /** Event definition without suffix, e.g. `timer`; '' for a plain event. */
  event: string
  /** Drawn with broken lines: an event that leaves the rest running. */
  nonInterrupting: boolean
  /** A sub-process whose inside is drawn. */
  expanded: boolean
  byEvent: boolean
}

export interface DrawnEdge {
  id: string
  type: string
  /** Ids of the elements it leads from and to. */
  from: string
  to: string
  name: string
  points: DrawnPoint[]
  label: DrawnBox | null
  isDefault: boolean
}

export interface Drawing {
  shapes: DrawnShape[]
  edges: DrawnEdge[]
}

/**
 * The picture that a diagram brings along (its first one); empty when it has none. Throws Galat
 * for what `compile` would refuse to parse.
 */
export async function readDrawing(xml: string): Promise<Drawing> {
  guardXml(xml)
  const elements = await planeElements(xml.replace(/^\uFEFF/, ''))
  const drawn = elements.filter((one) => one.bpmnElement)
  return {
    shapes: drawn.filter((one) => one.$type === 'bpmndi:BPMNShape' && one.bounds).map(readShape),
    edges: drawn.filter((one) => one.$type === 'bpmndi:BPMNEdge' && one.waypoint).map(readEdge),
  }
}

async function planeElements(xml: string): Promise<ModdleElement[]> {
  try {
    const { rootElement } = await new BpmnModdle({ sop: sopModdle }).fromXML(xml)
    return rootElement.diagrams?.[0]?.plane?.planeElement ?? []
  } catch (error) {
    throw errors.DIAGRAM_TIDAK_TERBACA({ sebab: (error as Error).message.split('\n')[0]! })
  }
}

function readShape(shape: ModdleElement): DrawnShape {
  const element: ModdleElement = shape.bpmnElement
  const [event] = (element.eventDefinitions ?? []) as ModdleElement[]
  return {
    id: element.id ?? '',
    type: localType(element),
    name: element.name ?? '',
    no: element.no ?? '',
    ...box(shape.bounds),
    label: readLabel(shape),
    horizontal: shape.isHorizontal !== false,
    event: event ? localType(event).replace(/EventDefinition$/, '') : '',
    nonInterrupting: element.isInterrupting === false || element.cancelActivity === false,
    expanded: shape.isExpanded === true,
    byEvent: element.triggeredByEvent === true,
  }
}

function readEdge(edge: ModdleElement): DrawnEdge {
  const element: ModdleElement = edge.bpmnElement
  return {
    id: element.id ?? '',
    type: localType(element),
    from: element.sourceRef?.id ?? '',
    to: element.targetRef?.id ?? '',
    name: element.name ?? '',
    points: (edge.waypoint as ModdleElement[]).map(({ x, y }) => ({ x, y })),
    label: readLabel(edge),
    isDefault: element.id !== undefined && element.sourceRef?.default?.id === element.id,
  }
}

const readLabel = (drawn: ModdleElement): DrawnBox | null =>
  drawn.label?.bounds ? box(drawn.label.bounds) : null

const box = ({ x, y, width, height }: ModdleElement): DrawnBox => ({ x, y, width, height })
