import { INK } from './ink.js'

interface Mark {
  kind: string
  cx: number
  cy: number
  r: number
}

/** The sign inside a gateway: x one way, + all ways, o some ways. */
export function GatewayMark({ kind, cx, cy, r }: Mark) {
  if (kind === 'inclusiveGateway') {
    return <circle cx={cx} cy={cy} r={r * 1.2} fill="none" stroke-width={3} />
  }
  if (kind === 'parallelGateway') {
    const long = r * 1.4
    return (
      <path d={`M${cx - long} ${cy}h${2 * long}M${cx} ${cy - long}v${2 * long}`} stroke-width={4} />
    )
  }
  if (kind !== 'exclusiveGateway') {
    return <circle cx={cx} cy={cy} r={r} fill="none" stroke-width={1.5} />
  }
  const [w, h] = [r * 0.8, r]
  const strokes = `M${cx - w} ${cy - h}l${2 * w} ${2 * h}M${cx + w} ${cy - h}l${-2 * w} ${2 * h}`
  return <path d={strokes} stroke-width={4} />
}

/** The sign inside an event: what makes it happen. */
export function EventMark({ kind, cx, cy, r }: Mark) {
  if (kind === 'timer') {
    const s = r * 0.55
    return (
      <g fill="none" stroke-width={1.2}>
        <circle cx={cx} cy={cy} r={s} />
        <path d={`M${cx} ${cy - s * 0.75}V${cy}H${cx + s * 0.5}`} />
      </g>
    )
  }
  if (kind === 'message') {
    const [w, h] = [r * 0.5, r * 0.34]
    const envelope = `M${cx - w} ${cy - h}h${2 * w}v${2 * h}h${-2 * w}zl${w} ${h}l${w} ${-h}`
    return <path d={envelope} fill="none" stroke-width={1.2} />
  }
  if (kind === 'terminate')
    return <circle cx={cx} cy={cy} r={r * 0.55} fill={INK.line} stroke="none" />
  return null
}
