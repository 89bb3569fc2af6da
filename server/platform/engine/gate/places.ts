import type { Container } from '../model/types.js'
import type { Gate } from './context.js'
import { EMPTY, keyOf } from './marking.js'
import type { Marking } from './marking.js'
import { TooWide, nextMarkings, settle } from './token-game.js'

/** Places a flow can stand at. The SOPs have tens; more than this nobody can oversee. */
const MAX_MARKINGS = 5000

/**
 * Every place a flow can come to by itself, each once. Throws SecondToken for a drawing that can hold
 * two tokens in one element, TooWide for one with more places than anybody can oversee.
 */
export function* placesOf(gate: Gate, container: Container): Generator<Marking> {
  const start = gate.inside(container).find((node) => node.type === 'startEvent')!
  const seen = new Set<string>()
  const open = settle(gate, EMPTY, gate.outgoing(start.id))
  for (let marking = open.pop(); marking; marking = open.pop()) {
    const key = keyOf(marking)
    if (seen.has(key)) continue
    seen.add(key)
    if (seen.size > MAX_MARKINGS) throw new TooWide()
    yield marking
    open.push(...nextMarkings(gate, marking))
  }
}
