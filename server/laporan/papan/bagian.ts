/** Parts of the board. */
export const TAB = ['lewat', 'berisiko', 'hari-ini', 'besok'] as const
export type Tab = (typeof TAB)[number]

/** By what the late and the risky are told apart. */
export const REKAP = ['unit', 'peran', 'orang', 'sop', 'baris'] as const
export type Rekap = (typeof REKAP)[number]
