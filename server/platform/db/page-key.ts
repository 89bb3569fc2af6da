/** Where a page of a list ended: the moment in microseconds since 1970, and the id that settles ties. */
export interface PageKey {
  micros: string
  id: string
}

const KEY = /^(\d{1,17})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/

/** Reads what `writePageKey` wrote; null for anything else, which means the first page. */
export function readPageKey(text: string | undefined): PageKey | null {
  const found = KEY.exec(text ?? '')
  return found && { micros: found[1]!, id: found[2]! }
}

export const writePageKey = (key: PageKey): string => `${key.micros}_${key.id}`

/** SQL for the whole of what a timestamptz holds: a Date would cut it, and a page could repeat. */
export const toMicros = (column: string): string =>
  `(extract(epoch from ${column}) * 1000000)::bigint`

/** SQL for the way back; binds one value. */
export const FROM_MICROS = `timestamptz 'epoch' + ? * interval '1 microsecond'`
