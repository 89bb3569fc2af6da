import type { ComponentChildren } from 'preact'
import type { DrawnBox, Drawing, DrawnShape } from '../engine/drawing.js'
import { Edges } from './bpmn/edge.js'
import { Frame, isFrame } from './bpmn/frame.js'
import { Label } from './bpmn/label.js'
import { Node } from './bpmn/node.js'
import { FONT, INK } from './bpmn/ink.js'

export interface BpmnSvgProps {
  drawing: Drawing
  /** What the picture shows, for those who cannot see it. */
  title: string
  /** Path of our own that a click on a step leads to; null = no link. */
  link?: (id: string) => string | null
  /** Drawn over a shape, inside its link. */
  over?: (shape: DrawnShape) => ComponentChildren
  /** Said of a shape after its name, for those who cannot see what is drawn over it. */
  facts?: (id: string) => string | null
  /** Patterns that `over` uses. */
  defs?: ComponentChildren
  /** Elements can be jumped to, as `#<id>-<element>`. */
  anchors?: boolean
  /** Distinguishes several pictures on one page. */
  id?: string
}

const PAD = 8

/**
 * A BPMN diagram as SVG, drawn from its own coordinates. A pure function; colours follow the page
 * through custom properties and fall back to black on white, words get theirs from app.css: said once
 * there and not a hundred times here.
 */
export function BpmnSvg({
  drawing,
  title,
  link,
  over,
  facts,
  defs,
  anchors,
  id = 'bpmn',
}: BpmnSvgProps) {
  const { shapes, edges } = drawing
  const view = extent(drawing)
  const frames = shapes.filter(isFrame)
  const nodes = shapes.filter((shape) => !isFrame(shape))
  const arrow = `${id}-panah`
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      class="bpmn"
      role={link ? 'group' : 'img'}
      aria-label={title}
      viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`}
      width={view.width}
      height={view.height}
    >
      <defs>
        <marker
          id={arrow}
          viewBox="0 0 10 10"
          refX="10"
          refY="5"
          markerWidth="9"
          markerHeight="9"
          markerUnits="userSpaceOnUse"
          orient="auto-start-reverse"
        >
          <path d="M0 0L10 5L0 10z" fill={INK.line} stroke="none" />
        </marker>
        {defs}
      </defs>
      <g
        id={`${id}-isi`}
        class="bpmn-isi"
        font-family="Arial, 'Liberation Sans', sans-serif"
        fill={INK.paper}
        stroke={INK.line}
        font-size={FONT.name}
        text-anchor="middle"
        stroke-width={1.5}
        stroke-linejoin="round"
      >
        {frames.map((shape) => (
          <Frame key={shape.id} shape={shape} />
        ))}
        <Edges edges={edges} arrow={arrow} />
        {nodes.map((shape) => (
          <Linked
            key={shape.id}
            anchor={anchors ? `${id}-${shape.id}` : undefined}
            shape={shape}
            href={link?.(shape.id) ?? null}
            facts={facts?.(shape.id) ?? ''}
          >
            <Node shape={shape} />
            {over?.(shape)}
          </Linked>
        ))}
        {nodes.map((shape) => (
          <Label key={shape.id} shape={shape} />
        ))}
      </g>
    </svg>
  )
}

function Linked(p: {
  anchor: string | undefined
  shape: DrawnShape
  href: string | null
  facts: string
  children: ComponentChildren
}) {
  const { no, name } = p.shape
  // What is written in the box is heard anyway; with facts the number is enough.
  const plain = [no, name].filter(Boolean).join('. ')
  const title = p.facts ? `${no ? `Langkah ${no}` : name}: ${p.facts}` : plain
  const inside = (
    <>
      {title && <title>{title}</title>}
      {p.children}
    </>
  )
  return p.href ? (
    <a id={p.anchor} href={p.href}>
      {inside}
    </a>
  ) : (
    <g id={p.anchor}>{inside}</g>
  )
}

/** The part of the plane that is drawn on, with a little air; a diagram may start anywhere. */
export function extent({ shapes, edges }: Drawing): DrawnBox {
  const labels = [...shapes, ...edges].flatMap((one) => (one.label ? [one.label] : []))
  const boxes: DrawnBox[] = [...shapes, ...labels]
  const points = [
    ...boxes.flatMap((b) => [
      { x: b.x, y: b.y },
      { x: b.x + b.width, y: b.y + b.height },
    ]),
    ...edges.flatMap((edge) => edge.points),
  ]
  if (points.length === 0) return { x: 0, y: 0, width: 1, height: 1 }
  const edgeOf = (pick: (...n: number[]) => number, axis: 'x' | 'y') =>
    points.reduce((far, p) => pick(far, p[axis]), points[0]![axis])
  const x = Math.floor(edgeOf(Math.min, 'x')) - PAD
  const y = Math.floor(edgeOf(Math.min, 'y')) - PAD
  const [right, bottom] = [edgeOf(Math.max, 'x'), edgeOf(Math.max, 'y')]
  return { x, y, width: Math.ceil(right) + PAD - x, height: Math.ceil(bottom) + PAD - y }
}
