import type { Node } from './model/types.js'
import { graphOf } from './run/flow-graph.js'
import type { Diagram } from './types.js'

/**
 * Whether a token at this task can still come to an end of the flow if those of `blocked` can never be
 * done again. Choices are free, so one way out of a gateway is enough; of a parallel split every branch
 * has to get through.
 */
export function endsWithout(
  diagram: Diagram,
  flowId: string,
  from: string,
  blocked: ReadonlySet<string>,
): boolean {
  const { nodes, outgoing } = graphOf(diagram, flowId)
  const through = new Set<string>()
  const passes = (node: Node): boolean => {
    if (node.type === 'endEvent') return true
    if (blocked.has(node.id)) return false
    const ways = (outgoing.get(node.id) ?? []).map((edge) => through.has(edge.target))
    return node.type === 'exclusiveGateway' ? ways.some(Boolean) : ways.every(Boolean)
  }
  // Grows until nothing is added, so a circle without a way out never counts.
  for (let grown = true; grown;) {
    const more = nodes.filter((node) => !through.has(node.id) && passes(node))
    for (const node of more) through.add(node.id)
    grown = more.length > 0
  }
  return through.has(from)
}
