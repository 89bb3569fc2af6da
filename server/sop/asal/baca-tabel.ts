import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { BarisSop } from '../peta.js'

/**
 * The rows of one SOP from a table in CSV, untouched: cells are compared with the printed SOP, so
 * not even a blank may be trimmed. `sop` is the value of the column of that name.
 */
export function bacaTabel(berkas: string, sop: string): BarisSop[] {
  const semua = parse(readFileSync(berkas, 'utf8'), { columns: true, bom: true }) as (BarisSop & {
    sop: string
  })[]
  return semua
    .filter((baris) => baris.sop === sop)
    .map(({ no, kegiatan, pelaksana, kelengkapan, waktu, output, ket }) => ({
      no,
      kegiatan,
      pelaksana,
      kelengkapan,
      waktu,
      output,
      ket,
    }))
}
