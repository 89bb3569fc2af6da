import type { Peta } from './peta.js'
import { draw } from './susun/draw.js'
import { interchange, poolId } from './susun/interchange.js'
import { messageElements, processElement } from './susun/process.js'
import { document, element } from './susun/xml.js'

const NAMESPACES = {
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xmlns:bpmn': 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  'xmlns:bpmndi': 'http://www.omg.org/spec/BPMN/20100524/DI',
  'xmlns:dc': 'http://www.omg.org/spec/DD/20100524/DC',
  'xmlns:di': 'http://www.omg.org/spec/DD/20100524/DI',
  'xmlns:sop': 'urn:paraf:sop:1',
}

/**
 * An SOP table and its flows as BPMN 2.0 with a drawing in lanes. Deterministic: the same map gives
 * the same bytes. Errors: an element without lane, a flow without ends, rows that cannot be drawn
 * without a flow running through a foreign element.
 */
export function susunBpmn(peta: Peta): string {
  const pool = { id: poolId(peta), name: peta.nama, processRef: peta.id }
  return document(
    element(
      'bpmn:definitions',
      {
        ...NAMESPACES,
        id: `definisi-${peta.id}`,
        targetNamespace: 'urn:paraf:sop:1',
        exporter: 'Paraf',
        exporterVersion: '1',
      },
      [
        ...messageElements(peta),
        element('bpmn:collaboration', { id: 'kerja-sama' }, [element('bpmn:participant', pool)]),
        processElement(peta),
        interchange(peta, draw(peta)),
      ],
    ),
  )
}
