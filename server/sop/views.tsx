import type { JSX } from 'preact'
import { BpmnSheets } from '../platform/ui/bpmn-sheets.js'
import { Identitas } from './identitas.js'
import { JumlahSop } from './jumlah-waktu.js'
import type { LembarSop } from './lembar.js'
import type { SopRingkas } from './queries.js'
import { CatatanSop, TabelSop } from './tabel-sop.js'
import { TabSop } from './views-baca.js'

/** The library: the SOPs in force. */
export function DaftarSop({ sop }: { sop: readonly SopRingkas[] }): JSX.Element {
  return (
    <>
      <h1>SOP</h1>
      {sop.length === 0 ? (
        <p class="kosong">
          Belum ada SOP. Letakkan diagramnya di folder workflows/ lalu nyalakan Paraf lagi; SOP yang
          lolos pemeriksaan muncul di sini.
        </p>
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
export function HalamanSop(p: {
  lembar: LembarSop
  nomor: number
  terakhir: boolean
}): JSX.Element {
  const { lembar } = p
  const langkah = new Set(lembar.baris.map((baris) => baris.id))
  return (
    <article class="sop-lembar">
      <h1>SOP {lembar.nama}</h1>
      <TabSop kode={lembar.kode} kini="" />
      {!p.terakhir && (
        <p class="kabar kabar-peringatan">
          Ini versi {p.nomor}, yang tidak berlaku lagi bagi perkara baru.{' '}
          <a href={`/sop/${encodeURIComponent(lembar.kode)}`}>Buka versi yang berlaku</a>
        </p>
      )}
      <p class="berjajar tak-cetak">
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
        <BpmnSheets
          id="sop"
          drawing={lembar.gambar}
          title={`Diagram alir SOP ${lembar.nama}`}
          link={(id) => (langkah.has(id) ? `#${id}` : null)}
        />
      )}
    </article>
  )
}
