import { menitKerja, type JamKerja } from '../values/jam-kerja.js'

export const JENIS_SEGMEN = ['antre', 'kerja', 'kembali', 'luar', 'jeda'] as const
export type JenisSegmen = (typeof JENIS_SEGMEN)[number]

/** A stretch of a clock and whose it was; it goes on where the one before ended. */
export interface Segmen {
  jenis: JenisSegmen
  mulai: Date
  selesai: Date
}

export type MenitPerJenis = Record<JenisSegmen, number>

/** Every working minute of the stretches, each in exactly one kind: minutes of stretches add up. */
export function bagiMenit(j: JamKerja, segmen: readonly Segmen[]): MenitPerJenis {
  const hasil: MenitPerJenis = { antre: 0, kerja: 0, kembali: 0, luar: 0, jeda: 0 }
  for (const s of segmen) hasil[s.jenis] += menitKerja(j, s.mulai, s.selesai)
  return hasil
}

export const jumlahMenit = (m: MenitPerJenis): number =>
  JENIS_SEGMEN.reduce((n, jenis) => n + m[jenis], 0)

/**
 * Working minutes in which somebody else was waited for (luar, jeda) and no task of the office could
 * be worked on; the stretches may lie side by side.
 */
export function menitHanyaLuar(j: JamKerja, segmen: readonly Segmen[]): number {
  const tepi = segmen.flatMap((s) => {
    const kantor = s.jenis !== 'luar' && s.jenis !== 'jeda'
    return [
      { pada: s.mulai.getTime(), kantor, tambah: 1 },
      { pada: s.selesai.getTime(), kantor, tambah: -1 },
    ]
  })
  tepi.sort((a, b) => a.pada - b.pada)
  let [kantor, luar, menit] = [0, 0, 0]
  tepi.forEach((t, i) => {
    if (i > 0 && kantor === 0 && luar > 0)
      menit += menitKerja(j, new Date(tepi[i - 1]!.pada), new Date(t.pada))
    if (t.kantor) kantor += t.tambah
    else luar += t.tambah
  })
  return menit
}
