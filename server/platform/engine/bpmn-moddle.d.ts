/** bpmn-moddle ships no types; only what this room uses is declared. */
declare module 'bpmn-moddle' {
  export interface ModdleProperty {
    name: string
    isReference?: boolean
    isVirtual?: boolean
  }

  /** Any element of the parsed tree; BPMN attributes are plain properties. */
  export interface ModdleElement {
    $type: string
    $parent?: ModdleElement
    $attrs?: Record<string, unknown>
    $children?: ModdleElement[]
    $body?: string
    $descriptor?: { properties?: ModdleProperty[] }
    id?: string
    name?: string
    [key: string]: any
  }

  export type BaseElement = ModdleElement
  export type Definitions = ModdleElement

  export interface ParseWarning {
    message: string
    element?: ModdleElement
    property?: string
    value?: string
  }

  export interface ParseResult {
    rootElement: ModdleElement
    warnings: ParseWarning[]
  }

  export default class BpmnModdle {
    constructor(packages?: Record<string, unknown>)
    fromXML(xml: string): Promise<ParseResult>
  }
}
