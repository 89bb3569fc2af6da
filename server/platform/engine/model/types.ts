import type { Expression } from '../conditions.js'
import type { ArmedTimer, Flow, Lane, Step } from '../types.js'

/**
 * The diagram as a plain graph: everything the gate judges and the engine runs, and nothing else.
 * What is not in here (extension elements, listeners, data mappings) cannot influence a run.
 */
export interface Model {
  /** The process that runs; the first one when several claim to. */
  processId: string
  processName: string
  /** Every process that has content or calls itself executable. */
  processes: { id: string; name: string; executable: boolean; empty: boolean }[]
  lanes: Lane[]
  containers: Container[]
  nodes: Node[]
  edges: Edge[]
  identitas: Record<string, string[]>
  /** Code found anywhere in the process, run by nothing, refused by the gate. */
  code: Finding[]
  /** What the parser did not understand or dropped (misspelt words, duplicate ids). */
  warnings: Finding[]
}

/** Something found at an element that has no place in the graph. */
export interface Finding {
  elementId: string
  elementName: string
  detail: string
}

/** A scope of flow: the process, an embedded sub-process, or an event sub-process. */
export interface Container {
  id: string
  name: string
  kind: 'process' | 'sub' | 'event'
  parent: string | null
  kejadian: string
}

export interface Node {
  id: string
  /** BPMN element name without prefix, e.g. `userTask`. */
  type: string
  name: string
  container: string
  laneId: string | null
  attachedTo: string | null
  /**
   * Boundary event: takes the task away when it fires. Start of an event: stops the flow around it.
   */
  interrupting: boolean
  /** Event definitions, e.g. `timerEventDefinition`. */
  events: string[]
  timer: Pick<ArmedTimer, 'kind' | 'text'> | null
  /** Multi-instance or standard loop marker. */
  looped: boolean
  calledElement: string
  sop: Step['sop']
}

export interface Edge {
  id: string
  name: string
  container: string
  source: string
  target: string
  isDefault: boolean
  condition: Condition | null
}

export interface Condition {
  text: string
  /** The `language` attribute; '' = ours. */
  language: string
  expression: Expression | null
  /** Why it could not be read, one Indonesian clause; null when it could. */
  fault: string | null
}

export type FlowKind = Flow['kind']
