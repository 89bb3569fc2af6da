import type { Definition } from 'bpmn-elements'
import type { Wait } from '../types.js'

/** The engine's handle on something that has begun and not ended. */
interface Postponed {
  executionId: string
  id: string
  type: string
  content: { isSequenceFlow?: boolean; targetId?: string }
  owner: { execution?: { source?: { executions?: { getPostponed(): Postponed[] }[] } } }
  signal(): void
  discard(): void
}

const KINDS: Record<string, Wait['kind']> = { 'bpmn:UserTask': 'task', 'bpmn:CallActivity': 'call' }

/** Everything unfinished, in embedded sub-processes too. */
export function postponed(definition: Definition): Postponed[] {
  const all: Postponed[] = []
  const open: Postponed[] = definition
    .getRunningProcesses()
    .flatMap((one) => (one as any).getPostponed())
  for (let next = open.shift(); next; next = open.shift()) {
    all.push(next)
    if (next.type !== 'bpmn:SubProcess') continue
    // Not next.getPostponed(): for a sub-process that answers the sub-process itself, for ever.
    for (const inner of next.owner.execution?.source?.executions ?? [])
      open.push(...inner.getPostponed())
  }
  return all
}

/** Where the process waits for people or for called cases. */
export function waitsOf(all: readonly Postponed[]): Wait[] {
  return all
    .filter((one) => one.type in KINDS)
    .map((one) => ({ executionId: one.executionId, elementId: one.id, kind: KINDS[one.type]! }))
}
