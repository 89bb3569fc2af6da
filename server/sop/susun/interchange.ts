import type { Peta } from '../peta.js'
import type { Drawing, Line, Shape } from './draw.js'
import type { Box } from './geometry.js'
import { laneId } from './process.js'
import { element, type Element } from './xml.js'

export const poolId = (peta: Peta) => `kolam-${peta.id}`

/** BPMN diagram interchange: the coordinates of everything, lanes as upright columns. */
export function interchange(peta: Peta, drawing: Drawing): Element {
  const upright = { isHorizontal: false }
  const lanes = peta.lajur.map((lajur, i) =>
    shapeElement({ id: laneId(lajur.peran), box: drawing.lanes[i]! }, upright),
  )
  return element('bpmndi:BPMNDiagram', { id: 'gambar' }, [
    element('bpmndi:BPMNPlane', { id: 'bidang', bpmnElement: 'kerja-sama' }, [
      shapeElement({ id: poolId(peta), box: drawing.pool }, upright),
      ...lanes,
      ...drawing.shapes.map((shape) => shapeElement(shape)),
      ...drawing.lines.map(lineElement),
    ]),
  ])
}

function shapeElement(shape: Shape, more: Record<string, boolean> = {}): Element {
  const attributes = {
    id: `gambar-${shape.id}`,
    bpmnElement: shape.id,
    ...more,
    isMarkerVisible: shape.marker,
    isExpanded: shape.expanded,
  }
  return element('bpmndi:BPMNShape', attributes, [bounds(shape.box), ...label(shape.label)])
}

function lineElement(line: Line): Element {
  const points = line.points.map(({ x, y }) => element('di:waypoint', { x, y }))
  return element('bpmndi:BPMNEdge', { id: `gambar-${line.id}`, bpmnElement: line.id }, [
    ...points,
    ...label(line.label),
  ])
}

const label = (box: Box | undefined): Element[] =>
  box ? [element('bpmndi:BPMNLabel', {}, [bounds(box)])] : []

const bounds = ({ x, y, width, height }: Box): Element =>
  element('dc:Bounds', {
    x: Math.round(x),
    y: Math.round(y),
    width: Math.round(width),
    height: Math.round(height),
  })
