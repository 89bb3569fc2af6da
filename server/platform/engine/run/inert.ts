import type { Edge } from '../model/types.js'
import { evaluate } from '../conditions.js'
import { EngineFailure } from '../faults.js'
import type { Scope } from '../types.js'

/**
 * Expressions of the engine (`${...}`) stay text: they could run code from the diagram or from
 * data.
 */
export const inertExpressions = {
  resolveExpression: (text: unknown) => text,
  isExpression: () => false,
  hasExpression: () => false,
}

/**
 * The only "script" is the condition of a sequence flow, answered by our own evaluator over the
 * facts of this step. Every other request for a script is refused.
 */
export function conditionScripts(edges: ReadonlyMap<string, Edge>, scope: Scope) {
  return {
    register() {},
    getScript(_language: string, element: { id: string }) {
      const condition = edges.get(element.id)?.condition
      if (!condition) throw new EngineFailure(`${element.id}: scripts do not run`)
      return {
        execute(_context: unknown, done: (error: Error | null, met?: boolean) => void) {
          if (condition.expression) return done(null, evaluate(condition.expression, scope))
          done(new EngineFailure(`${element.id}: ${condition.fault}`))
        },
      }
    },
  }
}
