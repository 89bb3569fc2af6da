import { EngineFailure, NotWaiting } from './faults.js'
import { graphOf } from './run/flow-graph.js'
import { readState } from './run/saved.js'
import { takeStep } from './run/take.js'
import { postponed } from './run/waits.js'
import type { Diagram, EngineState, Outcome, Scope } from './types.js'

/** For bench and cross-checks: open the whole flow instead of the part that a step can touch. */
export interface StepOptions {
  whole?: boolean
}

/**
 * Start a flow: the process itself, or an event flow, any number of times, each with its own state.
 * `scope` answers gateways before the first wait. Throws NoWayOut or EngineFailure.
 */
export function start(
  diagram: Diagram,
  flowId: string,
  scope: Scope,
  options: StepOptions = {},
): Outcome {
  const starts = graphOf(diagram, flowId).nodes.filter(
    (node) => node.type === 'startEvent' && node.container === flowId,
  )
  if (starts.length !== 1) throw new EngineFailure(`${flowId} has ${starts.length} start events`)
  return takeStep({
    diagram,
    flowId,
    scope,
    engine: null,
    from: starts[0]!.id,
    whole: options.whole ?? false,
    move: (session) => session.definition.run(),
  })
}

/**
 * Complete a wait (a task, or a call whose case has ended) and run on to the next ones. Pure:
 * `state` is not changed. Throws NotWaiting when nothing waits under this id, NoWayOut, or
 * EngineFailure.
 */
export function act(
  diagram: Diagram,
  flowId: string,
  state: EngineState,
  executionId: string,
  scope: Scope,
  options: StepOptions = {},
): Outcome {
  const saved = readState(diagram, flowId, state)
  const wait = saved.waits.find((one) => one.executionId === executionId)
  if (!wait) throw new NotWaiting(executionId)
  return takeStep({
    diagram,
    flowId,
    scope,
    engine: saved.engine,
    from: wait.elementId,
    whole: options.whole ?? false,
    move(session) {
      // By the exact id only: a signal by element id would complete whichever visit is open.
      const open = postponed(session.definition).find((one) => one.executionId === executionId)
      if (!open) throw new EngineFailure(`the engine has lost ${executionId}`)
      open.signal()
    },
  })
}

/**
 * Let an armed timer go off, however late; the engine never does it by itself. Pure, and throws as
 * `act` does: NotWaiting when the timer is not armed any more.
 */
export function fire(
  diagram: Diagram,
  flowId: string,
  state: EngineState,
  timerExecutionId: string,
  scope: Scope,
  options: StepOptions = {},
): Outcome {
  const saved = readState(diagram, flowId, state)
  const timer = saved.timers.find((one) => one.executionId === timerExecutionId)
  if (!timer) throw new NotWaiting(timerExecutionId)
  return takeStep({
    diagram,
    flowId,
    scope,
    engine: saved.engine,
    from: timer.elementId,
    whole: options.whole ?? false,
    move(session) {
      if (!session.timers.fire(timerExecutionId))
        throw new EngineFailure(`the engine has lost ${timerExecutionId}`)
    },
  })
}
