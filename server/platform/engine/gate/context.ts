import { groupBy } from '../group.js'
import type { Container, Edge, Model, Node } from '../model/types.js'
import type { DiagramFault, GateNames } from '../types.js'

/** What a rule may look at. */
export interface Gate {
  model: Model
  names: GateNames
  nodes: ReadonlyMap<string, Node>
  incoming(nodeId: string): Edge[]
  outgoing(nodeId: string): Edge[]
  inside(container: Container): Node[]
  /** Boundary events on an element. */
  attached(nodeId: string): Node[]
}

/** A rule answers its faults, in document order; no rule relies on another having passed. */
export type Rule = (gate: Gate) => DiagramFault[]

export function gateOf(model: Model, names: GateNames): Gate {
  const incoming = groupBy(model.edges, (edge) => edge.target)
  const outgoing = groupBy(model.edges, (edge) => edge.source)
  const inside = groupBy(model.nodes, (node) => node.container)
  const attached = groupBy(model.nodes, (node) => node.attachedTo ?? '')
  return {
    model,
    names,
    nodes: new Map(model.nodes.map((node) => [node.id, node])),
    incoming: (nodeId) => incoming.get(nodeId) ?? [],
    outgoing: (nodeId) => outgoing.get(nodeId) ?? [],
    inside: (container) => inside.get(container.id) ?? [],
    attached: (nodeId) => attached.get(nodeId) ?? [],
  }
}

type Named = { id: string; name: string }

/** A fault at an element. `sentence` goes on after the name of the element. */
export function faultAt(
  rule: string,
  kind: string,
  element: Named,
  sentence: string,
): DiagramFault {
  const name = element.name ? `"${element.name}" (${element.id})` : `(${element.id})`
  return {
    rule,
    elementId: element.id,
    elementName: element.name,
    message: `${kind} ${name} ${sentence}.`,
  }
}

const KINDS: Record<string, string> = {
  userTask: 'Tugas',
  callActivity: 'Panggilan',
  startEvent: 'Awal',
  endEvent: 'Akhir',
  boundaryEvent: 'Pewaktu',
  subProcess: 'Subproses',
}

/** The word by which a node is named to a person. */
export function kindOf(node: Node): string {
  if (node.type.endsWith('Gateway')) return 'Gerbang'
  return KINDS[node.type] ?? (node.type.toLowerCase().endsWith('task') ? 'Tugas' : 'Unsur')
}

export const faultAtNode = (rule: string, node: Node, sentence: string): DiagramFault =>
  faultAt(rule, kindOf(node), node, sentence)

/** Elements at which a token rests. */
export const WAITING: ReadonlySet<string> = new Set([
  'userTask',
  'callActivity',
  'intermediateCatchEvent',
])
