/** The engine room, seen from outside. Pure: no database, no clock, no memory of any case. */
export { compile } from './compile.js'
export { ConditionError, evaluate, parseCondition } from './conditions.js'
export { EngineFailure, NotWaiting, NoWayOut, NoSuchMove } from './faults.js'
export { gate } from './gate/index.js'
export { endsWithout } from './avoid.js'
export { move, moveTargets } from './move.js'
export { act, fire, start } from './step.js'
export type * from './types.js'
