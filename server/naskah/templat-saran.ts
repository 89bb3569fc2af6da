/** `; maksudnya X?` for the nearest known name, or nothing when none is near. */
export function saran(
  nama: string,
  dikenal: Iterable<string>,
  tulis: (s: string) => string,
): string {
  // Nobody means a name of this length, and comparing it would take its time.
  if (nama.length > 60) return ''
  let terbaik = ''
  let jarakTerbaik = Math.max(1, Math.floor(nama.length / 3)) + 1
  for (const calon of dikenal) {
    const d = jarak(nama.toLowerCase(), calon.toLowerCase())
    if (d < jarakTerbaik) [terbaik, jarakTerbaik] = [calon, d]
  }
  return terbaik && `; maksudnya ${tulis(terbaik)}?`
}

/** Levenshtein distance: letters to add, drop or change. */
export function jarak(a: string, b: string): number {
  let baris = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const baru = [i]
    for (let j = 1; j <= b.length; j++) {
      const ganti = baris[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      baru.push(Math.min(ganti, baris[j]! + 1, baru[j - 1]! + 1))
    }
    baris = baru
  }
  return baris[b.length]!
}
