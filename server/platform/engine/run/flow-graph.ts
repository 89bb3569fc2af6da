import { EngineFailure } from '../faults.js'
import { modelOf } from '../internals.js'
import { groupBy } from '../group.js'
import type { Container, Edge, Model, Node } from '../model/types.js'
import type { Diagram } from '../types.js'

/** One flow of a diagram with the look-ups a step needs. */
export interface FlowGraph {
  model: Model
  flow: Container
  nodes: Node[]
  edges: Edge[]
  edgesById: ReadonlyMap<string, Edge>
  outgoing: ReadonlyMap<string, Edge[]>
  /** Boundary events by the element they hang on. */
  attached: ReadonlyMap<string, Node[]>
  nodesById: ReadonlyMap<string, Node>
  /** An embedded sub-process keeps state inside itself, so its flow is never cut into slices. */
  nested: boolean
}

const graphs = new WeakMap<Diagram, Map<string, FlowGraph>>()

/** The graph of a flow, made once per diagram. Throws EngineFailure for an unknown flow. */
export function graphOf(diagram: Diagram, flowId: string): FlowGraph {
  const ofDiagram = graphs.get(diagram) ?? new Map<string, FlowGraph>()
  graphs.set(diagram, ofDiagram)
  const known = ofDiagram.get(flowId)
  if (known) return known
  const graph = build(modelOf(diagram), flowId)
  ofDiagram.set(flowId, graph)
  return graph
}

function build(model: Model, flowId: string): FlowGraph {
  const flow = model.containers.find((one) => one.id === flowId && one.kind !== 'sub')
  if (!flow) throw new EngineFailure(`no flow ${flowId} in ${model.processId}`)
  const inside = containersOf(model, flow)
  const nodes = model.nodes.filter((node) => inside.has(node.container))
  const nodesById = new Map(nodes.map((node) => [node.id, node]))
  // A flow into the void cannot run; the gate refuses it, this keeps an ungated diagram from worse.
  const edges = model.edges.filter(
    (edge) => nodesById.has(edge.source) && nodesById.has(edge.target),
  )
  return {
    model,
    flow,
    nodes,
    edges,
    nodesById,
    edgesById: new Map(edges.map((edge) => [edge.id, edge])),
    outgoing: groupBy(edges, (edge) => edge.source),
    attached: groupBy(
      nodes.filter((node) => node.attachedTo),
      (node) => node.attachedTo!,
    ),
    nested: inside.size > 1,
  }
}

/** The flow and its embedded sub-processes; event sub-processes are flows of their own. */
function containersOf(model: Model, flow: Container): Set<string> {
  const inside = new Set([flow.id])
  // Document order: a container always comes after the one around it.
  for (const container of model.containers) {
    if (container.kind === 'sub' && inside.has(container.parent!)) inside.add(container.id)
  }
  return inside
}
