import type { Container } from '../model/types.js'
import type { DiagramFault } from '../types.js'
import { faultAt, faultAtNode } from './context.js'
import type { Gate, Rule } from './context.js'
import type { Marking } from './marking.js'
import { placesOf } from './places.js'
import { SecondToken, TooWide } from './token-game.js'

/**
 * Walk through every place the flow can stand at: an AND-join must never wait for a token that
 * cannot come any more (it was fed by branches of a choice), and no element may hold two tokens at
 * once. Exact, because conditions count as free choices; run only on a diagram that passed the
 * other rules.
 */
export const tokensFlow: Rule = (gate) =>
  gate.model.containers.flatMap((container) => explore(gate, container))

function explore(gate: Gate, container: Container): DiagramFault[] {
  try {
    for (const marking of placesOf(gate, container))
      if (marking.waits.length === 0 && marking.joining.length > 0) return [starved(gate, marking)]
    return []
  } catch (error) {
    if (error instanceof TooWide) return [tooWide(container)]
    if (!(error instanceof SecondToken)) throw error
    return [
      faultAtNode(
        'token',
        error.node,
        'dapat dimasuki lagi sebelum selesai; gabungkan cabangnya lebih dahulu',
      ),
    ]
  }
}

const tooWide = (container: Container) =>
  faultAt('token', 'Alur', container, 'terlalu banyak cabang serentak untuk diperiksa')

function starved(gate: Gate, marking: Marking): DiagramFault {
  const edge = gate.model.edges.find((one) => one.id === marking.joining[0])!
  return faultAtNode(
    'token',
    gate.nodes.get(edge.target)!,
    'dapat menunggu cabang yang tidak pernah datang',
  )
}
