import { EngineFailure, NoSuchMove, NotWaiting } from './faults.js'
import { gateOf } from './gate/context.js'
import type { Gate } from './gate/context.js'
import { keyOf, without } from './gate/marking.js'
import type { Marking } from './gate/marking.js'
import { placesOf } from './gate/places.js'
import { SecondToken, TooWide } from './gate/token-game.js'
import { graphOf } from './run/flow-graph.js'
import { readState } from './run/saved.js'
import type { Saved } from './run/saved.js'
import { takeStep } from './run/take.js'
import { postponed } from './run/waits.js'
import type { Diagram, EngineState, Outcome } from './types.js'

/** The places a flow can come to, by their keys; null where they cannot be known. */
interface Places {
  gate: Gate
  byKey: ReadonlyMap<string, Marking> | null
}

const known = new WeakMap<Diagram, Map<string, Places>>()

/**
 * The tasks to which the tokens of these visits may be moved together: those at which the flow could
 * have come to stand by itself. What the gate found out about all such places (no join starves, no
 * element holds two tokens) then holds for the moved case too. None where an embedded sub-process keeps
 * tokens of its own. In document order; throws NotWaiting.
 */
export function moveTargets(
  diagram: Diagram,
  flowId: string,
  state: EngineState,
  executionIds: readonly string[],
): string[] {
  const saved = readState(diagram, flowId, state)
  const { gate, byKey } = placesFor(diagram, flowId)
  const from = elementsOf(saved, executionIds)
  if (!byKey || from.length === 0) return []
  const here = standing(gate, byKey, saved)
  const tasks = diagram.flows.find((flow) => flow.id === flowId)!.steps.map((step) => step.id)
  const waiting = new Set(saved.waits.map((wait) => wait.elementId))
  return tasks.filter(
    (to) =>
      !waiting.has(to) &&
      here.length > 0 &&
      here.every((marking) => byKey.has(keyOf(moved(gate, marking, from, to)))),
  )
}

/**
 * Takes the tokens of these visits away and puts one at a task, as a visit of its own. Pure, as `act`.
 * Throws NotWaiting when one of them does not wait any more, NoSuchMove when `to` is no target.
 */
export function move(
  diagram: Diagram,
  flowId: string,
  state: EngineState,
  executionIds: readonly string[],
  to: string,
): Outcome {
  if (!moveTargets(diagram, flowId, state, executionIds).includes(to)) throw new NoSuchMove(to)
  return takeStep({
    diagram,
    flowId,
    scope: {},
    engine: readState(diagram, flowId, state).engine,
    from: to,
    // A move may lead anywhere, so no slice can be foretold; it is rare enough to pay for that.
    whole: true,
    move({ definition }) {
      const [flow] = (definition.getActivityById(to) as any).inbound
      // Enter before leaving: a flow with nothing in it would count as ended. The engine tells tokens
      // apart by this name; without one it would mix this up with those that wait in a join.
      flow.take({ sequenceId: `${flow.id}_move_${executionIds[0]}` })
      for (const id of executionIds) {
        const open = postponed(definition).find((one) => one.executionId === id)
        if (!open) throw new EngineFailure(`the engine has lost ${id}`)
        open.discard()
      }
    },
  })
}

function placesFor(diagram: Diagram, flowId: string): Places {
  const ofDiagram = known.get(diagram) ?? new Map<string, Places>()
  known.set(diagram, ofDiagram)
  const places = ofDiagram.get(flowId) ?? explore(diagram, flowId)
  ofDiagram.set(flowId, places)
  return places
}

function explore(diagram: Diagram, flowId: string): Places {
  const { model, flow, nested } = graphOf(diagram, flowId)
  const gate = gateOf(model, { handlers: new Map(), peran: new Set(), callable: new Set() })
  if (nested) return { gate, byKey: null }
  try {
    const all = [...placesOf(gate, flow)].map((marking) => [keyOf(marking), marking] as const)
    return { gate, byKey: new Map(all) }
  } catch (error) {
    // Only a drawing that the gate refuses, so no case runs on it.
    if (error instanceof TooWide || error instanceof SecondToken) return { gate, byKey: null }
    throw error
  }
}

function elementsOf(saved: Saved, executionIds: readonly string[]): string[] {
  return executionIds.map((id) => {
    const wait = saved.waits.find((one) => one.executionId === id)
    if (!wait) throw new NotWaiting(id)
    return wait.elementId
  })
}

/**
 * The places that look like this state. Tokens that wait in a join are not seen from outside, so there
 * may be several; a move must be right in all of them.
 */
function standing(gate: Gate, byKey: ReadonlyMap<string, Marking>, saved: Saved): Marking[] {
  const catching = saved.timers.filter((timer) => !timer.attachedTo).map((one) => one.elementId)
  const armed = saved.timers
    .map((timer) => timer.elementId)
    .filter((id) => gate.nodes.get(id)!.attachedTo && !gate.nodes.get(id)!.interrupting)
  const waits = [...saved.waits.map((wait) => wait.elementId), ...catching]
  const seen = keyOf({ waits, armed, joining: [] })
  return [...byKey.values()].filter((one) => keyOf({ ...one, joining: [] }) === seen)
}

function moved(gate: Gate, marking: Marking, from: readonly string[], to: string): Marking {
  const armed = without(
    marking.armed,
    ...from.flatMap((id) => gate.attached(id).map((boundary) => boundary.id)),
  )
  const rings = gate.attached(to).filter((boundary) => !boundary.interrupting)
  return {
    ...marking,
    waits: [...without(marking.waits, ...from), to],
    armed: [...armed, ...rings.map((boundary) => boundary.id)],
  }
}
