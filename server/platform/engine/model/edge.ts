import type { ModdleElement } from 'bpmn-moddle'
import { parseCondition } from '../conditions.js'
import { SOP_NAMESPACE } from '../sop-moddle.js'
import type { Condition, Edge } from './types.js'

/** One sequence flow; its condition is read once here, for the gate and for every run. */
export function readEdge(element: ModdleElement, container: string): Edge {
  const source: ModdleElement | undefined = element.sourceRef
  return {
    id: element.id ?? '',
    name: element.name ?? '',
    container,
    source: source?.id ?? '',
    target: element.targetRef?.id ?? '',
    isDefault: source?.default?.id !== undefined && source.default.id === element.id,
    condition: element.conditionExpression ? readCondition(element.conditionExpression) : null,
  }
}

function readCondition(expression: ModdleElement): Condition {
  const text = String(expression.body ?? '').trim()
  const language = expression.language === SOP_NAMESPACE ? '' : (expression.language ?? '')
  if (language)
    return { text, language, expression: null, fault: `bahasa "${language}" tidak dikenal` }
  try {
    return { text, language, expression: parseCondition(text), fault: null }
  } catch (error) {
    return { text, language, expression: null, fault: (error as Error).message }
  }
}
