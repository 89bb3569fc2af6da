import type { JsonSkema } from '../http/skema.js'

/** Choices of an enum or a union of literals; null when the schema is neither. */
export function daftarPilihan(s: JsonSkema): JsonSkema[] | null {
  if (s.enum) return s.enum.filter((n) => n !== null).map((nilai) => ({ const: nilai }))
  if (s.const !== undefined) return [s]
  const cabang = s.anyOf?.filter((a) => a.type !== 'null')
  return cabang?.length && cabang.every((a) => a.const !== undefined) ? cabang : null
}

/** What is printed for a choice: its own title, `x-pilihan` of the field, or the value made readable. */
export function labelPilihan(induk: JsonSkema, pilihan: JsonSkema): string {
  const nilai = String(pilihan.const)
  const kamus = induk['x-pilihan'] as Record<string, string> | undefined
  return (
    pilihan.title ??
    kamus?.[nilai] ??
    nilai.charAt(0).toUpperCase() + nilai.slice(1).replaceAll(/[_-]/g, ' ')
  )
}
