import type { JSX } from 'preact'
import { RUPA, type Rupa } from '../http/rupa.js'

const KATA: Record<Rupa, string> = {
  perangkat: 'Mengikuti perangkat',
  terang: 'Terang',
  gelap: 'Gelap',
}

/** Light or dark, for this browser. */
export const PilihRupa = ({ rupa, csrf }: { rupa: Rupa; csrf: string }): JSX.Element => (
  <form class="formulir" method="post" action="/rupa">
    <input type="hidden" name="_csrf" value={csrf} />
    <fieldset class="kolom">
      <legend>Tampilan di perangkat ini</legend>
      <div class="pilihan">
        {RUPA.map((r) => (
          <label>
            <input type="radio" name="rupa" value={r} checked={r === rupa} /> {KATA[r]}
          </label>
        ))}
      </div>
    </fieldset>
    <button>Simpan tampilan</button>
  </form>
)
