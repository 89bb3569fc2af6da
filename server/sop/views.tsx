import type { JSX } from 'preact'
import { IsiLembar } from './isi-lembar.js'
import type { LembarSop } from './lembar.js'
import type { SopRingkas } from './queries.js'
import { TabSop } from './views-baca.js'

/** The library: the SOPs in force. */
export function DaftarSop(p: {
  sop: readonly SopRingkas[]
  admin: boolean
  saat(d: Date): string
}): JSX.Element {
  const { sop, admin } = p
  return (
    <>
      <h1>SOP</h1>
      {admin && (
        <p class="berjajar">
          <a class="tombol" href="/kelola/sop">
            Unggah versi SOP
          </a>
        </p>
      )}
      {sop.length === 0 ? (
        <p class="kosong">
          Belum ada SOP. Admin dapat mengunggah diagramnya; SOP yang lolos pemeriksaan dan berlaku
          muncul di sini.
        </p>
      ) : (
        <div class="gulir">
          <table>
            <caption class="sembunyi">SOP yang berlaku</caption>
            <thead>
              <tr>
                <th scope="col">Nama SOP</th>
                <th scope="col">Versi ke</th>
                <th scope="col">Berlaku sejak</th>
              </tr>
            </thead>
            <tbody>
              {sop.map(({ kode, nama, versi, sejak }) => (
                <tr key={kode}>
                  <td>
                    <a href={`/sop/${encodeURIComponent(kode)}`}>{nama}</a>
                  </td>
                  <td>{versi}</td>
                  <td>{p.saat(new Date(sejak))}</td>
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
        <a href={`/sop/${encodeURIComponent(lembar.kode)}/bpmn`}>Unduh diagram (BPMN)</a>
      </p>
      <IsiLembar lembar={lembar} />
    </article>
  )
}
