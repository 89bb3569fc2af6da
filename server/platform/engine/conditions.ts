import { ConditionError, tokenize } from './condition-tokens.js'
import type { Token } from './condition-tokens.js'
import type { Scope } from './types.js'

export { ConditionError }

/**
 * The comparison language of gateways: `keputusan = 'tidak' dan ke = 'pengonsep'`.
 *
 *     kondisi  := konjungsi ('atau' konjungsi)*
 *     konjungsi:= faktor ('dan' faktor)*
 *     faktor   := 'bukan' faktor | '(' kondisi ')' | nilai operator nilai | nama | benar | salah
 *     operator := = != < <= > >=
 *     nilai    := 'text' | number | benar | salah | nama
 *
 * A tree walker over flat facts: no calls, no property access, no code. `bukan` binds tightest.
 */
export type Expression =
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'name'; name: string }
  | { kind: 'compare'; operator: Operator; left: Expression; right: Expression }
  | { kind: 'and' | 'or'; left: Expression; right: Expression }
  | { kind: 'not'; of: Expression }

export type Operator = '=' | '!=' | '<' | '<=' | '>' | '>='

/** More nesting than any office writes; bounds the recursion of parser and evaluator. */
const MAX_DEPTH = 50
const MAX_LENGTH = 1000

/** Read a condition. Throws ConditionError with the position of the first fault. */
export function parseCondition(text: string): Expression {
  if (text.length > MAX_LENGTH) throw new ConditionError('syarat terlalu panjang', MAX_LENGTH)
  return new Parser(tokenize(text), text.length).all()
}

class Parser {
  readonly #tokens: Token[]
  readonly #end: number
  #at = 0
  #depth = 0

  constructor(tokens: Token[], end: number) {
    this.#tokens = tokens
    this.#end = end
  }

  all(): Expression {
    const tree = this.#or()
    const rest = this.#tokens[this.#at]
    if (rest) throw new ConditionError(`tidak mengharapkan "${rest.text}"`, rest.position)
    return tree
  }

  #or(): Expression {
    let left = this.#and()
    while (this.#take('word', 'atau')) left = { kind: 'or', left, right: this.#and() }
    return left
  }

  #and(): Expression {
    let left = this.#factor()
    while (this.#take('word', 'dan')) left = { kind: 'and', left, right: this.#factor() }
    return left
  }

  #factor(): Expression {
    if (++this.#depth > MAX_DEPTH)
      throw new ConditionError('terlalu banyak kurung', this.#position())
    const result = this.#inner()
    this.#depth--
    return result
  }

  #inner(): Expression {
    if (this.#take('word', 'bukan')) return { kind: 'not', of: this.#factor() }
    if (this.#take('mark', '(')) {
      const inside = this.#or()
      if (!this.#take('mark', ')'))
        throw new ConditionError('kurung tutup tidak ada', this.#position())
      return inside
    }
    const left = this.#value()
    const token = this.#tokens[this.#at]
    if (token?.kind !== 'operator') return this.#alone(left)
    this.#at++
    return { kind: 'compare', operator: token.text as Operator, left, right: this.#value() }
  }

  /** A value without comparison must be a yes or a no; a bare text is a slip of the pen. */
  #alone(value: Expression): Expression {
    if (value.kind === 'literal' && typeof value.value !== 'boolean') {
      throw new ConditionError('pembanding (=, !=, <, <=, >, >=) tidak ada', this.#position())
    }
    return value
  }

  #value(): Expression {
    const token = this.#tokens[this.#at++]
    if (!token) throw new ConditionError('nilai tidak ada', this.#end)
    if (token.kind === 'text' || token.kind === 'number')
      return { kind: 'literal', value: token.value! }
    if (token.kind === 'word' && (token.text === 'benar' || token.text === 'salah')) {
      return { kind: 'literal', value: token.text === 'benar' }
    }
    if (token.kind === 'word' && !RESERVED.has(token.text))
      return { kind: 'name', name: token.text }
    throw new ConditionError(`mengharapkan nilai, bukan "${token.text}"`, token.position)
  }

  #take(kind: Token['kind'], text: string): boolean {
    const token = this.#tokens[this.#at]
    if (token?.kind !== kind || token.text !== text) return false
    this.#at++
    return true
  }

  #position(): number {
    return this.#tokens[this.#at]?.position ?? this.#end
  }
}

const RESERVED = new Set(['dan', 'atau', 'bukan'])

/**
 * Is the condition met by these facts? A name that is not among them is null: it equals only
 * another unknown name, and every other comparison with it, `!=` too, is false. Values of different
 * types never equal and have no order; a bare name is met only by `true`. Never throws.
 */
export function evaluate(expression: Expression, scope: Scope): boolean {
  switch (expression.kind) {
    case 'and':
      return evaluate(expression.left, scope) && evaluate(expression.right, scope)
    case 'or':
      return evaluate(expression.left, scope) || evaluate(expression.right, scope)
    case 'not':
      return !evaluate(expression.of, scope)
    case 'compare':
      return compare(
        expression.operator,
        valueOf(expression.left, scope),
        valueOf(expression.right, scope),
      )
    default:
      return valueOf(expression, scope) === true
  }
}

type Value = Scope[string]

function valueOf(expression: Expression, scope: Scope): Value {
  if (expression.kind === 'literal') return expression.value
  if (expression.kind !== 'name') return null
  // Own facts only: `constructor` and its kin are names like any other.
  return Object.hasOwn(scope, expression.name) ? (scope[expression.name] ?? null) : null
}

function compare(operator: Operator, left: Value, right: Value): boolean {
  if (left === null || right === null) return operator === '=' && left === right
  if (operator === '=') return left === right
  if (operator === '!=') return left !== right
  if (typeof left !== typeof right || typeof left === 'boolean') return false
  if (operator === '<') return left < right
  if (operator === '<=') return left <= right
  return operator === '>' ? left > right : left >= right
}
