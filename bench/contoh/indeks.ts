import type { Contoh } from './naskah.js'

/** The index of the pages, in Indonesian: it is read by those who will sign. */
export function indeks(
  contoh: readonly Contoh[],
  halaman: ReadonlyMap<string, readonly string[]>,
): string {
  const bagian = contoh.map(
    (c) =>
      `## ${c.judul}\n\n${halaman
        .get(c.nama)!
        .map((f, i) => `![${c.judul}, halaman ${i + 1}](${f})`)
        .join('\n')}\n`,
  )
  return `# Contoh naskah

Setiap jenis naskah sebagaimana dicetak dari templat bawaan: data contoh, kop sebagaimana pada SOP Kutai
Kartanegara, lambang yang bukan lambang siapa pun. Disusun dengan \`npm run contoh\`; \`npm run contoh --
--periksa\` membandingkan halaman yang dicetak sekarang dengan yang tersimpan di sini.

${bagian.join('\n')}`
}
