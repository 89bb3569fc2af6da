import t from 'tap'
import {
  EngineFailure,
  NoWayOut,
  NotWaiting,
  act,
  compile,
  fire,
  start,
} from '../server/platform/engine/index.js'
import { Run, document, readFixture } from './fixtures/engine/mesin.js'

t.test('a correction loop returns to the typist and ends when the decision is Ya', async (t) => {
  const run = await Run.of('lurus')
  t.same(run.waits, ['t1'])
  run.act('t1').act('t2').act('t3', { keputusan: 'tidak' })
  t.same(run.waits, ['t2'])
  run.act('t2').act('t3', { keputusan: 'ya' })
  t.ok(run.outcome.ended)
  t.same(run.outcome.waits, [])
})

t.test('every level of the paraf chain is its own visit of the same task', async (t) => {
  const run = (await Run.of('rantai')).act('konsep').act('ketik')
  const kabid = run.waitAt('paraf')
  run.act('paraf', { berikutnya: 'ya' })
  const sekretaris = run.waitAt('paraf')
  t.not(sekretaris, kabid)
  run.act('paraf', { keputusan: 'tidak', ke: 'pengonsep' })
  t.same(run.waits, ['konsep'])
  run.act('konsep').act('ketik').act('paraf', { keputusan: 'tidak', ke: 'pengetik' })
  t.same(run.waits, ['ketik'])
  run.act('ketik').act('paraf', { berikutnya: 'ya' }).act('paraf', {})
  t.same(run.waits, ['tanda-tangan'])
})

t.test('a join waits for the branch that was sent back', async (t) => {
  const run = (await Run.of('serentak')).act('t2')
  t.same(run.waits, ['t10', 't5'])
  run.act('t10').act('t5', { keputusan: 'tidak' })
  t.same(run.waits, ['t5'], 'the join has not fired early')
  run.act('t5', { keputusan: 'tidak' }).act('t5', { keputusan: 'ya' })
  t.same(run.waits, ['t9'])
  run.act('t9', { remedial: 'ya' })
  t.same(run.waits, ['t10', 't5'], 'both branches again')
  run.act('t5').act('t10').act('t9')
  t.ok(run.outcome.ended)
})

t.test('the whole flow and the part of it lead to the same places', async (t) => {
  const diagram = await compile(readFixture('serentak'))
  let whole = start(diagram, 'serentak', {}, { whole: true })
  let part = start(diagram, 'serentak', {})
  const places = (outcome: typeof part) => outcome.waits.map((wait) => wait.elementId).sort()
  for (const [id, scope] of [
    ['t2', {}],
    ['t10', {}],
    ['t5', { keputusan: 'tidak' }],
    ['t5', {}],
    ['t9', { remedial: 'ya' }],
    ['t5', {}],
    ['t10', {}],
    ['t9', {}],
  ] as const) {
    t.same(places(part), places(whole))
    const at = (outcome: typeof part) =>
      outcome.waits.find((wait) => wait.elementId === id)!.executionId
    whole = act(diagram, 'serentak', whole.state, at(whole), scope, { whole: true })
    // Crossed on purpose every second step: both ways of opening write the same kind of state.
    part = act(diagram, 'serentak', part.state, at(part), scope, { whole: id === 't5' })
  }
  t.ok(whole.ended && part.ended)
})

t.test('an interrupting timer takes the task away, however late and after a restart', async (t) => {
  const run = await Run.of('pewaktu')
  t.match(
    run.outcome.timers.find((timer) => timer.elementId === 'batas'),
    {
      attachedTo: 'balasan',
      kind: 'timeDate',
      text: 'batasBalasan',
    },
  )
  const open = run.waitAt('balasan')
  run.fire('batas')
  t.same(run.waits, ['tegur'])
  t.same(run.timers, [], 'the reminder has gone with the task')
  t.throws(() => act(run.diagram, run.flowId, run.state, open, {}), NotWaiting)
})

t.test('a task done in time disarms its timers', async (t) => {
  const run = await Run.of('pewaktu')
  const timer = run.outcome.timers[0]!.executionId
  run.act('balasan')
  t.same(run.waits, ['rekap'])
  t.same(run.timers, [])
  t.throws(() => fire(run.diagram, run.flowId, run.state, timer, {}), NotWaiting)
})

t.test('a non-interrupting timer leaves the task open and goes off once', async (t) => {
  const run = (await Run.of('pewaktu')).fire('ingat')
  t.same(run.waits, ['balasan', 'telepon'])
  t.same(run.timers, ['batas'])
  run.act('telepon').act('balasan')
  t.same(run.waits, ['rekap'])
})

t.test('a wait for a date is a timer without a task', async (t) => {
  const run = (await Run.of('pewaktu')).act('balasan').act('rekap')
  t.same([run.waits, run.timers, run.outcome.ended], [[], ['tunggu'], false])
  t.equal(run.outcome.timers[0]!.attachedTo, null)
  t.ok(run.fire('tunggu').outcome.ended)
})

t.test('a call waits until the called case has ended', async (t) => {
  const run = (await Run.of('panggilan')).act('satu')
  t.match(run.outcome.waits, [{ elementId: 'panggil', kind: 'call' }])
  t.same(run.diagram.calls, [
    {
      id: 'panggil',
      name: 'SOP Penerbitan Sertifikat',
      calledElement: 'penerbitan-sertifikat',
      flowId: 'panggilan',
    },
  ])
  run.act('panggil').act('dua')
  t.ok(run.outcome.ended)
})

t.test('an event flow runs three times at once beside the main flow', async (t) => {
  const main = await Run.of('panggilan')
  t.same(main.waits, ['satu'], 'the event is no part of the main flow')
  const events = [1, 2, 3].map(() => new Run(main.diagram, 'kendala'))
  t.equal(new Set(events.map((event) => event.waitAt('reset'))).size, 3)
  main.act('satu')
  for (const event of events) t.ok(event.act('reset').outcome.ended)
  t.same(main.waits, ['panggil'])
})

t.test('an embedded sub-process runs, and its timer takes all of it away', async (t) => {
  const done = (await Run.of('subproses')).act('ketik')
  t.same([done.waits, done.timers], [['kirim'], ['batas']])
  t.same(done.act('kirim').waits, ['arsip'])
  t.ok(done.act('arsip').outcome.ended)
  const late = (await Run.of('subproses')).act('ketik').fire('batas')
  t.same([late.waits, late.timers], [['batal'], []])
})

const line = (id: string, source: string, target: string, condition = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${condition}
  </bpmn:sequenceFlow>`
const when = (text: string) => `<bpmn:conditionExpression>${text}</bpmn:conditionExpression>`

t.test(
  'an inclusive choice takes every way whose condition is met, else the default',
  async (t) => {
    const tasks = ['a', 'b', 'c']
    const ways = tasks.map((id) => {
      const condition = id === 'c' ? '' : when(`${id} = benar`)
      return `<bpmn:userTask id="${id}" />${line(`to-${id}`, 'pilih', id, condition)}
      ${line(`from-${id}`, id, `akhir-${id}`)}<bpmn:endEvent id="akhir-${id}" />`
    })
    const xml = document(`<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s" />
    ${line('f', 's', 'pilih')}<bpmn:inclusiveGateway id="pilih" default="to-c" />${ways.join('')}
    </bpmn:process>`)
    const diagram = await compile(xml)
    t.same(new Run(diagram, 'p', { a: true, b: true }).waits, ['a', 'b'])
    t.same(new Run(diagram, 'p', { b: true }).waits, ['b'])
    t.same(new Run(diagram, 'p', {}).waits, ['c'])
    const both = new Run(diagram, 'p', { a: true, b: true }).act('b')
    t.same([both.waits, both.outcome.ended], [['a'], false])
    t.ok(both.act('a').outcome.ended)
  },
)

t.test('a terminating end takes every other token with it', async (t) => {
  const xml = document(`<bpmn:process id="p" isExecutable="true"><bpmn:startEvent id="s" />
    ${line('f', 's', 'belah')}<bpmn:parallelGateway id="belah" />
    ${line('f1', 'belah', 'a')}${line('f2', 'belah', 'b')}
    <bpmn:userTask id="a" /><bpmn:userTask id="b" />${line('f3', 'a', 'henti')}
    <bpmn:endEvent id="henti"><bpmn:terminateEventDefinition id="h" /></bpmn:endEvent>
    ${line('f4', 'b', 'akhir')}<bpmn:endEvent id="akhir" /></bpmn:process>`)
  const diagram = await compile(xml)
  const stopped = new Run(diagram).act('a')
  t.same([stopped.waits, stopped.outcome.ended], [[], true])
  const other = new Run(diagram).act('b')
  t.same([other.waits, other.outcome.ended], [['a'], false])
})

t.test('the state does not grow with the loops taken', async (t) => {
  const run = (await Run.of('lurus')).act('t1').act('t2')
  const sizes = new Map<number, number>()
  for (let loop = 1; loop <= 60; loop++) {
    run.act('t3', { keputusan: 'tidak' }).act('t2')
    sizes.set(loop, JSON.stringify(run.outcome.state).length)
  }
  t.equal(sizes.get(10), sizes.get(1))
  t.equal(sizes.get(60), sizes.get(1))
})

t.test('the second of two who complete the same visit is told that nothing waits', async (t) => {
  const run = await Run.of('lurus')
  const visit = run.waitAt('t1')
  run.act('t1')
  t.throws(() => act(run.diagram, 'lurus', run.state, visit, {}), NotWaiting)
  t.throws(
    () => act(run.diagram, 'lurus', run.state, 't2', {}),
    NotWaiting,
    'an element id is no visit',
  )
  t.throws(() => act(run.diagram, 'lurus', run.state, '', {}), NotWaiting)
  run.act('t2').act('t3')
  t.throws(() => act(run.diagram, 'lurus', run.state, visit, {}), NotWaiting, 'nor after the end')
})

t.test('a step changes neither the state nor the diagram it is given', async (t) => {
  const run = await Run.of('pewaktu')
  const state = run.state
  const before = JSON.stringify(state)
  act(run.diagram, 'pewaktu', state, run.waitAt('balasan'), {})
  fire(run.diagram, 'pewaktu', state, run.outcome.timers[0]!.executionId, {})
  t.equal(JSON.stringify(state), before)
  t.throws(() => {
    run.diagram.steps[0]!.name = 'lain'
  }, TypeError)
})

t.test('a gateway without a way out stops the step and names itself', async (t) => {
  const xml = readFixture('lurus')
    .replace(' default="ya"', '')
    .replace(
      'targetRef="akhir" />',
      `targetRef="akhir"><bpmn:conditionExpression>keputusan = 'ya'</bpmn:conditionExpression>
      </bpmn:sequenceFlow>`,
    )
  const run = new Run(await compile(xml)).act('t1').act('t2')
  const state = run.state
  const error = t.throws(
    () => act(run.diagram, 'lurus', state, run.waitAt('t3'), { keputusan: 'entah' }),
    NoWayOut,
  )
  t.match(error, { elementId: 'putus', elementName: 'Setuju?' })
  t.ok(
    act(run.diagram, 'lurus', state, run.waitAt('t3'), { keputusan: 'ya' }).ended,
    'the state is still good',
  )
})

t.test('a condition that cannot be read stops the step instead of counting as true', async (t) => {
  for (const condition of ['keputusan > ', '${true}', 'this.constructor', '']) {
    const xml = readFixture('lurus').replace("keputusan = 'tidak'", condition)
    const run = new Run(await compile(xml)).act('t1').act('t2')
    t.throws(() => run.act('t3', { keputusan: 'ya' }), EngineFailure, condition)
  }
})

t.test('a step after which nothing could ever move again is refused', async (t) => {
  // Straight into the AND gateway, the loop back makes it a join, and its second token never comes.
  const stuck = readFixture('serentak').replaceAll('targetRef="temu"', 'targetRef="belah"')
  const run = new Run(await compile(stuck))
  t.throws(() => run.act('t2'), EngineFailure)
})

t.test('a state of another version or another flow is refused', async (t) => {
  const run = await Run.of('panggilan')
  const other = await compile(readFixture('panggilan').replace('name="Satu"', 'name="Satu lagi"'))
  t.throws(() => act(other, 'panggilan', run.state, run.waitAt('satu'), {}), EngineFailure)
  t.throws(() => act(run.diagram, 'kendala', run.state, run.waitAt('satu'), {}), EngineFailure)
  t.throws(() => start(run.diagram, 'tidak-ada', {}), EngineFailure)
})

t.test('code in a diagram does not run even when nobody asked the gate', async (t) => {
  const evil = `<bpmn:scriptTask id="t1" scriptFormat="javascript">
    <bpmn:script>globalThis.bobol = 1</bpmn:script></bpmn:scriptTask>`
  const diagram = await compile(readFixture('lurus').replace(/<bpmn:userTask id="t1"[^>]*>/, evil))
  t.throws(() => start(diagram, 'lurus', {}), EngineFailure)
  const service = `<bpmn:serviceTask id="t1" implementation="\${environment.services.x()}" />`
  const other = await compile(readFixture('lurus').replace(/<bpmn:userTask id="t1"[^>]*>/, service))
  t.throws(() => start(other, 'lurus', {}), EngineFailure)
  t.notOk('bobol' in globalThis)
})
