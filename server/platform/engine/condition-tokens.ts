/** The text is not a condition; `position` counts characters from 0. */
export class ConditionError extends Error {
  readonly position: number
  constructor(reason: string, position: number) {
    super(`${reason} pada huruf ke-${position + 1}`)
    this.name = 'ConditionError'
    this.position = position
  }
}

export interface Token {
  kind: 'word' | 'text' | 'number' | 'operator' | 'mark'
  text: string
  position: number
  /** The value of a literal. */
  value?: string | number
}

const SPACE = /\s+/y
const WORD = /[\p{L}_][\p{L}\p{N}_]*/uy
const NUMBER = /-?\d+(?:\.\d+)?/y
const OPERATOR = /!=|<=|>=|=|<|>/y
const MARK = /[()]/y
/** A quote inside a text is written twice: 'Jum''at'. */
const TEXT = /'((?:[^']|'')*)'/y

/** Cut a condition into tokens. Throws ConditionError at the first character that fits nowhere. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  while (position < source.length) {
    const space = at(SPACE, source, position)
    if (space) {
      position += space[0].length
      continue
    }
    const token = next(source, position)
    tokens.push(token)
    position += token.text.length
  }
  return tokens
}

function next(source: string, position: number): Token {
  const text = at(TEXT, source, position)
  if (text) return { kind: 'text', text: text[0], position, value: text[1]!.replaceAll("''", "'") }
  const number = at(NUMBER, source, position)
  if (number) return { kind: 'number', text: number[0], position, value: Number(number[0]) }
  for (const [kind, pattern] of [
    ['word', WORD],
    ['operator', OPERATOR],
    ['mark', MARK],
  ] as const) {
    const found = at(pattern, source, position)
    if (found) return { kind, text: found[0], position }
  }
  const odd = source[position]!
  if (odd === "'") throw new ConditionError('tanda kutip tidak ditutup', position)
  throw new ConditionError(`tanda "${odd}" tidak dikenal`, position)
}

function at(pattern: RegExp, source: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position
  return pattern.exec(source)
}
