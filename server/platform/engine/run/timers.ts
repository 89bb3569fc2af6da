import type { ArmedTimer } from '../types.js'

interface Owner {
  id: string
  executionId: string
  attachedTo?: string
  timeDate?: string
  timeDuration?: string
  timeCycle?: string
}

interface Handle {
  owner: Owner
  expire: () => void
}

/**
 * Timers that live nowhere: the engine hands its callbacks over, we answer what is armed as data
 * and call one back when the caller says that it is due. Works the same after save and recover,
 * because the engine registers every armed timer again when it resumes.
 */
export class ExternalTimers {
  readonly executing: unknown[] = []
  readonly #armed = new Map<string, Handle>()

  register(owner: Owner) {
    return {
      setTimeout: (expire: () => void) => {
        this.#armed.set(owner.executionId, { owner, expire })
        return owner.executionId
      },
      clearTimeout: this.clearTimeout,
    }
  }

  /** The engine checks that these exist; every timer has an owner, so nothing arms here. */
  setTimeout = (): never => {
    throw new TypeError('a timer without an owner')
  }

  clearTimeout = (executionId: string): undefined => {
    this.#armed.delete(executionId)
  }

  /** False when no such timer is armed. */
  fire(executionId: string): boolean {
    const handle = this.#armed.get(executionId)
    handle?.expire()
    return handle !== undefined
  }

  armed(): ArmedTimer[] {
    return [...this.#armed.values()].map(({ owner }) => ({
      executionId: owner.executionId,
      elementId: owner.id,
      attachedTo: owner.attachedTo ?? null,
      ...textOf(owner),
    }))
  }
}

function textOf(owner: Owner): Pick<ArmedTimer, 'kind' | 'text'> {
  for (const kind of ['timeDate', 'timeDuration', 'timeCycle'] as const) {
    if (owner[kind] !== undefined) return { kind, text: owner[kind] }
  }
  return { kind: 'timeDate', text: '' }
}
