/** Makes data safe to write into a document: text an XML part may hold and a reader can trust. */

// C0 except tab and newline, DEL and C1, non-characters, and the marks that turn text right-to-left:
// a name that reads differently from its bytes has no place in an official letter.
const BUANG =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/g

/** One text: line ends become \n, control and direction marks go, broken surrogates become U+FFFD. */
export function bersihkanTeks(teks: string): string {
  return teks
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(BUANG, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
}

/** A deep copy with every text cleaned. Plain data only: functions and instances are refused. */
export function bersihkanData(nilai: unknown): unknown {
  if (typeof nilai === 'string') return bersihkanTeks(nilai)
  if (Array.isArray(nilai)) return nilai.map(bersihkanData)
  if (nilai !== null && typeof nilai === 'object') {
    const asal = Object.getPrototypeOf(nilai)
    if (asal !== Object.prototype && asal !== null)
      throw new TypeError('data dokumen harus data polos')
    return Object.fromEntries(Object.entries(nilai).map(([k, v]) => [k, bersihkanData(v)]))
  }
  if (typeof nilai === 'function' || typeof nilai === 'symbol')
    throw new TypeError('data dokumen harus data polos')
  return nilai
}
