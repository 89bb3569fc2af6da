import type { Container, Node } from '../model/types.js'
import { WAITING, faultAtNode } from './context.js'
import type { Gate, Rule } from './context.js'

/** Elements a token can go to directly; a boundary event follows the task it hangs on. */
function nextOf(gate: Gate, node: Node): Node[] {
  const next = gate
    .outgoing(node.id)
    .map((edge) => gate.nodes.get(edge.target)!)
    .filter(Boolean)
  return [...next, ...gate.attached(node.id)]
}

function reachable(from: Node[], nextFrom: (node: Node) => Node[]): Set<Node> {
  const seen = new Set<Node>()
  const open = [...from]
  for (let node = open.pop(); node; node = open.pop()) {
    if (seen.has(node)) continue
    seen.add(node)
    open.push(...nextFrom(node))
  }
  return seen
}

/** Nothing is drawn beside the flow. */
export const everythingReached: Rule = (gate) =>
  gate.model.containers.flatMap((container) => {
    const inside = gate.inside(container)
    const seen = reachable(
      inside.filter((node) => node.type === 'startEvent'),
      (node) => nextOf(gate, node),
    )
    return inside
      .filter((node) => !seen.has(node))
      .map((node) => faultAtNode('jalur', node, 'tidak terjangkau dari awal'))
  })

/** From everywhere an end can be reached. */
export const endReached: Rule = (gate) =>
  gate.model.containers.flatMap((container) => {
    const inside = gate.inside(container)
    const before = new Map(inside.map((node) => [node, [] as Node[]]))
    for (const node of inside) for (const next of nextOf(gate, node)) before.get(next)?.push(node)
    const seen = reachable(
      inside.filter((node) => node.type === 'endEvent'),
      (node) => before.get(node) ?? [],
    )
    return inside
      .filter((node) => !seen.has(node))
      .map((node) => faultAtNode('jalur', node, 'tidak menuju akhir mana pun'))
  })

/** A circle in which nobody waits would turn for ever inside one step. */
export const circleWaits: Rule = (gate) =>
  gate.model.containers.flatMap((container) => {
    const passing = gate.inside(container).filter((node) => passes(gate, node))
    const nextPassing = (node: Node) => nextOf(gate, node).filter((next) => passes(gate, next))
    const circling = passing.find((node) => reachable(nextPassing(node), nextPassing).has(node))
    return circling
      ? [faultAtNode('lingkaran', circling, 'berada dalam lingkaran tanpa tugas yang menunggu')]
      : []
  })

/** Can a token go through without waiting? A sub-process lets it when some way through it does. */
function passes(gate: Gate, node: Node): boolean {
  if (WAITING.has(node.type) || node.type === 'boundaryEvent') return false
  if (node.type !== 'subProcess') return true
  const container: Container | undefined = gate.model.containers.find((one) => one.id === node.id)
  const inside = container ? gate.inside(container) : []
  const seen = reachable(
    inside.filter((one) => one.type === 'startEvent'),
    (one) => nextOf(gate, one).filter((next) => passes(gate, next)),
  )
  return [...seen].some((one) => gate.outgoing(one.id).length === 0)
}
