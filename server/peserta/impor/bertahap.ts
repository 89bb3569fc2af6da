import type { Tanggal } from '../../values/tanggal.js'
import { bacaBaris, type BarisTerbaca } from './baris.js'
import type { Lembar } from './jenis.js'

/** Rows read before others get a turn: some 20 ms. */
const POTONGAN = 100

/** The rows of a long sheet, read piece by piece; `jeda` is told how many and waited for. */
export async function bacaBertahap(
  lembar: Lembar,
  hariIni: Tanggal,
  jeda: (selesai: number) => Promise<void>,
): Promise<Map<number, BarisTerbaca>> {
  const hasil = new Map<number, BarisTerbaca>()
  for (const [i, baris] of lembar.baris.entries()) {
    hasil.set(baris.no, bacaBaris(baris, lembar.letak, hariIni))
    if ((i + 1) % POTONGAN === 0) await jeda(i + 1)
  }
  return hasil
}
