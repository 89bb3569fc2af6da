import fc from 'fast-check'
import t from 'tap'
import {
  act,
  compile,
  fire,
  gate,
  move,
  moveTargets,
  start,
} from '../server/platform/engine/index.js'
import type { Diagram, Outcome } from '../server/platform/engine/index.js'
import { blocks, draw, toXml } from './fixtures/engine/acak.js'
import { throughDatabase } from './fixtures/engine/mesin.js'
import { TokenGame } from './fixtures/engine/permainan.js'

/** Drawn anew each time, so that many short runs see what one long run sees. */
const PANJANG = process.env.PARAF_UJI_PANJANG === '1'
const RUNS = PANJANG ? 200 : 80
const MAX_STEPS = 20

/** What happens at one step: which of the open things, and how the gateways will be answered. */
const moves = fc.array(
  fc.record({ pick: fc.nat(), yes: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }) }),
  {
    minLength: MAX_STEPS,
    maxLength: MAX_STEPS,
  },
)
type Move = { pick: number; yes: boolean[] }

const factsOf = (variables: string[], { yes }: Move) =>
  Object.fromEntries(
    variables.map((name, index) => [name, yes[index % yes.length] ? 'ya' : 'tidak']),
  )

const places = (outcome: Outcome) => ({
  waits: outcome.waits.map((wait) => wait.elementId).sort(),
  timers: outcome.timers.map((timer) => timer.elementId).sort(),
  ended: outcome.ended,
})

const expected = (game: TokenGame) => ({
  waits: [...game.waits].sort(),
  timers: [...game.timers].sort(),
  ended: game.ended,
})

/** The engine takes the step the game takes; the state travels as text, as through the database. */
function step(
  diagram: Diagram,
  outcome: Outcome,
  id: string,
  facts: Record<string, string>,
  whole: boolean,
): Outcome {
  const state = throughDatabase(outcome.state)
  const wait = outcome.waits.find((one) => one.elementId === id)
  if (wait) return act(diagram, 'acak', state, wait.executionId, facts, { whole })
  const timer = outcome.timers.find((one) => one.elementId === id)!
  return fire(diagram, 'acak', state, timer.executionId, facts, { whole })
}

t.test('random processes stand where the token game stands, after every step', async (t) => {
  let steps = 0
  await fc.assert(
    fc.asyncProperty(blocks, moves, fc.nat(), async (block, script, salt) => {
      const graph = draw(block)
      const diagram = await compile(toXml(graph, salt))
      const first = { pick: 0, yes: script[0]!.yes.map((yes) => !yes) }
      const game = new TokenGame(graph, factsOf(graph.variables, first))
      let outcome = start(diagram, 'acak', factsOf(graph.variables, first))
      t.strictSame(places(outcome), expected(game))
      for (const [index, move] of script.entries()) {
        const open = [...game.waits, ...game.timers]
        if (open.length === 0) return
        const id = open[move.pick % open.length]!
        const facts = factsOf(graph.variables, move)
        if (game.waits.includes(id)) game.complete(id, facts)
        else game.fire(id, facts)
        // Now and then the whole flow: states written by either way of opening must fit the other.
        outcome = step(diagram, outcome, id, facts, (index + salt) % 7 === 0)
        steps++
        if (!isSame(places(outcome), expected(game))) throw new Error(`apart at ${id}`)
      }
    }),
    { numRuns: RUNS },
  )
  t.ok(steps > RUNS, `${steps} steps`)
})

t.test('a moved process stands where the token game does, and still ends', async (t) => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(blocks, moves, fc.nat(), async (block, script, salt) => {
      const graph = draw(block)
      const diagram = await compile(toXml(graph, salt))
      const first = factsOf(graph.variables, script[0]!)
      const game = new TokenGame(graph, first)
      let outcome = start(diagram, 'acak', first)
      // Moved about while there is a script, then answered so that every loop is left.
      for (let i = 0; !game.ended; i++) {
        if (i > 400) throw new Error('no end')
        const { pick, yes } = script[i] ?? { pick: i, yes: [false] }
        const from = outcome.waits.filter((_, n) => yes[n % 8])
        const ids = from.map((wait) => wait.executionId)
        const state = throughDatabase(outcome.state)
        const targets = i % 2 === 0 ? moveTargets(diagram, 'acak', state, ids) : []
        const to = targets[pick % targets.length]
        if (to) {
          const elements = from.map((wait) => wait.elementId)
          game.move(elements, to)
          outcome = move(diagram, 'acak', state, ids, to)
          moved++
        } else {
          const open = [...game.waits, ...game.timers]
          const id = open[pick % open.length]!
          const facts = factsOf(graph.variables, { pick, yes })
          if (game.waits.includes(id)) game.complete(id, facts)
          else game.fire(id, facts)
          outcome = step(diagram, outcome, id, facts, false)
        }
        if (!isSame(places(outcome), expected(game))) throw new Error(`apart at step ${i}`)
      }
    }),
    { numRuns: PANJANG ? 30 : 15 },
  )
  t.ok(moved > 2, `${moved} moves`)
})

const isSame = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)

/** Nested splits can have more places than the gate is willing to walk; that is no wrong shape. */
const TOO_WIDE = /terlalu banyak cabang/

t.test('the gate finds no fault in the shape of a block-structured process', async (t) => {
  const names = { handlers: new Map(), peran: new Set<string>(), callable: new Set<string>() }
  const content = new Set(['handler', 'baris', 'lajur'])
  await fc.assert(
    fc.asyncProperty(blocks, fc.nat(), async (block, salt) => {
      const faults = gate(await compile(toXml(draw(block), salt)), names)
      t.same(
        faults.filter(({ rule, message }) => !content.has(rule) && !TOO_WIDE.test(message)),
        [],
      )
    }),
    { numRuns: PANJANG ? 100 : 40 },
  )
})
