import type { JSX } from 'preact'
import { BpmnSheets } from '../platform/ui/bpmn-sheets.js'
import { Identitas } from './identitas.js'
import { JumlahSop } from './jumlah-waktu.js'
import type { LembarSop } from './lembar.js'
import { CatatanSop, TabelSop } from './tabel-sop.js'

/** An SOP to be read: identity block, table, notes, flowchart. A click on a step leads to its row. */
export function IsiLembar({ lembar }: { lembar: LembarSop }): JSX.Element {
  const langkah = new Set(lembar.baris.map((baris) => baris.id))
  return (
    <>
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
    </>
  )
}
