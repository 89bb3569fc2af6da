import type { JSX } from 'preact'
import { sebutMenit } from '../../values/lama-kerja.js'
import type { PetaSop } from './peta.js'

const JUDUL = ['Terbuka', 'Berisiko', 'Lewat', 'Selesai', 'Melanggar', 'Median'] as const

/**
 * The rows of the SOP with the figures of the map. A plain table that is scrolled on a phone: cards would
 * say the nine headings once a row, and the map already is the largest page of the house.
 */
export const TabelPeta = (p: { peta: PetaSop; tautan(elemen: string): string }): JSX.Element => (
  <div class="gulir">
    <table class="peta-tabel">
      <caption class="sembunyi">Setiap langkah SOP dengan angka pada peta</caption>
      <thead>
        <tr>
          {['No.', 'Kegiatan', 'Pelaksana', 'Mutu baku', ...JUDUL].map((judul) => (
            <th key={judul} scope="col">
              {judul}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {p.peta.lembar.baris.map((b) => {
          const a = p.peta.langkah.get(b.id)!
          return (
            <tr key={b.id}>
              <th scope="row">{b.no}</th>
              <td>{b.kegiatan}</td>
              <td>{b.pelaksana}</td>
              <td>{b.waktu || '–'}</td>
              <td>{a.terbuka > 0 ? <a href={p.tautan(b.id)}>{a.terbuka}</a> : 0}</td>
              <td>{a.berisiko > 0 ? `◇ ${a.berisiko}` : 0}</td>
              <td>{a.lewat > 0 ? `▲ ${a.lewat}` : 0}</td>
              <td>{a.selesai}</td>
              <td>{a.langgar}</td>
              <td>{a.median === null ? '–' : sebutMenit(a.median)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  </div>
)
