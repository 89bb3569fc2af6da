import { performance } from 'node:perf_hooks'
import { act, compile, fire, start } from '../server/platform/engine/index.js'
import type { Diagram, Outcome, Scope } from '../server/platform/engine/index.js'

/**
 * Time per step of the engine alone, no database: a 45-task process with nine correction loops,
 * with and without a boundary timer on every task, opened whole and in slices. Run it with `node
 * --import tsx bench/mesin.ts [rounds]`; the rounds of both ways alternate, so that a busy machine
 * slows both alike, and the ratio is the figure to trust.
 */
const TASKS = 45
const LOOP_EVERY = 5
const rounds = Number(process.argv[2] ?? 5)

const flow = (id: string, source: string, target: string, condition = '') =>
  `<bpmn:sequenceFlow id="${id}" sourceRef="${source}" targetRef="${target}">${condition}` +
  '</bpmn:sequenceFlow>'

/** Task i, and after every fifth a gateway that can send it back. */
function stretch(index: number, timers: boolean): string {
  const task = `t${index}`
  const next = index + 1 < TASKS ? `t${index + 1}` : 'akhir'
  const timer = `<bpmn:boundaryEvent id="b${index}" attachedToRef="${task}">
    <bpmn:timerEventDefinition><bpmn:timeDate>batas</bpmn:timeDate></bpmn:timerEventDefinition>
    </bpmn:boundaryEvent>${flow(`l${index}`, `b${index}`, next)}`
  const head = `<bpmn:userTask id="${task}" name="Tugas ${index}" />${timers ? timer : ''}`
  if (index % LOOP_EVERY !== LOOP_EVERY - 1) return head + flow(`f${index}`, task, next)
  const back =
    "<bpmn:conditionExpression>keputusan = 'tidak' dan ke = 'pengetik'</bpmn:conditionExpression>"
  return `${head}${flow(`f${index}`, task, `g${index}`)}
    <bpmn:exclusiveGateway id="g${index}" default="y${index}" />
    ${flow(`y${index}`, `g${index}`, next)}${flow(`n${index}`, `g${index}`, task, back)}`
}

function processXml(timers: boolean): string {
  const body = Array.from({ length: TASKS }, (_, index) => stretch(index, timers)).join('\n')
  return `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
    targetNamespace="x"><bpmn:process id="panjang" isExecutable="true">
    <bpmn:startEvent id="awal" />${flow('f', 'awal', 't0')}${body}<bpmn:endEvent id="akhir" />
    </bpmn:process></bpmn:definitions>`
}

/** Run from the first task to the end, through each loop once; answers milliseconds per step. */
function runThrough(diagram: Diagram, whole: boolean): number[] {
  const times: number[] = []
  let outcome: Outcome = start(diagram, 'panjang', {}, { whole })
  let returned = ''
  while (!outcome.ended) {
    const { executionId, elementId } = outcome.waits[0]!
    const scope: Scope = elementId === returned ? {} : { keputusan: 'tidak', ke: 'pengetik' }
    returned = elementId
    const state = JSON.parse(JSON.stringify(outcome.state))
    const began = performance.now()
    outcome = act(diagram, 'panjang', state, executionId, scope, { whole })
    times.push(performance.now() - began)
  }
  return times
}

const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
const ms = (value: number) => `${value.toFixed(2)} ms`

async function measure(timers: boolean): Promise<void> {
  const xml = processXml(timers)
  const began = performance.now()
  const diagram = await compile(xml)
  const compiled = performance.now() - began
  const times = { whole: [] as number[], slice: [] as number[] }
  runThrough(diagram, false)
  for (let round = 0; round < rounds; round++) {
    times.whole.push(...runThrough(diagram, true))
    times.slice.push(...runThrough(diagram, false))
  }
  const [whole, slice] = [median(times.whole), median(times.slice)]
  const state = JSON.stringify(start(diagram, 'panjang', {}).state).length
  console.log(`${TASKS} tasks, ${timers ? 'a timer on each' : 'no timers'}`)
  console.log(`  compile, once    ${ms(compiled)}`)
  console.log(`  step, whole flow ${ms(whole)}  (n = ${times.whole.length})`)
  console.log(`  step, slice      ${ms(slice)}  ratio ${(whole / slice).toFixed(1)}`)
  console.log(`  state            ${state} bytes of JSON`)
  if (timers) console.log(`  timer fired      ${ms(measureTimer(diagram))}`)
}

function measureTimer(diagram: Diagram): number {
  const { state, timers } = start(diagram, 'panjang', {})
  const once = () => {
    const began = performance.now()
    fire(diagram, 'panjang', state, timers[0]!.executionId, {})
    return performance.now() - began
  }
  return median(Array.from({ length: 50 }, once))
}

await measure(false)
await measure(true)
