import type { ComponentChildren, JSX } from 'preact'
import type { PilihanUnit, Saringan } from './saring.js'

// Forms that narrow reports down.

/** Nothing to choose where only one unit may be read. */
export const PilihUnit = (p: { pilihan: readonly PilihanUnit[]; kini: string | undefined }) =>
  p.pilihan.length > 1 && (
    <label>
      Unit
      <select name="unit">
        <option value="">Semua unit</option>
        {p.pilihan.map((u) => (
          <option value={u.id} selected={u.id === p.kini}>
            {u.nama}
          </option>
        ))}
      </select>
    </label>
  )

export const PilihSop = (p: {
  pilihan: readonly { kode: string; nama: string }[]
  kini: string
}) => (
  <label>
    SOP
    <select name="sop">
      <option value="">Semua SOP</option>
      {p.pilihan.map((s) => (
        <option value={s.kode} selected={s.kode === p.kini}>
          {s.nama}
        </option>
      ))}
    </select>
  </label>
)

/** The form above a report; `children` are further choices of that report. */
export const FormSaring = (p: {
  jalur: string
  saring: Saringan
  /** Only the unit can be chosen: the report is about now. */
  tanpaMasa?: boolean
  children?: ComponentChildren
}): JSX.Element => (
  <form class="saring" method="get" action={p.jalur}>
    {!p.tanpaMasa && (
      <>
        <label>
          Dari tanggal
          <input type="date" name="dari" value={p.saring.dari} />
        </label>
        <label>
          Sampai tanggal
          <input type="date" name="sampai" value={p.saring.sampai} />
        </label>
      </>
    )}
    <PilihUnit pilihan={p.saring.pilihan} kini={p.saring.satuUnit?.id} />
    {p.children}
    <button class="tombol-tipis">Tampilkan</button>
  </form>
)
