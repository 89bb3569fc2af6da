import { modelOf } from '../internals.js'
import type { Diagram, DiagramFault, GateNames } from '../types.js'
import { allUnderstood, noAutomaticTask, noCode } from './code.js'
import { faultAt, gateOf } from './context.js'
import type { Rule } from './context.js'
import { elementKnown, notLooped, oneProcess, oneStart } from './elements.js'
import { boundaryAttached, eventKnown, eventNamed, timerHasDate } from './events.js'
import { choiceComplete, conditionPlaced, noInclusiveJoin } from './gateways.js'
import { flowConnected, flowDirection, idSafe } from './ids.js'
import {
  callKnown,
  documentKnown,
  handlerKnown,
  laneRoleKnown,
  optionsKnown,
  recorderKnown,
} from './names.js'
import { circleWaits, endReached, everythingReached } from './paths.js'
import { taskIsRow, taskIsUserTask } from './rows.js'
import { tokensFlow } from './soundness.js'

/** Elements of one diagram; the longest SOP of the sample office has about a hundred. */
const MAX_NODES = 1000

const CONTENT: Rule[] = [
  allUnderstood,
  noCode,
  noAutomaticTask,
  taskIsUserTask,
  taskIsRow,
  handlerKnown,
  optionsKnown,
  documentKnown,
  laneRoleKnown,
  recorderKnown,
  callKnown,
]
const SHAPE: Rule[] = [
  idSafe,
  oneProcess,
  oneStart,
  elementKnown,
  eventKnown,
  eventNamed,
  timerHasDate,
  boundaryAttached,
  notLooped,
  flowConnected,
  flowDirection,
  choiceComplete,
  conditionPlaced,
  noInclusiveJoin,
  everythingReached,
  endReached,
  circleWaits,
]

/**
 * May this diagram run? Every fault names its element and is one Indonesian sentence; an empty list
 * means yes. All faults are answered at once, except that tokens are followed only through a
 * diagram whose shape is right.
 */
export function gate(diagram: Diagram, names: GateNames): DiagramFault[] {
  const model = modelOf(diagram)
  if (model.nodes.length > MAX_NODES) {
    const process = { id: model.processId, name: model.processName }
    return [faultAt('ukuran', 'Proses', process, `memuat lebih dari ${MAX_NODES} unsur`)]
  }
  const context = gateOf(model, names)
  const content = CONTENT.flatMap((rule) => rule(context))
  const shape = SHAPE.flatMap((rule) => rule(context))
  return [...content, ...shape, ...(shape.length === 0 ? tokensFlow(context) : [])]
}
