import { Engine } from 'bpmn-engine'
import t from 'tap'
import type { Diagram, EngineState, Scope } from '../server/platform/engine/index.js'
import { graphOf } from '../server/platform/engine/run/flow-graph.js'
import { conditionScripts, inertExpressions } from '../server/platform/engine/run/inert.js'
import type { Saved } from '../server/platform/engine/run/saved.js'
import { toSource } from '../server/platform/engine/run/source.js'
import { ExternalTimers } from '../server/platform/engine/run/timers.js'
import { Run } from './fixtures/engine/mesin.js'

/**
 * Our steps run bpmn-elements directly and on part of the flow. Here bpmn-engine, through its own
 * public door and on the whole flow, recovers each state we saved and must wait at the same visits.
 */
async function recoverInEngine(diagram: Diagram, flowId: string, state: EngineState) {
  const graph = graphOf(diagram, flowId)
  const timers = new ExternalTimers()
  const engine = new Engine({
    name: '__diagram',
    sourceContext: toSource(graph.model, graph.flow, graph),
    timers,
    scripts: conditionScripts(graph.edgesById, {}),
    expressions: inertExpressions,
    settings: { disableTrackState: true },
  } as any)
  const { engine: saved } = structuredClone(state) as unknown as Saved
  engine.recover({ name: '__diagram', definitions: [saved] } as any)
  const execution = await engine.resume()
  const waits = execution.getPostponed().filter((one: any) => one.type === 'bpmn:UserTask')
  const found = {
    waits: waits.map((one) => one.executionId).sort(),
    timers: timers
      .armed()
      .map((timer) => timer.executionId)
      .sort(),
  }
  execution.stop()
  return found
}

const script: [fixture: string, moves: [id: string, scope?: Scope][]][] = [
  ['lurus', [['t1'], ['t2'], ['t3', { keputusan: 'tidak' }], ['t2']]],
  [
    'serentak',
    [['t2'], ['t10'], ['t5', { keputusan: 'tidak' }], ['t5'], ['t9', { remedial: 'ya' }]],
  ],
  ['pewaktu', [['balasan']]],
]

for (const [fixture, moves] of script) {
  t.test(
    `bpmn-engine recovers every state of ${fixture} and waits at the same visits`,
    async (t) => {
      const run = await Run.of(fixture)
      for (const [id, scope] of [...moves, null].map((move) => move ?? [])) {
        const { waits, timers } = run.outcome
        // Armed again under the same ids: the timers are the visit's own, not the clock's.
        t.same(await recoverInEngine(run.diagram, run.flowId, run.state), {
          waits: waits.map((wait) => wait.executionId).sort(),
          timers: timers.map((timer) => timer.executionId).sort(),
        })
        if (id) run.act(id, scope)
      }
    },
  )
}
