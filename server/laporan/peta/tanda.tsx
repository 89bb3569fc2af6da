import type { JSX } from 'preact'
import type { DrawnShape } from '../../platform/engine/drawing.js'
import { INK } from '../../platform/ui/bpmn/ink.js'
import { Tag } from '../../platform/ui/bpmn/tag.js'
import { sebutMenit } from '../../values/lama-kerja.js'
import { PERSENTIL_PALING_SEDIKIT } from '../himpunan/sel.js'
import type { AngkaLangkah } from './angka.js'

/** Hatching of steps that have something late: seen in print and without colour. */
export const Corak = (): JSX.Element => (
  <pattern
    id="peta-lewat"
    width="7"
    height="7"
    patternUnits="userSpaceOnUse"
    patternTransform="rotate(45)"
  >
    <rect width="7" height="7" fill={INK.paper} stroke="none" />
    <path d="M0 0V7" stroke={INK.line} stroke-width="3" />
  </pattern>
)

/**
 * The figures of a step on its box: what is open below at the left, what is late at the right (dark, with
 * a triangle, and a hatched strip beside the box), at risk in between (dotted), the median above.
 */
export function TandaLangkah(p: { shape: DrawnShape; angka: AngkaLangkah }): JSX.Element {
  const { x, y, width, height } = p.shape
  const { terbuka, lewat, berisiko, median } = p.angka
  const bawah = y + height
  const kanan = x + width
  return (
    <>
      {lewat > 0 && (
        <rect x={x - 9} y={y + 6} width={9} height={height - 12} fill="url(#peta-lewat)" />
      )}
      {median !== null && <Tag text={sebutMenit(median)} right={kanan - 6} y={y} />}
      {terbuka > 0 && <Tag text={`${terbuka} buka`} left={x + 6} y={bawah} />}
      {berisiko > 0 && <Tag text={`◇ ${berisiko}`} middle={x + width / 2} y={bawah} dash="2 2" />}
      {lewat > 0 && <Tag text={`▲ ${lewat} lewat`} right={kanan - 6} y={bawah} dark />}
    </>
  )
}

/** The same in words: for who hears the picture, and where the mouse rests. */
export function kataLangkah(a: AngkaLangkah): string {
  const kini =
    a.terbuka === 0
      ? 'tidak ada yang terbuka'
      : `${a.terbuka} terbuka, ${a.lewat} lewat, ${a.berisiko} berisiko`
  return `${kini}; ${kataSelesai(a)}`
}

function kataSelesai({ selesai, langgar, median }: AngkaLangkah): string {
  if (selesai === 0) return 'belum ada yang selesai pada masa ini'
  const tengah =
    median === null
      ? `median mulai ${PERSENTIL_PALING_SEDIKIT} kunjungan`
      : `median ${sebutMenit(median)}`
  return `${selesai} selesai, ${langgar} melanggar, ${tengah}`
}
