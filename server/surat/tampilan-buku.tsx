/** One line above the form that asks for a number: where the book stands. */
export const KalimatBuku = ({ kalimat }: { kalimat: string }) => <p class="petunjuk">{kalimat}</p>
