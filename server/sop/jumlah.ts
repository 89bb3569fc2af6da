import { BASIS_WAKTU, dalamMenit, jumlahWaktu, type JumlahWaktu } from '../values/jumlah-waktu.js'
import { uraiWaktu } from '../values/waktu-baku.js'
import type { DiagramBerkas } from './muat.js'
import type { BarisSop } from './peta.js'

/** What the times of an SOP add up to, in minutes, by both ways of counting a day. */
export interface JumlahLembar {
  /** The total as the SOP prints it; null when it prints none. */
  tercetak: string | null
  /** A day counted as 1440 minutes, by the clock. */
  jam: { min: number; maks: number }
  /** A day counted as 450 minutes, a working day. */
  kerja: { min: number; maks: number }
  /** The way of counting by which the printed total comes out. */
  cocok: keyof typeof BASIS_WAKTU | null
  tanpaAngka: JumlahWaktu['tanpaAngka']
}

/** Only for comparing with paper: deadlines never count a day as 1440 minutes. */
export function jumlahLembar(
  baris: readonly BarisSop[],
  identitas: Readonly<Record<string, string[]>>,
): JumlahLembar {
  const jumlah = jumlahWaktu(baris)
  const jam = dalamMenit(jumlah, BASIS_WAKTU.jam)
  const kerja = dalamMenit(jumlah, BASIS_WAKTU.kerja)
  const tercetak = identitas.jumlahWaktu?.[1] ?? null
  const w = tercetak === null ? null : uraiWaktu(tercetak)
  const menit = w?.jenis === 'menit' ? w.maks : null
  const cocok = menit === jam.maks ? 'jam' : menit === kerja.maks ? 'kerja' : null
  return { tercetak, jam, kerja, cocok, tanpaAngka: jumlah.tanpaAngka }
}

/** Rows whose time nobody understands or nobody wrote, as sentences for whoever runs the server. */
export const waktuTakJelas = (diagrams: readonly DiagramBerkas[]): string[] =>
  diagrams.flatMap(({ berkas, diagram }) =>
    diagram.steps.flatMap(({ sop: { no, waktu } }) => {
      const { jenis } = uraiWaktu(waktu)
      if (jenis === 'tanpa') return [`${berkas}: langkah ${no} tanpa waktu, tidak bertenggat`]
      return jenis === 'tak_dikenal'
        ? [`${berkas}: waktu "${waktu}" pada langkah ${no} tidak dikenal, tidak bertenggat`]
        : []
    }),
  )
