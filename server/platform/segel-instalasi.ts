import { buatSegel, type Segel } from './segel.js'

// One installation, one key: read at start, before anything is asked.
let segel: Segel = buatSegel(null)

/** Secrets of the settings are sealed with this from now on. */
export const pakaiSegel = (s: Segel): void => void (segel = s)

const AWALAN = 'segel:'
/** First byte of what was only wrapped, for want of a key; see segel.ts. */
const TERBUKA = 0

/** A secret as it is stored; `milik` names its place, e.g. `setelan:tte:bsreSandi`. */
export const tutupRahasia = (rahasia: string, milik: string): string =>
  AWALAN + segel.tutup(Buffer.from(rahasia), milik).toString('base64')

/**
 * What was stored, readable again; also from before secrets were sealed. Undefined when there is
 * nothing, or it was sealed under a key the installation has no more.
 */
export function bukaRahasia(tersimpan: string | undefined, milik: string): string | undefined {
  if (!tersimpan?.startsWith(AWALAN)) return tersimpan
  return segel.buka(bita(tersimpan), milik)?.toString()
}

/** True when something is kept but does not open: its key is gone, or another is set. */
export const terkunci = (tersimpan: string | undefined, milik: string): boolean =>
  Boolean(tersimpan) && bukaRahasia(tersimpan, milik) === undefined

/** True while a key is there and this secret is not yet under it. */
export const perluSegel = (tersimpan: string | undefined): tersimpan is string =>
  Boolean(tersimpan) &&
  segel.ada &&
  (!tersimpan!.startsWith(AWALAN) || bita(tersimpan!)[0] === TERBUKA)

const bita = (tersimpan: string): Buffer => Buffer.from(tersimpan.slice(AWALAN.length), 'base64')
