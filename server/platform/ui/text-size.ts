/**
 * How much room words need. No font is at hand on a server, so widths are those of Arial (which
 * every BPMN tool draws with, or a metric twin of it) by class of letter, in thousandths of an em.
 */
const CLASSES: readonly [string, number][] = [
  ["ijl'|", 222],
  [' .,:;/\\!ftI[]', 278],
  ['r()-', 333],
  ['ckvxyzsJ', 500],
  ['mM', 833],
  ['wABEKPSVXY&', 690],
  ['CDHNRUTFLZ', 700],
  ['GOQ', 778],
  ['W%@', 950],
]
const WIDTH = new Map(CLASSES.flatMap(([letters, w]) => [...letters].map((l) => [l, w] as const)))
const OTHER = 556

/** Pixels of one line of text. */
export const textWidth = (text: string, fontSize: number): number =>
  ([...text].reduce((sum, letter) => sum + (WIDTH.get(letter) ?? OTHER), 0) * fontSize) / 1000

/** Lines of a text wrapped at blanks, and after a slash where a word would not fit otherwise. */
export function wrap(text: string, width: number, fontSize: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of text.split(/(?<= )|(?<=\/)/)) {
    const longer = line + piece
    if (line && textWidth(longer.trimEnd(), fontSize) > width) {
      lines.push(line.trimEnd())
      line = piece
    } else line = longer
  }
  return [...lines, line.trimEnd()].filter((l, i) => l || i === 0)
}
