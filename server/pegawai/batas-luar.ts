import { errors } from '../errors.js'
import type { Galat } from '../platform/galat.js'
import type { Pelaku } from '../values/pelaku.js'

/** First parts of the addresses that open to who works for another agency; all others stay shut. */
const TERBUKA = new Set([
  '',
  // Files that come with one's own forms, by program.
  'berkas',
  'kelas',
  'keluar',
  'luring',
  'masuk',
  'pemberitahuan',
  'profil',
  'rekomendasi',
  'rencana',
  'riwayat',
  'saya',
  'tugas',
  'usulan',
])

/** Keeps people of other agencies to what is their own; undefined for who works here. */
export const batasLuar = ({ luar }: Pelaku): ((bagian: string) => Galat | null) | undefined =>
  luar && ((bagian) => (TERBUKA.has(bagian) ? null : errors.TIDAK_BERWENANG()))
