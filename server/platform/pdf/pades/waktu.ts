/** `D:20261123010000+00'00'` of a moment. */
export const tulisWaktuPdf = (w: Date): string =>
  `D:${w.toISOString().slice(0, 19).replace(/\D/g, '')}+00'00'`

/** The moment of a PDF date; null for what is none. Without a zone it is taken as UTC. */
export function bacaWaktuPdf(teks: string): Date | null {
  const m =
    /^D:(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?(\d{2})?(?:Z|([+-])(\d{2})'?(\d{2})?'?)?/.exec(teks)
  if (!m) return null
  const [tahun, bulan, hari, jam, menit, detik] = m
    .slice(1, 7)
    .map((n, i) => Number(n ?? (i === 1 || i === 2 ? 1 : 0))) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const geser = (Number(m[8] ?? 0) * 60 + Number(m[9] ?? 0)) * (m[7] === '-' ? -1 : 1)
  const w = new Date(Date.UTC(tahun, bulan - 1, hari, jam, menit - geser, detik))
  return Number.isNaN(w.getTime()) ? null : w
}
