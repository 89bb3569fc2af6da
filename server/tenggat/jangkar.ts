import type { Knex } from 'knex'
import { akhirHariKerja, hariKerja, tanggalKerja, type JamKerja } from '../values/jam-kerja.js'
import { saatDiZona, type Tanggal } from '../values/tanggal.js'
import type { WaktuBaku } from '../values/waktu-baku.js'

/** What a training says of its end; the names are those of the table `pelatihan`. */
export interface AkhirPelatihan {
  selesai: Tanggal
  data: { jadwal?: readonly Sesi[] }
}

interface Sesi {
  tanggal: string
  /** As typed: `08.00`, `08.00 - 10.30 WITA`. */
  jam: string
  jp: number
}

const JP_MENIT = 45

/** Whether a rule waits for the dates of a training. */
export const butuhJangkar = (b: WaktuBaku): boolean =>
  b.jenis === 'jadwal' || b.jenis === 'relatif' || (b.jenis === 'hari_kerja' && !!b.lamaPelatihan)

/** The end of the training a rule hangs on; null: it needs none, or the case has no training yet. */
export async function bacaJangkar(
  db: Knex,
  j: JamKerja,
  baku: WaktuBaku,
  pelatihanId: string | null,
): Promise<Date | null> {
  if (!pelatihanId || !butuhJangkar(baku)) return null
  return akhirPelatihan(
    j,
    await db('pelatihan').where({ id: pelatihanId }).first('selesai', 'data'),
  )
}

/**
 * The end of the last session of the last day, by the office's clock. Without a session on that day:
 * close of business, or midnight when it is no working day.
 */
export function akhirPelatihan(j: JamKerja, p: AkhirPelatihan): Date {
  const { zona } = j.isi
  const sesi = (p.data.jadwal ?? []).filter((s) => s.tanggal === p.selesai)
  const akhir = sesi.flatMap((s) => akhirSesi(s)).sort()
  if (akhir.length > 0) return saatDiZona(p.selesai, akhir.at(-1)!, zona)
  const pagi = saatDiZona(p.selesai, '00:00', zona)
  if (!hariKerja(j, p.selesai)) return saatDiZona(p.selesai, '23:59', zona)
  const tutup = akhirHariKerja(j, pagi)
  // A night shift closes on the next morning; the training does not.
  return tanggalKerja(j, tutup) === p.selesai ? tutup : saatDiZona(p.selesai, '23:59', zona)
}

/** `10:30` of `08.00 - 10.30`; from the length in JP when only the beginning is given. */
function akhirSesi({ jam, jp }: Sesi): string[] {
  const jamnya = [...jam.matchAll(/\b([01]?\d|2[0-3])[.:]([0-5]\d)\b/g)]
  const akhir = jamnya.at(-1)
  if (!akhir) return []
  const menit = Number(akhir[1]) * 60 + Number(akhir[2]) + (jamnya.length > 1 ? 0 : jp * JP_MENIT)
  const tepat = Math.min(menit, 23 * 60 + 59)
  return [`${dua(Math.floor(tepat / 60))}:${dua(tepat % 60)}`]
}

const dua = (n: number): string => String(n).padStart(2, '0')
