import type { Diagram } from '../platform/engine/types.js'
import type { BarisSop } from './peta.js'

/** The SOP table as printed, row by row, regenerated from a diagram; nothing is corrected. */
export function tabelSop(diagram: Diagram): BarisSop[] {
  return diagram.steps.map(({ name, laneName, sop }) => ({
    no: sop.no,
    kegiatan: name,
    pelaksana: laneName,
    kelengkapan: sop.kelengkapan,
    waktu: sop.waktu,
    output: sop.output,
    ket: sop.ket,
  }))
}
