import { URUTAN, type Aturan } from './aturan.js'
import type { Kepala } from './kepala.js'

/** A rule that is due now on something, whose it is, and who is told. */
export interface Didengar {
  aturan: Aturan
  /** What it is about: of one thing a person hears once, in its weightiest form. */
  tentang: string
  unitId: string
  /** Who does the work. */
  milik: readonly string[]
  /** Filled in here: people it is for, and those of them it is said to. */
  sasaran: number
  kepada: string[]
}

/** Whom each is for. What falls due together is said to one person once, in its weightiest form. */
export function bagiPenerima(jatuh: readonly Didengar[], kepala: Kepala): void {
  const diberi = new Map<string, Set<string>>()
  const berat = [...jatuh].sort(
    (a, b) => URUTAN.indexOf(b.aturan.tingkat) - URUTAN.indexOf(a.aturan.tingkat),
  )
  for (const j of berat) {
    const sudah = diberi.get(j.tentang) ?? new Set<string>()
    const semua = sasaran(j, kepala)
    j.sasaran = semua.length
    j.kepada = semua.filter((p) => !sudah.has(p))
    for (const p of j.kepada) sudah.add(p)
    diberi.set(j.tentang, sudah)
  }
}

function sasaran({ aturan, unitId, milik }: Didengar, kepala: Kepala): string[] {
  if (aturan.kepada === 'pelaksana') return [...milik]
  return aturan.kepada === 'kepala_kantor' ? kepala.kantor : kepala.unit(unitId, milik)
}
