/**
 * Where a flow can stand: tokens resting in waits, tokens that reached a join and wait for their
 * peers, and timers still armed. Conditions are not looked at: every way out is possible.
 */
export interface Marking {
  /** Ids of waiting elements. */
  waits: readonly string[]
  /** Ids of sequence flows that have brought their token to a join. */
  joining: readonly string[]
  /** Ids of armed non-interrupting boundary events: each goes off once per visit. */
  armed: readonly string[]
}

export const EMPTY: Marking = { waits: [], joining: [], armed: [] }

/** Two markings are the same place when their keys are equal. */
export const keyOf = ({ waits, joining, armed }: Marking): string =>
  [waits, joining, armed].map((ids) => [...ids].sort().join(' ')).join('|')

export const without = (ids: readonly string[], ...gone: string[]): string[] =>
  ids.filter((id) => !gone.includes(id))
