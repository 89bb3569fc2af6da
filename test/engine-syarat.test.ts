import fc from 'fast-check'
import t from 'tap'
import { ConditionError, evaluate, parseCondition } from '../server/platform/engine/index.js'
import type { Scope } from '../server/platform/engine/index.js'

const met = (text: string, scope: Scope = {}) => evaluate(parseCondition(text), scope)

t.test('the conditions of the SOPs mean what they say', async (t) => {
  const back = "keputusan = 'tidak' dan ke = 'pengonsep'"
  t.equal(met(back, { keputusan: 'tidak', ke: 'pengonsep' }), true)
  t.equal(met(back, { keputusan: 'tidak', ke: 'pengetik' }), false)
  t.equal(met(back, { keputusan: 'ya' }), false)
  t.equal(met('jumlah >= 40 atau bukan (lulus = benar)', { jumlah: 39, lulus: false }), true)
  t.equal(met('-1.5 < nol', { nol: 0 }), true)
  t.equal(met("hari = 'Jum''at'", { hari: "Jum'at" }), true)
})

t.test('dan binds tighter than atau, bukan tighter than both', async (t) => {
  t.equal(met('benar atau benar dan salah'), true)
  t.equal(met('(benar atau benar) dan salah'), false)
  t.equal(met('bukan salah dan salah'), false)
  t.equal(met('bukan (salah dan salah)'), true)
})

t.test('an unknown name equals only another unknown name', async (t) => {
  for (const operator of ['=', '!=', '<', '<=', '>', '>=']) {
    t.equal(met(`entah ${operator} 'ya'`), false, operator)
    t.equal(met(`entah ${operator} 0`), false, operator)
    t.equal(met(`entah ${operator} salah`), false, operator)
  }
  t.equal(met('entah = lain'), true)
  t.equal(met('entah'), false)
  t.equal(met('entah', { entah: null }), false)
})

t.test('values of different types never meet, and nothing is truthy but benar', async (t) => {
  t.equal(met("jumlah = '5'", { jumlah: 5 }), false)
  t.equal(met("jumlah != '5'", { jumlah: 5 }), true)
  t.equal(met("jumlah < '6'", { jumlah: 5 }), false)
  t.equal(met('salah < benar'), false)
  t.equal(met('nama', { nama: 'salah' }), false)
  t.equal(met('nama', { nama: 1 }), false)
})

t.test('names of the language behind are names like any other', async (t) => {
  for (const name of ['constructor', '__proto__', 'toString', 'process', 'globalThis']) {
    t.equal(met(name), false, name)
    t.equal(met(`${name} = entah`), true, name)
  }
})

t.test('a fault is told with its place', async (t) => {
  const faults: [text: string, position: number, reason: RegExp][] = [
    ['', 0, /nilai tidak ada/],
    ['keputusan =', 11, /nilai tidak ada/],
    ["keputusan = 'tidak", 12, /kutip tidak ditutup/],
    ["keputusan == 'x'", 11, /bukan "="/],
    ["a = 'x' && b", 8, /"&" tidak dikenal/],
    ['(benar', 6, /kurung tutup/],
    ['benar)', 5, /tidak mengharapkan/],
    ["'ya'", 4, /pembanding/],
    ['a dan dan b', 6, /bukan "dan"/],
    ['proses.keluar()', 6, /"\." tidak dikenal/],
    ['a < b < c', 6, /tidak mengharapkan/],
    ['bukan '.repeat(60) + 'benar', 300, /terlalu banyak/],
    ['a'.repeat(1001), 1000, /terlalu panjang/],
  ]
  for (const [text, position, reason] of faults) {
    const error = t.throws(() => parseCondition(text), ConditionError, text) as ConditionError
    t.equal(error.position, position, text)
    t.match(error.message, reason)
  }
})

/** A tree of the language with its own meaning, computed apart from the parser. */
type Sample = { text: string; value: boolean }

const scope: Scope = { a: 'x', b: 7, c: true, d: null }
const values = fc.constantFrom<[string, string | number | boolean | null]>(
  ["'x'", 'x'],
  ["''", ''],
  ["'it''s'", "it's"],
  ['7', 7],
  ['-2.5', -2.5],
  ['benar', true],
  ['salah', false],
  ['a', 'x'],
  ['b', 7],
  ['c', true],
  ['d', null],
  ['takada', null],
)
const operators = fc.constantFrom('=', '!=', '<', '<=', '>', '>=')

function compared(left: unknown, operator: string, right: unknown): boolean {
  if (left === null || right === null) return operator === '=' && left === right
  const same = Object.is(left, right)
  if (operator === '=' || operator === '!=') return same === (operator === '=')
  if (typeof left !== typeof right || typeof left === 'boolean') return false
  const before = (left as string) < (right as string)
  return { '<': before, '<=': before || same, '>': !before && !same, '>=': !before }[operator]!
}

const { tree } = fc.letrec<{ tree: Sample }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    fc.tuple(values, operators, values).map(([left, operator, right]) => ({
      text: `${left[0]} ${operator}${right[0]}`,
      value: compared(left[1], operator, right[1]),
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({
      text: `(${left.text})dan(${right.text})`,
      value: left.value && right.value,
    })),
    fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({
      text: `(${left.text})\n atau (${right.text})`,
      value: left.value || right.value,
    })),
    tie('tree').map((of) => ({ text: `bukan(${of.text})`, value: !of.value })),
  ),
}))

t.test('every condition that can be written means what its parts mean', async (t) => {
  fc.assert(
    fc.property(tree, ({ text, value }) => met(text, scope) === value),
    { numRuns: 1000 },
  )
  t.pass()
})

t.test('any text is read or refused, and never does anything else', async (t) => {
  const words = fc.constantFrom(
    'dan',
    'atau',
    'bukan',
    '(',
    ')',
    '=',
    '<=',
    "'",
    "'a'",
    '1',
    'x',
    ' ',
    '.',
    '${',
    '}',
    'benar',
  )
  const texts = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 30 }).map((all) => all.join(' ')),
  )
  fc.assert(
    fc.property(texts, (text) => {
      try {
        return typeof met(text, scope) === 'boolean'
      } catch (error) {
        return (
          error instanceof ConditionError && error.position >= 0 && error.position <= text.length
        )
      }
    }),
    { numRuns: 2000 },
  )
  t.pass()
})
