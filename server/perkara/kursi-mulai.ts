import type { Kursi } from '../values/pelaku.js'

/**
 * The seat by which somebody starts a case of a unit: one that does its first step there, else one in that
 * unit, else one whose roles reach the whole office; own posts before acting ones. Null where none reaches
 * that unit: then they start it in their own name, and the history claims no post for them.
 */
export function kursiMulai(
  kursi: readonly Kursi[],
  unitId: string,
  peranPertama: readonly string[],
): Kursi | null {
  const pangkat = (k: Kursi): number => {
    const sini = k.unitId === unitId
    const mengerjakan = peranPertama.some(
      (p) => k.peranKantor.includes(p) || (sini && k.peran.includes(p)),
    )
    if (mengerjakan) return 3
    if (sini) return 2
    return k.peranKantor.length > 0 ? 1 : 0
  }
  const cocok = kursi.map((k) => ({ k, n: pangkat(k) })).filter(({ n }) => n > 0)
  const utama = ({ sifat }: Kursi): number => (sifat === 'definitif' ? 0 : 1)
  return cocok.sort((a, b) => b.n - a.n || utama(a.k) - utama(b.k))[0]?.k ?? null
}
