/**
 * Text for a cell of a sheet that leaves the house. A spreadsheet runs whatever begins with one of
 * these signs as a formula, and the text may have come from an outsider, so it gets an apostrophe.
 */
export function selAman(teks: string): string {
  return /^[=+\-@\t\r＝＋－＠]/.test(teks) ? `'${teks}` : teks
}

// Where the separator of a machine is the comma, a cell is cut at its commas and line breaks, quotes or
// not, and what follows is a cell of its own. `Rp5.000,-` stays as it is: no formula begins like that.
const SESUDAH_PEMISAH = /(^[\s"]+|[,;\t\r\n][\s"]*)(?=[=@＝＠]|[+\-＋－][\w(])/g

/** CSV as Excel opens it here: UTF-8 with BOM, `;`, CRLF; every cell made safe. */
export function susunCsv(baris: readonly (readonly (string | number)[])[]): string {
  const sel = (nilai: string | number) => {
    if (typeof nilai === 'number') return String(nilai)
    const teks = selAman(nilai).replace(SESUDAH_PEMISAH, "$1'")
    return /[";\r\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks
  }
  return `\ufeff${baris.map((b) => `${b.map(sel).join(';')}\r\n`).join('')}`
}
