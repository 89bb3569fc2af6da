import { EngineFailure } from '../faults.js'
import type { ArmedTimer, Diagram, EngineState, Wait } from '../types.js'

/** What stands inside the opaque EngineState. */
export interface Saved {
  /** The diagram it belongs to: a state on another version of a diagram would be silently stuck. */
  sha256: string
  flowId: string
  /** What can be done next, to answer a stale request without opening the engine. */
  waits: Wait[]
  timers: ArmedTimer[]
  /** State of bpmn-elements; null once the flow has ended. */
  engine: SavedDefinition | null
}

export interface SavedDefinition {
  execution: { processes: { execution: { children: { id: string }[] } }[] }
}

/** Look into a state. Throws EngineFailure when it is not of this flow of this version. */
export function readState(diagram: Diagram, flowId: string, state: EngineState): Saved {
  const saved = state as unknown as Saved
  if (saved.sha256 !== diagram.sha256 || saved.flowId !== flowId) {
    throw new EngineFailure(
      `state of ${saved.flowId} (${saved.sha256}) is not of ${flowId} (${diagram.sha256})`,
    )
  }
  return saved
}

/** Through JSON: what is answered is what the database will give back. */
export const writeState = (saved: Saved): EngineState =>
  JSON.parse(JSON.stringify(saved)) as EngineState

/** Elements that hold state, half-filled joins among them. */
export function liveElements(saved: SavedDefinition): Set<string> {
  return new Set(
    saved.execution.processes.flatMap((one) => one.execution.children.map((child) => child.id)),
  )
}
