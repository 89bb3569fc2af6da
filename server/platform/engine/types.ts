/**
 * The port between Paraf and the BPMN engine. Everything here is plain data and nothing touches a
 * database, so the engine behind it can be replaced and the callers need not know it.
 */

/** The small, JSON-safe state of one running process; stored with the case, opaque to callers. */
export type EngineState = Record<string, unknown>

/**
 * What gateway conditions may ask about: flat facts, answered by the handler of the task just done.
 */
export type Scope = Record<string, string | number | boolean | null>

/** A point where the process waits for the outside world. */
export interface Wait {
  /** Unique per visit; stable across save and recover. */
  executionId: string
  elementId: string
  kind: 'task' | 'call'
}

/** A timer that is armed. The caller turns it into a row and fires it when due. */
export interface ArmedTimer {
  executionId: string
  elementId: string
  /** The element a boundary timer hangs on. */
  attachedTo: string | null
  kind: 'timeDate' | 'timeDuration' | 'timeCycle'
  /** The raw text of the diagram, e.g. `batasBalasan`; its meaning belongs to the caller. */
  text: string
}

/** Where the process stands after one step. */
export interface Outcome {
  state: EngineState
  ended: boolean
  waits: Wait[]
  timers: ArmedTimer[]
}

/** One user task of the diagram, with the SOP row it stands for. */
export interface Step {
  id: string
  /** Task name = kegiatan, word for word. */
  name: string
  laneId: string
  laneName: string
  /** Attributes of the namespace urn:paraf:sop:1, word for word; absent = ''. */
  sop: {
    no: string
    kelengkapan: string
    waktu: string
    output: string
    ket: string
    catatan: string
    handler: string
    naskah: string
    pencatat: string
    opsi: string[]
  }
}

export interface Lane {
  id: string
  name: string
  peran: string
}

/**
 * `process` = the main flow; `event` = an event sub-process, started any number of times beside it.
 */
export interface Flow {
  id: string
  kind: 'process' | 'event'
  name: string
  /** For events: the name by which the office reports it (`sop:kejadian`). */
  kejadian: string
  steps: Step[]
}

export interface Call {
  id: string
  name: string
  calledElement: string
  flowId: string
}

/** A compiled diagram: read-only, shared by all cases, cached by the hash of its XML. */
export interface Diagram {
  sha256: string
  /** Process id, e.g. `peningkatan-kapasitas`. */
  id: string
  name: string
  lanes: Lane[]
  flows: Flow[]
  calls: Call[]
  /** All user tasks of all flows, in document order (= the rows of the SOP). */
  steps: Step[]
  step(elementId: string): Step
  /**
   * The identity block of the SOP (`sop:identitas`), word for word; key = element name, value =
   * lines.
   */
  identitas: Record<string, string[]>
  /** Element names and colouring aside, the raw moddle definitions for drawing (server SVG). */
  xml: string
}

/** One fault found by the gate; `elementId`/`elementName` say where. */
export interface DiagramFault {
  rule: string
  elementId: string
  elementName: string
  message: string
}

/** `sop:naskah` of a step whose kind of document is chosen when the case starts. */
export const ANY_DOCUMENT = '*'

/** What the gate checks names against. */
export interface GateNames {
  handlers: ReadonlyMap<string, { opsi?: readonly string[]; butuhNaskah?: boolean }>
  peran: ReadonlySet<string>
  /** Process ids that a call activity may call. */
  callable: ReadonlySet<string>
  /** Kinds of document that `sop:naskah` may name; without it any name passes. */
  naskah?: ReadonlySet<string>
}
