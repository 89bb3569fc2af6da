import type { JSX } from 'preact'

/** One choice of a filter above a list: everything, or one of the values. */
export function PilihSaringan(p: {
  label: string
  nama: string
  kini: string | undefined
  /** Value and what it is called. */
  isi: readonly (readonly [string, string])[]
}): JSX.Element {
  return (
    <label>
      {p.label}{' '}
      <select name={p.nama}>
        <option value="">Semua</option>
        {p.isi.map(([nilai, kata]) => (
          <option value={nilai} selected={nilai === p.kini}>
            {kata}
          </option>
        ))}
      </select>
    </label>
  )
}
