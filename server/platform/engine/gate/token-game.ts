import type { Edge, Node } from '../model/types.js'
import { WAITING } from './context.js'
import type { Gate } from './context.js'
import { EMPTY, keyOf, without } from './marking.js'
import type { Marking } from './marking.js'

/** A token came to a place where one already is; nobody could say which of the two is meant. */
export class SecondToken extends Error {
  readonly node: Node
  constructor(node: Node) {
    super(`second token at ${node.id}`)
    this.node = node
  }
}

/** Too many ways through for one step; the drawing is refused, not half checked. */
export class TooWide extends Error {}

const MAX_CHOICES = 5000
/** An inclusive split has 2^n - 1 ways out. */
const MAX_INCLUSIVE = 10

const rests = (node: Node) => WAITING.has(node.type) || node.type === 'subProcess'

/** All markings one action (complete a wait, fire a timer) can lead to. Throws SecondToken. */
export function nextMarkings(gate: Gate, marking: Marking): Marking[] {
  return marking.waits.flatMap((id) => {
    const boundaries = gate.attached(id)
    const armed = without(marking.armed, ...boundaries.map((boundary) => boundary.id))
    const left: Marking = { ...marking, waits: without(marking.waits, id), armed }
    const completed = settle(gate, left, gate.outgoing(id))
    return [...completed, ...boundaries.flatMap((boundary) => fired(gate, marking, left, boundary))]
  })
}

function fired(gate: Gate, marking: Marking, left: Marking, boundary: Node): Marking[] {
  if (boundary.interrupting) return settle(gate, left, gate.outgoing(boundary.id))
  if (!marking.armed.includes(boundary.id)) return []
  return settle(
    gate,
    { ...marking, armed: without(marking.armed, boundary.id) },
    gate.outgoing(boundary.id),
  )
}

/** Tokens on the way: where the others rest, and the flows on which these move. */
interface Moving {
  marking: Marking
  flows: readonly Edge[]
}

/** Run tokens on the given flows until all of them rest, along every possible choice. */
export function settle(gate: Gate, marking: Marking, flows: readonly Edge[]): Marking[] {
  const settled: Marking[] = []
  const seen = new Set<string>()
  const open: Moving[] = [{ marking, flows }]
  for (let next = open.pop(); next; next = open.pop()) {
    const key = `${keyOf(next.marking)}>${next.flows.map((edge) => edge.id).join(' ')}`
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > MAX_CHOICES) throw new TooWide()
    if (next.flows.length === 0) settled.push(next.marking)
    else open.push(...advance(gate, next))
  }
  return settled
}

/** Move the first token by one element. */
function advance(gate: Gate, { marking, flows }: Moving): Moving[] {
  const [edge, ...rest] = flows as [Edge, ...Edge[]]
  const node = gate.nodes.get(edge.target)!
  if (rests(node)) return [{ marking: enter(gate, marking, node), flows: rest }]
  if (node.type === 'endEvent')
    return node.events.length > 0 ? [{ marking: EMPTY, flows: [] }] : [{ marking, flows: rest }]
  if (node.type === 'parallelGateway') return [join(gate, marking, edge, node, rest)]
  return choices(gate, node).map((taken) => ({ marking, flows: [...taken, ...rest] }))
}

function enter(gate: Gate, marking: Marking, node: Node): Marking {
  if (marking.waits.includes(node.id)) throw new SecondToken(node)
  const armed = gate
    .attached(node.id)
    .filter((boundary) => !boundary.interrupting)
    .map((one) => one.id)
  return { ...marking, waits: [...marking.waits, node.id], armed: [...marking.armed, ...armed] }
}

function join(gate: Gate, marking: Marking, edge: Edge, node: Node, rest: Edge[]): Moving {
  if (marking.joining.includes(edge.id)) throw new SecondToken(node)
  const joining = [...marking.joining, edge.id]
  const inbound = gate.incoming(node.id).map((one) => one.id)
  if (!inbound.every((id) => joining.includes(id)))
    return { marking: { ...marking, joining }, flows: rest }
  return {
    marking: { ...marking, joining: without(joining, ...inbound) },
    flows: [...gate.outgoing(node.id), ...rest],
  }
}

/** The sets of flows that may be taken out of a gateway or a passing event. */
function choices(gate: Gate, node: Node): Edge[][] {
  const outgoing = gate.outgoing(node.id)
  if (node.type === 'exclusiveGateway') return outgoing.map((edge) => [edge])
  if (node.type !== 'inclusiveGateway') return [outgoing]
  if (outgoing.length > MAX_INCLUSIVE) throw new TooWide()
  return Array.from({ length: 2 ** outgoing.length - 1 }, (_, set) =>
    outgoing.filter((_edge, bit) => ((set + 1) >> bit) & 1),
  )
}
