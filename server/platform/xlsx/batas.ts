/** Largest sheet taken, in bytes. 10,000 rows with 15 columns are about 1 MB. */
export const UKURAN_MAKS = 10 * 1024 * 1024

/** Most rows below the heading; twice the largest list the office foresees. */
export const BARIS_MAKS = 20_000

/** Most columns looked at; SIASN sheets have about 60. */
export const KOLOM_MAKS = 256
