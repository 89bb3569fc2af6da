/** What a person does with one kind of notice. */
export const CARA = [
  ['langsung', 'Lonceng, dan surel atau WhatsApp saya'],
  ['lonceng', 'Lonceng saja'],
  ['ringkasan', 'Hanya dalam ringkasan harian'],
  ['diam', 'Tidak perlu diberi tahu'],
] as const
export type Cara = (typeof CARA)[number][0]

/** Kinds as people tell them apart; what no other kind takes is `lain`. */
export const KELOMPOK = [
  ['peringatan', 'Tenggat mendekat'],
  ['lewat', 'Tenggat lewat'],
  ['eskalasi', 'Tenggat bawahan saya lewat'],
  ['tanda', 'Surat menunggu paraf atau tanda tangan saya'],
  ['tugas', 'Tugas dikembalikan atau dialihkan kepada saya, dan pengingat dari atasan'],
  ['lain', 'Kabar lain'],
] as const
export type Kelompok = (typeof KELOMPOK)[number][0]

const JENIS: Readonly<Record<string, Kelompok>> = {
  'tenggat.peringatan': 'peringatan',
  'tenggat.pengingat': 'peringatan',
  'tenggat.lewat': 'lewat',
  'tenggat.eskalasi': 'eskalasi',
  'janji.peringatan': 'peringatan',
  'janji.lewat': 'lewat',
  'janji.eskalasi': 'eskalasi',
  'tugas.menunggu-tanda': 'tanda',
  'tugas.dikembalikan': 'tugas',
  'tugas.dialihkan': 'tugas',
  'tenggat.diingatkan': 'tugas',
}

/** The kind a notice belongs to, by its `jenis`. */
export const kelompokKabar = (jenis: string): Kelompok => JENIS[jenis] ?? 'lain'
