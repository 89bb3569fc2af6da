import { angkaRomawi, dariRomawi } from './angka-romawi.js'
import type { JenisPegawai } from './nip.js'

/** Rank of a PNS by golongan (PP 99/2000 jo. PP 12/2002), with the id SIASN uses for it. */
export const PANGKAT: readonly { golongan: string; pangkat: string; siasn: number }[] = [
  { golongan: 'I/a', pangkat: 'Juru Muda', siasn: 11 },
  { golongan: 'I/b', pangkat: 'Juru Muda Tingkat I', siasn: 12 },
  { golongan: 'I/c', pangkat: 'Juru', siasn: 13 },
  { golongan: 'I/d', pangkat: 'Juru Tingkat I', siasn: 14 },
  { golongan: 'II/a', pangkat: 'Pengatur Muda', siasn: 21 },
  { golongan: 'II/b', pangkat: 'Pengatur Muda Tingkat I', siasn: 22 },
  { golongan: 'II/c', pangkat: 'Pengatur', siasn: 23 },
  { golongan: 'II/d', pangkat: 'Pengatur Tingkat I', siasn: 24 },
  { golongan: 'III/a', pangkat: 'Penata Muda', siasn: 31 },
  { golongan: 'III/b', pangkat: 'Penata Muda Tingkat I', siasn: 32 },
  { golongan: 'III/c', pangkat: 'Penata', siasn: 33 },
  { golongan: 'III/d', pangkat: 'Penata Tingkat I', siasn: 34 },
  { golongan: 'IV/a', pangkat: 'Pembina', siasn: 41 },
  { golongan: 'IV/b', pangkat: 'Pembina Tingkat I', siasn: 42 },
  { golongan: 'IV/c', pangkat: 'Pembina Utama Muda', siasn: 43 },
  { golongan: 'IV/d', pangkat: 'Pembina Utama Madya', siasn: 44 },
  { golongan: 'IV/e', pangkat: 'Pembina Utama', siasn: 45 },
]

export interface Golongan {
  /** `III/a` for PNS, `IX` for PPPK. */
  golongan: string
  /** Name of the rank; empty for PPPK, who have none. */
  pangkat: string
  jenis: JenisPegawai
}

const perGolongan = new Map(PANGKAT.map((p) => [p.golongan, p]))
const perPangkat = new Map(PANGKAT.map((p) => [kunciPangkat(p.pangkat), p]))
const perSiasn = new Map(PANGKAT.map((p) => [String(p.siasn), p]))

/**
 * Reads a golongan however it is written: `III/a`, `IIIa`, `III.A`, `3/a`, `Penata Muda (III/a)`,
 * `Gol. IX`, a rank alone, or a SIASN id. Null when nothing is recognised. Bare digits 11..14
 * could be a SIASN id or a PPPK golongan: they count as PPPK only when `jenis` says so.
 */
export function bacaGolongan(teks: string, jenis?: JenisPegawai): Golongan | null {
  const inti = teks.replace(/[\s\u00a0]+/g, ' ').trim()
  const dalamKurung = /\(([^)]*)\)\s*$/.exec(inti)?.[1]
  const calon = (dalamKurung ?? inti).replace(/^(?:gol(?:ongan)?|ruang)\b[. :]*/i, '')
  const pns = /^(?:.*[ ,])?(IV|I{1,3}|[1-4])\s*[/.\-, ]?\s*([a-e])$/i.exec(calon)
  if (pns) return dariTabel(perGolongan.get(`${romawiPns(pns[1]!)}/${pns[2]!.toLowerCase()}`))
  const siasn = jenis === 'pppk' ? undefined : perSiasn.get(calon)
  if (siasn) return dariTabel(siasn)
  const n = /^\d{1,2}$/.test(calon) ? Number(calon) : dariRomawi(calon)
  if (n >= 1 && n <= 17 && jenis !== 'pns') {
    return { golongan: angkaRomawi(n), pangkat: '', jenis: 'pppk' }
  }
  return dariTabel(perPangkat.get(kunciPangkat(calon)))
}

/** `Penata Muda` for `III/a`; empty for PPPK or an unknown golongan. */
export function pangkatDari(golongan: string): string {
  return perGolongan.get(golongan)?.pangkat ?? ''
}

/** `III/a` for `Penata Muda`, `Penata Muda Tk. I` -> `III/b`; empty when unknown. */
export function golonganDari(pangkat: string): string {
  return perPangkat.get(kunciPangkat(pangkat))?.golongan ?? ''
}

/** `Penata Muda, III/a`, or only the golongan when there is no rank: PPPK print no empty pangkat. */
export function pangkatGolongan({
  pangkat,
  golongan,
}: {
  pangkat: string
  golongan: string
}): string {
  return [pangkat.trim(), golongan.trim()].filter(Boolean).join(', ')
}

function dariTabel(p: { golongan: string; pangkat: string } | undefined): Golongan | null {
  return p ? { golongan: p.golongan, pangkat: p.pangkat, jenis: 'pns' } : null
}

function romawiPns(teks: string): string {
  return /\d/.test(teks) ? angkaRomawi(Number(teks)) : teks.toUpperCase()
}

// `Tk. I`, `TK.I`, `Tkt I`, `Tingkat 1` are one and the same.
function kunciPangkat(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/\(.*$/, '')
    .replace(/\b(?:tk|tkt|tingkat)\b[. ]*(?:1|i)\b/, 'tingkat i')
    .replace(/[^a-z]+/g, ' ')
    .trim()
}
