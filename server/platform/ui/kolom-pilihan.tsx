import type { JSX } from 'preact'
import type { JsonSkema } from '../http/skema.js'
import type { PropKolom } from './masukan.js'
import { useIdKolom } from './nama-kolom.js'
import { labelPilihan } from './pilihan.js'

interface Prop extends PropKolom {
  pilihan: readonly JsonSkema[]
}

/** One of a few choices, all in view. */
export function KelompokRadio(p: Prop): JSX.Element {
  const id = useIdKolom(p.nama)
  return (
    <div class="pilihan">
      {p.pilihan.map((c, i) => (
        <label for={`${id}-${i}`}>
          <input
            type="radio"
            id={`${id}-${i}`}
            name={p.nama}
            value={String(c.const)}
            checked={c.const === p.nilai}
            required={p.wajib}
          />
          <span>{labelPilihan(p.skema, c)}</span>
        </label>
      ))}
    </div>
  )
}

/** Any number of choices. */
export function KelompokCentang(p: Prop): JSX.Element {
  const id = useIdKolom(p.nama)
  const terpilih = Array.isArray(p.nilai) ? p.nilai : []
  return (
    <div class="pilihan">
      {p.pilihan.map((c, i) => (
        <label for={`${id}-${i}`}>
          <input
            type="checkbox"
            id={`${id}-${i}`}
            name={p.nama}
            value={String(c.const)}
            checked={terpilih.includes(c.const)}
          />
          <span>{labelPilihan(p.skema.items!, c)}</span>
        </label>
      ))}
    </div>
  )
}
