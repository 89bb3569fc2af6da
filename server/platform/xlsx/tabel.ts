/**
 * One sheet of a file before anything is understood; `baris[0]` is row 1 of the sheet. All cells are
 * text: dates as `yyyy-mm-dd`, numbers as written, those Excel has cut off as `1.97805E+17`.
 */
export interface Tabel {
  nama: string
  baris: string[][]
}
