import * as Elements from 'bpmn-elements'
import type { SerializableContext } from 'moddle-context-serializer'
import type { Scope } from '../types.js'
import type { FlowGraph } from './flow-graph.js'
import { conditionScripts, inertExpressions } from './inert.js'
import { ExternalTimers } from './timers.js'

/** One engine, alive for one step. */
export interface Session {
  definition: Elements.Definition
  timers: ExternalTimers
  /** What the engine reported as failed; non-empty means that nothing of this session is kept. */
  failures: Error[]
}

/** Open an engine over a source. It stands still until `run` or `recover` and `resume`. */
export function openSession(graph: FlowGraph, source: SerializableContext, scope: Scope): Session {
  const timers = new ExternalTimers()
  const environment = new Elements.Environment({
    timers: timers as any,
    scripts: conditionScripts(graph.edgesById, scope) as any,
    expressions: inertExpressions as any,
    Logger: silent as any,
    // Forget what is over: the state then does not grow with the loops a case has taken.
    settings: { disableTrackState: true },
  })
  const definition = new Elements.Definition(Elements.Context(source as any, environment))
  const failures: Error[] = []
  // With a listener the engine reports a failure here; without one it throws it past us.
  definition.broker.subscribeTmp(
    'event',
    'definition.error',
    (_key: string, message: any) => failures.push(message.content.error),
    { noAck: true },
  )
  return { definition, timers, failures }
}

const quiet = () => {}
const silent = () => ({ debug: quiet, error: quiet, warn: quiet })
