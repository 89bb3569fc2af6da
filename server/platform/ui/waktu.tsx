import type { JSX } from 'preact'
import { tanggalPanjang, waktuSingkat } from '../../values/tanggal.js'

/** An instant on the office's clock: `22 Nov 2026 05.00 WITA`. */
export function Waktu({
  saat,
  zona,
  singkat,
}: {
  saat: Date | string
  zona: string
  singkat?: string
}): JSX.Element {
  const d = new Date(saat)
  return <time dateTime={d.toISOString()}>{waktuSingkat(d, zona, singkat)}</time>
}

/** A calendar date in words: `22 November 2026`; a dash when there is none. */
export function TanggalPanjang({ tanggal }: { tanggal: string | null }): JSX.Element {
  if (!tanggal) return <span>–</span>
  return <time dateTime={tanggal}>{tanggalPanjang(tanggal)}</time>
}
