import type { Edge, Node } from '../model/types.js'
import { faultAt, faultAtNode } from './context.js'
import type { Gate, Rule } from './context.js'
import type { DiagramFault } from '../types.js'

const CHOOSING = new Set(['exclusiveGateway', 'inclusiveGateway'])

/** Every choice has a way out whatever the facts are, and every other way a readable condition. */
export const choiceComplete: Rule = (gate) =>
  gate.model.nodes.flatMap((node) => {
    const outgoing = gate.outgoing(node.id)
    if (!CHOOSING.has(node.type) || outgoing.length < 2) return []
    const faults = outgoing.flatMap((edge) => conditionFaults(node, edge))
    if (!outgoing.some((edge) => edge.isDefault))
      faults.unshift(faultAtNode('default', node, 'tidak mempunyai alur default'))
    return faults
  })

function conditionFaults(node: Node, edge: Edge): DiagramFault[] {
  const where = `pada panah "${edge.name || edge.id}"`
  if (edge.isDefault)
    return edge.condition
      ? [faultAtNode('syarat', node, `memberi syarat ${where} padahal itu alur default`)]
      : []
  if (!edge.condition) return [faultAtNode('syarat', node, `tidak memberi syarat ${where}`)]
  if (!edge.condition.fault) return []
  return [
    faultAtNode(
      'syarat',
      node,
      `memuat syarat yang tidak terbaca ${where}: ${edge.condition.fault}`,
    ),
  ]
}

/** A condition stands only where a choice is made; elsewhere it would be drawn and not obeyed. */
export const conditionPlaced: Rule = (gate) =>
  gate.model.edges.flatMap((edge) => {
    const chosen =
      CHOOSING.has(gate.nodes.get(edge.source)?.type ?? '') && gate.outgoing(edge.source).length > 1
    if (!edge.condition || chosen) return []
    return [
      faultAt('syarat', 'Panah', edge, 'memuat syarat tetapi tidak keluar dari gerbang pilihan'),
    ]
  })

/** The engine merges an inclusive join wrongly (it fires once per token), so none may be drawn. */
export const noInclusiveJoin: Rule = (gate: Gate) =>
  gate.model.nodes
    .filter((node) => node.type === 'inclusiveGateway' && gate.incoming(node.id).length > 1)
    .map((node) =>
      faultAtNode('gabung', node, 'menggabungkan alur secara inklusif, yang belum didukung'),
    )
