import { faultAt, faultAtNode } from './context.js'
import type { Rule } from './context.js'

const CODE_TASKS = new Set(['scriptTask', 'serviceTask', 'sendTask', 'businessRuleTask'])

/** A diagram is data: whatever some engine might run as code is refused, though ours would not. */
export const noCode: Rule = ({ model }) =>
  model.code.map((found) =>
    faultAt('kode', 'Unsur', asElement(found), `memuat kode (${found.detail})`),
  )

/** Work is done by handlers in our own code, never by a task that calls out by itself. */
export const noAutomaticTask: Rule = ({ model }) =>
  model.nodes
    .filter((node) => CODE_TASKS.has(node.type))
    .map((node) =>
      faultAtNode('kode', node, `adalah ${node.type}; tugas otomatis tidak diperbolehkan`),
    )

/** What the parser did not know or dropped: a misspelt word would else vanish without a sound. */
export const allUnderstood: Rule = ({ model }) =>
  model.warnings.map((warning) => {
    const duplicate = /duplicate ID <([^>]*)>/.exec(warning.detail)?.[1]
    if (duplicate !== undefined)
      return faultAt('id', 'Unsur', asElement(warning), 'memakai id yang sudah dipakai')
    return faultAt(
      'isi',
      'Unsur',
      asElement(warning),
      `memuat isi yang tidak dikenal: ${warning.detail}`,
    )
  })

const asElement = (found: { elementId: string; elementName: string }) => ({
  id: found.elementId,
  name: found.elementName,
})
