import type { ModdleElement } from 'bpmn-moddle'

/**
 * Every element of a parsed tree with the nearest element, itself included, that has an id.
 * References are not followed, so each is seen once. A stack instead of recursion: nesting is up to
 * the author.
 */
export function* walk(
  root: ModdleElement,
): Generator<{ element: ModdleElement; owner: ModdleElement }> {
  const open = [{ element: root, owner: root }]
  for (let next = open.pop(); next; next = open.pop()) {
    const owner = next.element.id ? next.element : next.owner
    yield { element: next.element, owner }
    for (const child of childrenOf(next.element).reverse()) open.push({ element: child, owner })
  }
}

function childrenOf(element: ModdleElement): ModdleElement[] {
  const references = new Set<string>()
  for (const property of element.$descriptor?.properties ?? []) {
    if (!property.isReference) continue
    references.add(property.name)
    references.add(property.name.slice(property.name.indexOf(':') + 1))
  }
  const found: ModdleElement[] = [...(element.$children ?? [])]
  for (const [name, value] of Object.entries(element)) {
    if (name.startsWith('$') || references.has(name)) continue
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && '$type' in child) found.push(child)
    }
  }
  return found
}
