import type { Model } from './model/types.js'
import type { Diagram } from './types.js'

/** The graph behind each diagram. Kept apart, so that the port shows plain facts only. */
const models = new WeakMap<Diagram, Model>()

export function bindModel(diagram: Diagram, model: Model): void {
  models.set(diagram, model)
}

/** The graph of a diagram that `compile` answered; a copy of one has none and throws. */
export function modelOf(diagram: Diagram): Model {
  const model = models.get(diagram)
  if (!model) throw new TypeError('not a diagram answered by compile()')
  return model
}
