import { kesenjanganKinerja, kesenjanganSkj } from '../perencanaan/kesenjangan.js'

interface Profil {
  standar: number
  nilaiKinerja: number
  skj: Readonly<Record<string, number>>
}

/** `Integritas 1; Kerja sama 2`: levels missing to the standard, by competence; `tidak ada` when none. */
export function sebutKompetensi(p: Profil, nama: ReadonlyMap<string, string>): string {
  const kurang = Object.entries(p.skj)
    .map(([no, level]) => [no, kesenjanganSkj(p.standar, level)] as const)
    .filter(([, n]) => n > 0)
    .sort((a, b) => Number(a[0]) - Number(b[0]))
  return kurang.map(([no, n]) => `${nama.get(no) ?? no} ${n}`).join('; ') || 'tidak ada'
}

/** `sedang (75,99)`: the band of the performance score and the score. */
export const sebutKinerja = (p: Profil): string =>
  `${kesenjanganKinerja(p.nilaiKinerja)} (${String(p.nilaiKinerja).replace('.', ',')})`
