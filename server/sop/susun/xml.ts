/** A tree that becomes XML. An attribute that is undefined or '' is not written. */
export interface Element {
  name: string
  attributes: Record<string, string | number | boolean | undefined>
  children: (Element | string)[]
}

export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  children: Element['children'] = [],
): Element => ({ name, attributes, children })

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // Parsers turn these into blanks inside an attribute unless they are escaped.
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}
const escape = (text: string) => text.replace(/[&<>"\n\r\t]/g, (c) => ESCAPES[c]!)

/** Text of an XML document, two blanks per level, UTF-8, ending in a line break. */
export const document = (root: Element): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}`

function print(node: Element, indent: string): string {
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => ` ${name}="${escape(String(value))}"`)
    .join('')
  const open = `${indent}<${node.name}${attributes}`
  if (node.children.length === 0) return `${open} />\n`
  const inner = node.children
    .map((child) => (typeof child === 'string' ? escape(child) : print(child, `${indent}  `)))
    .join('')
  return node.children.every((child) => typeof child === 'string')
    ? `${open}>${inner}</${node.name}>\n`
    : `${open}>\n${inner}${indent}</${node.name}>\n`
}
