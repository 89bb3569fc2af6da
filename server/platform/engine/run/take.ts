import { EngineFailure, NoWayOut } from '../faults.js'
import type { Diagram, Outcome, Scope } from '../types.js'
import { graphOf } from './flow-graph.js'
import type { FlowGraph } from './flow-graph.js'
import { liveElements, writeState } from './saved.js'
import type { SavedDefinition } from './saved.js'
import { openSession } from './session.js'
import type { Session } from './session.js'
import { slice } from './slice.js'
import { toSource } from './source.js'
import type { Part } from './source.js'
import { postponed, waitsOf } from './waits.js'

/** One step to take: open, move once, save. */
export interface StepRequest {
  diagram: Diagram
  flowId: string
  scope: Scope
  /** Where the flow stands; null = it starts. */
  engine: SavedDefinition | null
  /** The element whose token moves. */
  from: string
  /** Open the whole flow instead of the part this step can touch (bench, cross-check). */
  whole: boolean
  move(session: Session): void
}

/** Take one step. Synchronous on purpose: nothing may come between opening and saving. */
export function takeStep(request: StepRequest): Outcome {
  const graph = graphOf(request.diagram, request.flowId)
  const whole = { nodes: graph.nodes, edges: graph.edges }
  if (!request.whole && !graph.nested) {
    const outcome = attempt(request, graph, partFor(request, graph))
    if (outcome) return outcome
  }
  const outcome = attempt(request, graph, whole)
  if (!outcome) throw new EngineFailure(`a token of ${request.flowId} has left the flow`)
  return outcome
}

function partFor(request: StepRequest, graph: FlowGraph): Part {
  const live = request.engine ? liveElements(request.engine) : new Set([request.from])
  return slice(graph, live, request.from)
}

/** Null when a token ran out of the part: a wider one is needed, and nothing has been kept. */
function attempt(request: StepRequest, graph: FlowGraph, part: Part): Outcome | null {
  const session = openSession(graph, toSource(graph.model, graph.flow, part), request.scope)
  const { definition } = session
  try {
    // The engine copies what it recovers from: the tests hand it frozen states.
    if (request.engine) definition.recover(request.engine as any).resume()
    request.move(session)
  } catch (error) {
    throw explain(error as Error, graph)
  }
  if (session.failures.length > 0) throw explain(session.failures[0]!, graph)
  const open = postponed(definition)
  const inside = new Set(part.nodes.map((node) => node.id))
  if (open.some((one) => one.content.isSequenceFlow && !inside.has(one.content.targetId!)))
    return null
  return outcomeOf(request, session)
}

function outcomeOf(request: StepRequest, { definition, timers }: Session): Outcome {
  const ended = !definition.isRunning
  const waits = ended ? [] : waitsOf(postponed(definition))
  const armed = ended ? [] : timers.armed()
  // Nobody could ever move this case again; better to refuse the step than to save it.
  if (!ended && waits.length === 0 && armed.length === 0) {
    throw new EngineFailure(`${request.flowId} would stand still for ever`)
  }
  const state = writeState({
    sha256: request.diagram.sha256,
    flowId: request.flowId,
    waits,
    timers: armed,
    engine: ended ? null : (definition.getState() as unknown as SavedDefinition),
  })
  return { state, ended, waits, timers: armed }
}

/**
 * The engine's "no conditional flow taken" with the name of the gateway; anything else as it is.
 */
function explain(error: Error & { source?: any }, graph: FlowGraph): Error {
  const gateway = /^<(.+)> no conditional flow taken$/.exec(error.message)?.[1]
  if (gateway) return new NoWayOut(gateway, graph.nodesById.get(gateway)?.name ?? '')
  if (error instanceof EngineFailure) return error
  return new EngineFailure(`${graph.flow.id}: ${error.message}`, { cause: error })
}
