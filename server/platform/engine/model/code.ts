import type { ModdleElement } from 'bpmn-moddle'
import { SOP_NAMESPACE } from '../sop-moddle.js'
import type { Finding } from './types.js'
import { walk } from './walk.js'

/** Elements by which other tools attach code: `camunda:executionListener`, `zeebe:script`, ... */
const CODE_ELEMENT = /^(script|.*listener|.*connector|expression|taskDefinition)$/i
/** Attributes that hold code or the name of code, in any namespace but ours. */
const CODE_ATTRIBUTE =
  /^(script|scriptFormat|class|expression|delegateExpression|implementation|.*listener)$/i

/**
 * Everything in the tree that some engine could take for code. Ours runs none of it, but a diagram
 * that carries it promises what Paraf will not do, so the gate names it.
 */
export function findCode(process: ModdleElement): Finding[] {
  const found: Finding[] = []
  for (const { element, owner } of walk(process)) {
    const detail = codeIn(element)
    if (detail) found.push({ elementId: owner.id ?? '', elementName: owner.name ?? '', detail })
  }
  return found
}

function codeIn(element: ModdleElement): string | null {
  const local = element.$type.slice(element.$type.indexOf(':') + 1)
  const foreign = !element.$type.startsWith('bpmn:')
  if (element.script || (foreign && CODE_ELEMENT.test(local))) return `unsur ${element.$type}`
  const language = element.$type === 'bpmn:FormalExpression' ? element.language : ''
  if (language && language !== SOP_NAMESPACE) return `bahasa syarat "${language}"`
  if (element.implementation && element.implementation !== '##unspecified')
    return 'atribut implementation'
  for (const name of foreignAttributes(element)) {
    if (CODE_ATTRIBUTE.test(name.slice(name.indexOf(':') + 1))) return `atribut ${name}`
  }
  return null
}

/**
 * Attributes the parser knows no meaning of; on elements of other tools that is every attribute.
 */
function foreignAttributes(element: ModdleElement): string[] {
  const own = element.$descriptor ? [] : Object.keys(element)
  return [...Object.keys(element.$attrs ?? {}), ...own].filter((name) => !name.startsWith('$'))
}
