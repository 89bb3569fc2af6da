import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { akar } from '../config.js'
import {
  JAM_BIASA,
  JAM_RAMADAN,
  type IsiKalender,
  type MasaRamadan,
} from '../values/kalender-isi.js'
import { bacaCsvLibur } from './libur.js'

/** As expected when this list was made; the first and last day are the ministry's to say each year. */
const RAMADAN: readonly MasaRamadan[] = [
  { dari: '2026-02-19', sampai: '2026-03-20', jam: JAM_RAMADAN },
  { dari: '2027-02-08', sampai: '2027-03-09', jam: JAM_RAMADAN },
]

/** What an office begins with: the hours of Perpres 21/2023, the holidays of 2026 and 2027. */
export function kalenderBawaan(zona: string): IsiKalender {
  // From the root of the project: the compiled tree carries no data files.
  const csv = readFileSync(join(akar(), 'server', 'kalender', 'data', 'libur.csv'), 'utf8')
  return { zona, jam: JAM_BIASA, ramadan: RAMADAN, libur: bacaCsvLibur(csv) }
}
