import type { JSX } from 'preact'
import type { DrawnShape } from '../../platform/engine/drawing.js'
import { FONT, INK } from '../../platform/ui/bpmn/ink.js'
import { textWidth } from '../../platform/ui/text-size.js'
import { sebutMenit } from '../../values/lama-kerja.js'
import { MEDIAN_PALING_SEDIKIT, type AngkaLangkah } from './angka.js'

const TINGGI = 20

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
  const bawah = y + height - TINGGI / 2
  const kanan = x + width
  return (
    <>
      {lewat > 0 && (
        <rect x={x - 9} y={y + 6} width={9} height={height - 12} fill="url(#peta-lewat)" />
      )}
      {median !== null && <Cap teks={sebutMenit(median)} kanan={kanan - 6} y={y - TINGGI / 2} />}
      {terbuka > 0 && <Cap teks={`${terbuka} buka`} kiri={x + 6} y={bawah} />}
      {berisiko > 0 && <Cap teks={`◇ ${berisiko}`} tengah={x + width / 2} y={bawah} garis="2 2" />}
      {lewat > 0 && <Cap teks={`▲ ${lewat} lewat`} kanan={kanan - 6} y={bawah} gelap />}
    </>
  )
}

interface PropCap {
  teks: string
  kiri?: number
  tengah?: number
  kanan?: number
  y: number
  garis?: string
  gelap?: boolean
}

function Cap({ teks, kiri, tengah, kanan, y, garis, gelap }: PropCap): JSX.Element {
  const lebar = Math.ceil(textWidth(teks, FONT.name)) + 12
  const x = kiri ?? (kanan !== undefined ? kanan - lebar : tengah! - lebar / 2)
  return (
    <>
      <rect
        x={x}
        y={y}
        width={lebar}
        height={TINGGI}
        rx={gelap ? 2 : 10}
        fill={gelap ? INK.line : undefined}
        stroke-dasharray={garis}
      />
      <text
        x={x + lebar / 2}
        y={y + 14.5}
        font-weight={gelap ? 'bold' : undefined}
        fill={gelap ? INK.paper : undefined}
        stroke={gelap ? 'none' : undefined}
      >
        {teks}
      </text>
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
      ? `median mulai ${MEDIAN_PALING_SEDIKIT} kunjungan`
      : `median ${sebutMenit(median)}`
  return `${selesai} selesai, ${langgar} melanggar, ${tengah}`
}
