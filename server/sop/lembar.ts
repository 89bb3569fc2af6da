import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { readDrawing, type Drawing } from '../platform/engine/drawing.js'
import { compile } from '../platform/engine/index.js'
import type { Diagram } from '../platform/engine/types.js'
import { jumlahLembar, type JumlahLembar } from './jumlah.js'
import type { BarisSop } from './peta.js'
import { sopAktif } from './service.js'
import { tabelSop } from './tabel.js'

/** One row with what the printed table does not say. */
export interface BarisLembar extends BarisSop {
  id: string
  /** Column of its pelaksana, counted from 0; -1 when it stands in no lane. */
  kolom: number
  catatan: string
}

/** An SOP as the office knows it: identity block, table, flowchart. */
export interface LembarSop {
  kode: string
  nama: string
  sha256: string
  identitas: Record<string, string[]>
  /** Headings of the columns of pelaksana as printed. */
  pelaksana: string[]
  baris: BarisLembar[]
  /** Codes of the SOPs this one calls. */
  memanggil: string[]
  gambar: Drawing
  jumlah: JumlahLembar
}

/** The sheet of the version in force. Error: TIDAK_ADA. */
export async function lembarSop(db: Knex, kode: string): Promise<LembarSop> {
  const versi = await sopAktif(db, kode)
  if (!versi) throw errors.TIDAK_ADA({ apa: 'SOP' })
  return susunLembar(await compile(versi.xml))
}

export async function susunLembar(diagram: Diagram): Promise<LembarSop> {
  const tabel = tabelSop(diagram)
  const { id: kode, name: nama, sha256, identitas, lanes } = diagram
  const tercetak = identitas.kepalaKolom ?? []
  return {
    kode,
    nama,
    sha256,
    identitas,
    pelaksana: tercetak.length === lanes.length ? tercetak : lanes.map((lane) => lane.name),
    baris: diagram.steps.map((step, i) => ({
      ...tabel[i]!,
      id: step.id,
      kolom: lanes.findIndex((lane) => lane.id === step.laneId),
      catatan: step.sop.catatan,
    })),
    memanggil: diagram.calls.map((call) => call.calledElement),
    gambar: await readDrawing(diagram.xml),
    jumlah: jumlahLembar(tabel, identitas),
  }
}
