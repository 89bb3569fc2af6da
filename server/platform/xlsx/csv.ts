import { parse } from 'csv-parse/sync'
import { errors } from '../../errors.js'
import { BARIS_MAKS, KOLOM_MAKS } from './batas.js'
import type { Tabel } from './tabel.js'

type Pemisah = ';' | ',' | '\t'

const PEMISAH: readonly Pemisah[] = [';', ',', '\t']

/**
 * A CSV as one table; `baris[0]` is row 1 as a spreadsheet would number it. `kenal` says how well a
 * row looks like a heading and so decides between `;`, `,` and tab.
 */
export function bacaCsv(isi: Buffer, kenal: (baris: string[]) => number): Tabel {
  const teks = keTeks(isi)
  // Excel's own hint `sep=;` in front of everything; Excel does not count it as a row.
  const petunjuk = /^sep=(.)\r?\n/i.exec(teks)
  const inti = petunjuk ? teks.slice(petunjuk[0].length) : teks
  const pemisah = PEMISAH.find((p) => p === petunjuk?.[1]) ?? pilihPemisah(inti, kenal)
  try {
    const baris = urai(inti, pemisah, BARIS_MAKS + 20)
    if (baris.length >= BARIS_MAKS + 20) throw errors.DAFTAR_TERLALU_PANJANG({ batas: BARIS_MAKS })
    if (baris.some((b) => b.length > KOLOM_MAKS)) {
      throw errors.DAFTAR_TERLALU_LEBAR({ batas: KOLOM_MAKS })
    }
    return { nama: '', baris }
  } catch (sebab) {
    const { lines, code } = sebab as { lines?: number; code?: string }
    if (lines === undefined) throw sebab
    const apa =
      code === 'CSV_MAX_RECORD_SIZE' ? 'baris terlalu panjang' : 'tanda kutip tidak berpasangan'
    throw errors.BERKAS_RUSAK({ bagian: `CSV, ${apa} sekitar baris ${lines}` })
  }
}

/** UTF-16 and UTF-8 by their signs; what is not valid UTF-8 was saved by Excel as Windows-1252. */
export function keTeks(isi: Buffer): string {
  if (isi[0] === 0xff && isi[1] === 0xfe) return new TextDecoder('utf-16le').decode(isi)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi)
  } catch {
    return new TextDecoder('windows-1252').decode(isi)
  }
}

function pilihPemisah(teks: string, kenal: (baris: string[]) => number): Pemisah {
  const nilai = PEMISAH.map((pemisah) => {
    const contoh = contohBaris(teks, pemisah)
    const judul = Math.max(0, ...contoh.map(kenal))
    return { pemisah, judul, lebar: Math.max(0, ...contoh.map((b) => b.length)) }
  })
  nilai.sort((a, b) => b.judul - a.judul || b.lebar - a.lebar)
  return nilai[0]!.pemisah
}

// Where quotes do not pair the lines are cut plainly: enough to know the separator, and the real
// reading then names the damage.
function contohBaris(teks: string, pemisah: Pemisah): string[][] {
  try {
    return uraiSekali(teks, pemisah, 12, true)
  } catch {
    return teks.split('\n', 12).map((b) => b.split(pemisah))
  }
}

function urai(teks: string, pemisah: Pemisah, sampai: number): string[][] {
  try {
    return uraiSekali(teks, pemisah, sampai, false)
  } catch (sebab) {
    // A quote inside an unquoted cell is part of the text (`Jl. "Merdeka" 1`); one that is never
    // closed is damage, and the loose reading would hide it by swallowing all rows after it.
    if ((sebab as { code?: string }).code === 'CSV_QUOTE_NOT_CLOSED') throw sebab
    return uraiSekali(teks, pemisah, sampai, true)
  }
}

function uraiSekali(teks: string, pemisah: Pemisah, sampai: number, longgar: boolean): string[][] {
  return parse(teks, {
    delimiter: pemisah,
    bom: true,
    relax_column_count: true,
    relax_quotes: longgar,
    skip_empty_lines: false,
    to: sampai,
    max_record_size: 200_000,
  })
}
