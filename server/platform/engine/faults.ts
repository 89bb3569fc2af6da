/**
 * The step asked for something that is not waiting: done by someone else, taken away, or never
 * there.
 */
export class NotWaiting extends Error {
  readonly executionId: string
  constructor(executionId: string) {
    super(`nothing waits as ${executionId}`)
    this.name = 'NotWaiting'
    this.executionId = executionId
  }
}

/**
 * A gateway has no way out for these facts. The gate demands a default, so a gated diagram has
 * none.
 */
export class NoWayOut extends Error {
  readonly elementId: string
  readonly elementName: string
  constructor(elementId: string, elementName: string) {
    super(`no way out of "${elementName}" (${elementId})`)
    this.name = 'NoWayOut'
    this.elementId = elementId
    this.elementName = elementName
  }
}

/**
 * Any other reason why a step cannot be taken; the caller rolls back, the state stays as it was.
 */
export class EngineFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'EngineFailure'
  }
}

/**
 * The case could not have come to stand there by itself: a join would wait for ever, or an element hold
 * two tokens.
 */
export class NoSuchMove extends Error {
  readonly elementId: string
  constructor(elementId: string) {
    super(`no move to ${elementId}`)
    this.name = 'NoSuchMove'
    this.elementId = elementId
  }
}
