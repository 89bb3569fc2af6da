import { BpmnSvg, extent, type BpmnSvgProps } from './bpmn-svg.js'
import { cutDrawing, HEAD } from './bpmn/cut.js'

/** A drawing to scroll in; on paper the same drawing again, cut into sheets between the boxes. */
export function BpmnSheets(p: BpmnSvgProps & { id: string }) {
  const area = extent(p.drawing)
  return (
    <>
      <div class="gulir sop-diagram peta-layar" tabIndex={0} role="region" aria-label={p.title}>
        <BpmnSvg {...p} />
      </div>
      <div class="peta-cetak" aria-hidden="true">
        {cutDrawing(p.drawing, area).map(({ y, height }, i) => (
          <div key={y}>
            {i > 0 && <Part id={p.id} x={area.x} y={area.y} width={area.width} height={HEAD} />}
            <Part id={p.id} x={area.x} y={y} width={area.width} height={height} />
          </div>
        ))}
      </div>
    </>
  )
}

const Part = (p: { id: string; x: number; y: number; width: number; height: number }) => (
  <svg viewBox={`${p.x} ${p.y} ${p.width} ${p.height}`}>
    <use href={`#${p.id}-isi`} />
  </svg>
)
