import type { Edge, Node } from '../model/types.js'
import type { FlowGraph } from './flow-graph.js'
import type { Part } from './source.js'

/** Elements at which a token comes to rest: a step never runs past them. */
const WAITING = new Set(['userTask', 'callActivity', 'intermediateCatchEvent', 'subProcess'])

/**
 * The part of a flow that one step can touch: the elements that hold state, and everything the
 * token set free at `from` can reach up to and with the next waits. Opening the engine costs per
 * element, so this is what makes a step on a long SOP as cheap as on a short one.
 */
export function slice(graph: FlowGraph, live: ReadonlySet<string>, from: string): Part {
  const ids = new Set(live)
  for (const id of reach(graph, from)) ids.add(id)
  withBoundaries(graph, ids)
  return {
    nodes: graph.nodes.filter((node) => ids.has(node.id)),
    // Every flow that touches the part: a join counts its inbound flows even from outside of it.
    edges: graph.edges.filter((edge) => ids.has(edge.source) || ids.has(edge.target)),
  }
}

function reach(graph: FlowGraph, from: string): Set<string> {
  const seen = new Set<string>()
  const open = targetsOf(graph, from)
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id)) continue
    seen.add(id)
    if (!WAITING.has(graph.nodesById.get(id)?.type ?? '')) open.push(...targetsOf(graph, id))
  }
  return seen
}

const targetsOf = (graph: FlowGraph, id: string) =>
  (graph.outgoing.get(id) ?? []).map((edge: Edge) => edge.target)

/** A waiting task arms its boundary timers as it opens, and a timer needs the task it hangs on. */
function withBoundaries(graph: FlowGraph, ids: Set<string>): void {
  for (const id of [...ids]) {
    for (const boundary of graph.attached.get(id) ?? []) ids.add(boundary.id)
    const attachedTo: Node['attachedTo'] = graph.nodesById.get(id)?.attachedTo ?? null
    if (attachedTo) ids.add(attachedTo)
  }
}
