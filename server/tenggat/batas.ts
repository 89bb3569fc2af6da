import {
  akhirHariKerja,
  hariKerja,
  menitKerja,
  tambahHariKalender,
  tambahHariKerja,
  tambahMenit,
  tanggalKerja,
  type JamKerja,
} from '../values/jam-kerja.js'
import type { WaktuBaku } from '../values/waktu-baku.js'

/** When a clock is at risk and when it is due; null: no length, or its date is not known yet. */
export interface Batas {
  /** The length in working minutes, where the rule is a length. */
  menit: number | null
  keras: boolean
  risiko: Date | null
  jatuh: Date | null
}

export interface Acuan {
  mulai: Date
  /** End of the last session of the training, where the rule hangs on it. */
  jangkar: Date | null
  /** Working minutes the clock has stood still; it moves what counts from the beginning. */
  jeda: number
}

/** From here on a clock is at risk. */
const RISIKO = 0.8
const TANPA: Batas = { menit: null, keras: false, risiko: null, jatuh: null }

/** Reads the rule of a row against the calendar. Minutes count as worked, days end at close. */
export function hitungBatas(j: JamKerja, baku: WaktuBaku, a: Acuan): Batas {
  const geser = (d: Date) => (a.jeda > 0 ? tambahMenit(j, d, a.jeda) : d)
  const { mulai } = a
  switch (baku.jenis) {
    case 'menit': {
      const risiko = tambahMenit(j, mulai, (baku.min ?? Math.ceil(baku.maks * RISIKO)) + a.jeda)
      const jatuh = tambahMenit(j, mulai, baku.maks + a.jeda)
      return { menit: baku.maks, keras: true, risiko, jatuh }
    }
    case 'hari_kerja': {
      const akhir = tambahHariKerja(j, mulai, baku.n)
      const menit = menitKerja(j, akhirHariKerja(j, mulai), akhir)
      if (baku.lamaPelatihan) return { menit, ...sampaiPelatihan(j, a, geser(akhir)) }
      const risiko = baku.min ? tambahHariKerja(j, mulai, baku.min) : sebagian(j, mulai, akhir)
      return { menit, keras: true, risiko: geser(risiko), jatuh: geser(akhir) }
    }
    case 'hari_kalender': {
      const akhir = tambahHariKalender(j, mulai, baku.n)
      const lama = akhir.getTime() - mulai.getTime()
      const risiko = baku.min
        ? tambahHariKalender(j, mulai, baku.min)
        : new Date(mulai.getTime() + Math.ceil(lama * RISIKO))
      const menit = menitKerja(j, mulai, akhir)
      return { menit, keras: true, risiko: geser(risiko), jatuh: geser(akhir) }
    }
    case 'segera': {
      const sasaran = geser(akhirHariKerja(j, mulai))
      return { ...TANPA, risiko: sasaran, jatuh: sasaran }
    }
    case 'jadwal':
      return { menit: null, ...tetap(j, mulai, a.jangkar) }
    case 'relatif':
      return { menit: null, ...tetap(j, mulai, sesudahPelatihan(j, a.jangkar, baku.hari)) }
    case 'rencana': {
      const jatuh = sesudahPelatihan(j, a.jangkar, baku.hari)
      // Who is waited for is told when the day comes, not a share of the months up to it.
      return { menit: null, keras: true, risiko: jatuh && a.jangkar, jatuh }
    }
    default:
      return TANPA
  }
}

/** The service may last as long as the training, but not less than its own days. */
function sampaiPelatihan(j: JamKerja, a: Acuan, paling: Date): Omit<Batas, 'menit'> {
  return tetap(j, a.mulai, a.jangkar && a.jangkar < paling ? paling : a.jangkar)
}

/** Due at an instant that no pause of the office moves. */
function tetap(j: JamKerja, mulai: Date, jatuh: Date | null): Omit<Batas, 'menit'> {
  if (!jatuh) return { keras: true, risiko: null, jatuh: null }
  return { keras: true, risiko: sebagian(j, mulai, jatuh), jatuh }
}

/** Close of the n-th working day after the day it hangs on, whatever day that is. */
function sesudahPelatihan(j: JamKerja, jangkar: Date | null, n: number): Date | null {
  if (!jangkar) return null
  const tanggal = tanggalKerja(j, jangkar)
  if (!hariKerja(j, tanggal)) return tambahHariKerja(j, jangkar, n - 1)
  // A session may end after close; the day itself is day 0 all the same.
  return tambahHariKerja(j, awalHari(j, jangkar), n)
}

/** Midnight, as the wall shows it. */
function awalHari(j: JamKerja, saat: Date): Date {
  const HARI = 86_400_000
  return new Date(Math.floor((saat.getTime() + j.geser) / HARI) * HARI - j.geser)
}

/** Four fifths of the working time up to there; that instant itself when none is left. */
function sebagian(j: JamKerja, mulai: Date, jatuh: Date): Date {
  if (jatuh <= mulai) return jatuh
  const risiko = tambahMenit(j, mulai, Math.ceil(menitKerja(j, mulai, jatuh) * RISIKO))
  return risiko < jatuh ? risiko : jatuh
}
