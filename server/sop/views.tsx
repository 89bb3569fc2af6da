import type { JSX } from 'preact'
import { BpmnSvg } from '../platform/ui/bpmn-svg.js'
import { Identitas } from './identitas.js'
import { JumlahSop } from './jumlah-waktu.js'
import type { LembarSop } from './lembar.js'
import type { SopRingkas } from './queries.js'
import { CatatanSop, TabelSop } from './tabel-sop.js'

/** The library: the SOPs in force. */
export function DaftarSop({ sop }: { sop: readonly SopRingkas[] }): JSX.Element {
  return (
    <>
      <h1>SOP</h1>
      {sop.length === 0 ? (
        <p class="kosong">Belum ada SOP.</p>
      ) : (
        <div class="gulir">
          <table>
            <caption class="sembunyi">SOP yang berlaku</caption>
            <thead>
              <tr>
                <th scope="col">Nama SOP</th>
                <th scope="col">Versi ke</th>
                <th scope="col">Sidik diagram</th>
              </tr>
            </thead>
            <tbody>
              {sop.map(({ kode, nama, versi, sha256 }) => (
                <tr key={kode}>
                  <td>
                    <a href={`/sop/${encodeURIComponent(kode)}`}>{nama}</a>
                  </td>
                  <td>{versi}</td>
                  <td>
                    <code>{sha256.slice(0, 12)}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}

/** One SOP: identity block, table, notes, flowchart. A click on a step leads to its row. */
export function HalamanSop({ lembar }: { lembar: LembarSop }): JSX.Element {
  const langkah = new Set(lembar.baris.map((baris) => baris.id))
  return (
    <article class="sop-lembar">
      <h1>SOP {lembar.nama}</h1>
      <p class="berjajar">
        <a href={`/sop/${encodeURIComponent(lembar.kode)}/peringatan`}>Peringatan dan eskalasi</a>
        <a href={`/sop/${encodeURIComponent(lembar.kode)}/jam`}>Jam dan janji layanan</a>
      </p>
      <Identitas baris={lembar.identitas} />
      <h2>Tabel SOP</h2>
      <TabelSop lembar={lembar} />
      <JumlahSop jumlah={lembar.jumlah} />
      <CatatanSop lembar={lembar} />
      <h2>Diagram alir</h2>
      {lembar.gambar.shapes.length === 0 ? (
        <p class="kosong">SOP ini tidak memuat gambar.</p>
      ) : (
        <div class="gulir sop-diagram">
          <BpmnSvg
            drawing={lembar.gambar}
            title={`Diagram alir SOP ${lembar.nama}`}
            link={(id) => (langkah.has(id) ? `#${id}` : null)}
          />
        </div>
      )}
    </article>
  )
}
