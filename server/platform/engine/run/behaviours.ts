import * as Elements from 'bpmn-elements'
import { TypeResolver } from 'moddle-context-serializer'

/** The end of the calendar: a timer of the engine is never due by itself. */
const NEVER = new Date('9999-12-31T00:00:00Z')

/** The published types lose that these two are classes. */
type FlowClass = new (...made: never[]) => { discard(): void }
type TimerClass = new (activity: unknown, definition: unknown) => object

/**
 * A flow not taken sends no "discarded" token. The stock engine does, and then fires an AND-join
 * too early when a correction loop lies in one branch; without discards the token game is the
 * standard one.
 */
class SequenceFlow extends (Elements.SequenceFlow as unknown as FlowClass) {
  override discard(): void {}
}

/** A timer whose date the engine neither computes nor watches: its text belongs to the caller. */
class TimerEventDefinition extends (Elements.TimerEventDefinition as unknown as TimerClass) {
  parse(_kind: string, text: string): any {
    const repeat = /^R(\d*)\//.exec(text)
    return {
      expireAt: NEVER,
      delay: NEVER.getTime(),
      repeat: repeat ? (repeat[1] ? Number(repeat[1]) : -1) : undefined,
    }
  }
}

/** Which code stands behind each BPMN element; bound when a source is made. */
export const behaviours = TypeResolver({
  ...Elements,
  SequenceFlow,
  TimerEventDefinition,
  // A call is a plain wait: the caller starts the called case and reports its end.
  CallActivity: Elements.SignalTask,
})
