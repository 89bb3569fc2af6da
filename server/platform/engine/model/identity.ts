import type { ModdleElement } from 'bpmn-moddle'
import { IDENTITY_ELEMENTS } from '../sop-moddle.js'

/**
 * The identity block of the SOP, word for word, in the order of an SOP; absent lines are left out.
 */
export function readIdentity(process: ModdleElement): Record<string, string[]> {
  const values: ModdleElement[] = process.extensionElements?.values ?? []
  const blocks = values.filter((value) => value.$type === 'sop:Identitas')
  const identity: Record<string, string[]> = {}
  for (const name of IDENTITY_ELEMENTS) {
    const lines = blocks.flatMap((block) => (block[name] as string[] | undefined) ?? [])
    if (lines.length > 0) identity[name] = lines
  }
  return identity
}
