/** Trigrams are made of three letters: with fewer there is nothing to look up in an index. */
const TERPENDEK = 3
const KATA_TERBANYAK = 8

export interface Pencarian {
  /** As typed, without surplus blanks. */
  teks: string
  /** LIKE patterns that all have to match. */
  pola: string[]
  /** A bare number: also the running number of a letter. */
  urut: number | null
}

/** What was typed, taken apart; null when it is too short to look for. */
export function bacaPencarian(q: string): Pencarian | null {
  const teks = q.trim().replace(/\s+/g, ' ')
  const kata = kataCari(teks)
  const urut = /^\d{1,6}$/.test(teks) ? Number(teks) : null
  const panjang = kata.some((k) => [...k].length >= TERPENDEK)
  if (!panjang && urut === null) return null
  return { teks, pola: panjang ? kata.map(polaKata) : [], urut }
}

/** The words of a search; a NIP typed as it is printed, 19780517 200501 1 003, is one. */
export function kataCari(teks: string): string[] {
  const nip = teks.replaceAll(' ', '')
  if (/^\d{18}$/.test(nip)) return [nip]
  return [...new Set(teks.split(' ').filter(Boolean))].slice(0, KATA_TERBANYAK)
}

/** LIKE pattern of a word; % and _ stand for themselves: numbers of letters are full of signs. */
export const polaKata = (kata: string): string => `%${kata.replace(/[\\%_]/g, (c) => `\\${c}`)}%`
