export type Keadaan = 'tepat' | 'berisiko' | 'lewat' | 'tanpa-batas'

/** What the state of a clock is read from; the names are those of the table `tenggat`. */
export interface JamDibaca {
  status: 'berjalan' | 'selesai' | 'batal'
  /** May be missed: false for Segera and what has no length. */
  keras: boolean
  /** Waits for somebody outside the office. */
  luar?: boolean
  risiko_at: Date | null
  jatuh_at: Date | null
  langgar?: boolean | null
}

/**
 * How a clock stands at this moment. Only what may be missed, by the office itself, can be late; the
 * rest is at risk once its aim has gone by. A finished clock says what was found at its end.
 */
export function keadaan(j: JamDibaca, kini: Date): Keadaan {
  if (j.status === 'selesai') return j.langgar ? 'lewat' : j.jatuh_at ? 'tepat' : 'tanpa-batas'
  if (j.status === 'batal' || (!j.jatuh_at && !j.risiko_at)) return 'tanpa-batas'
  if (j.jatuh_at && kini > j.jatuh_at) return dapatLanggar(j) ? 'lewat' : 'berisiko'
  return j.risiko_at && kini >= j.risiko_at ? 'berisiko' : 'tepat'
}

/** Whether missing this due time is a breach of the office. */
export const dapatLanggar = (j: { keras: boolean; luar?: boolean }): boolean => j.keras && !j.luar

/** Whether work that ended then was a breach. */
export const melanggar = (
  j: { keras: boolean; luar?: boolean; jatuh_at: Date | null },
  selesai: Date,
): boolean => dapatLanggar(j) && j.jatuh_at !== null && selesai > j.jatuh_at
