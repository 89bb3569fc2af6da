import { deserialize } from 'moddle-context-serializer'
import type { SerializableContext } from 'moddle-context-serializer'
import { EngineFailure } from '../faults.js'
import type { Container, Edge, Model, Node } from '../model/types.js'
import { behaviours } from './behaviours.js'

/** The elements of one flow, or of a part of it. */
export interface Part {
  nodes: Node[]
  edges: Edge[]
}

/**
 * What the engine may run. Anything else in a diagram that passed no gate is refused here again.
 */
const RUNNABLE = new Set([
  'startEvent',
  'endEvent',
  'userTask',
  'callActivity',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'boundaryEvent',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'subProcess',
])

/**
 * Translate part of a flow into what bpmn-elements executes: one process with the id of the flow.
 * Only the few properties below cross over, so nothing else in a diagram can influence a run; names
 * stay behind to keep the saved state small.
 */
export function toSource(model: Model, flow: Container, part: Part): SerializableContext {
  const context = {
    definition: { id: DEFINITION_ID, type: 'bpmn:Definitions' },
    processes: [{ id: flow.id, type: 'bpmn:Process', behaviour: { isExecutable: true } }],
    activities: part.nodes.map((node) => toActivity(node, parentOf(node.container, flow))),
    sequenceFlows: part.edges.map((edge) => toFlow(edge, parentOf(edge.container, flow))),
    messageFlows: [],
    participants: [],
    associations: [],
    dataObjects: [],
    dataStores: [],
    scripts: [],
    timers: [],
  }
  return deserialize(context, behaviours)
}

/** Cannot be the id of an element: the gate refuses ids that begin with two underscores. */
const DEFINITION_ID = '__diagram'

const parentOf = (container: string, flow: Container) => ({
  id: container,
  type: container === flow.id ? 'bpmn:Process' : 'bpmn:SubProcess',
})

function toActivity(node: Node, parent: { id: string; type: string }) {
  if (!RUNNABLE.has(node.type) || node.looped) {
    throw new EngineFailure(`"${node.name}" (${node.id}): ${node.type} cannot run`)
  }
  const type = `bpmn:${node.type.charAt(0).toUpperCase()}${node.type.slice(1)}`
  return { id: node.id, type, parent, behaviour: toBehaviour(node) }
}

function toBehaviour(node: Node): Record<string, unknown> {
  const eventDefinitions = toEvents(node)
  return {
    ...(eventDefinitions.length > 0 && { eventDefinitions }),
    ...(node.attachedTo && {
      attachedTo: { id: node.attachedTo },
      cancelActivity: node.interrupting,
    }),
  }
}

/** A start event starts when its flow is started, whatever it is drawn as. */
function toEvents(node: Node): { type: string; behaviour: Record<string, string> }[] {
  if (node.type === 'startEvent') return []
  return node.events.map((event) => {
    if (event === 'terminateEventDefinition')
      return { type: 'bpmn:TerminateEventDefinition', behaviour: {} }
    // Without a text the engine would take the timer for due at once.
    if (event === 'timerEventDefinition' && node.timer?.text) {
      return {
        type: 'bpmn:TimerEventDefinition',
        behaviour: { [node.timer.kind]: node.timer.text },
      }
    }
    throw new EngineFailure(`"${node.name}" (${node.id}): ${event} cannot run`)
  })
}

function toFlow(edge: Edge, parent: { id: string; type: string }) {
  return {
    id: edge.id,
    type: 'bpmn:SequenceFlow',
    parent,
    isDefault: edge.isDefault,
    sourceId: edge.source,
    targetId: edge.target,
    // The text itself never reaches the engine; `scripts` finds the condition by the flow's id.
    behaviour: edge.condition ? { conditionExpression: { type: 'bpmn:FormalExpression' } } : {},
  }
}
