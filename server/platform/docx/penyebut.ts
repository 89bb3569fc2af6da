/**
 * The whole language of tags: a name, or names joined by dots. No calls, no arithmetic, no way to
 * reach a prototype; a template can ask for data and nothing else.
 */
const NAMA = /^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$/

export const sahTag = (tag: string): boolean => tag === '.' || NAMA.test(tag)

/** Value of `tag`, looked up from the innermost loop outwards; undefined when nobody has it. */
export function cariNilai(tag: string, lingkup: readonly unknown[]): unknown {
  if (tag === '.') return lingkup.at(-1)
  const [kepala, ...ekor] = tag.split('.') as [string, ...string[]]
  for (let i = lingkup.length - 1; i >= 0; i--) {
    // The first scope that knows the first name answers: an inner `nama` hides an outer one.
    if (!milik(lingkup[i], kepala)) continue
    return ekor.reduce<unknown>(
      (n, k) => (milik(n, k) ? n[k] : undefined),
      (lingkup[i] as Rekaman)[kepala],
    )
  }
  return undefined
}

type Rekaman = Record<string, unknown>

function milik(nilai: unknown, kunci: string): nilai is Rekaman {
  return nilai !== null && typeof nilai === 'object' && Object.hasOwn(nilai, kunci)
}
