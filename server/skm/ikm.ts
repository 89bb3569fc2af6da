export type Mutu = 'A' | 'B' | 'C' | 'D'

/** Bands of the IKM in hundredths, highest first (PermenPANRB 14/2017). */
const MUTU: readonly (readonly [paling: bigint, mutu: Mutu])[] = [
  [8831n, 'A'],
  [7661n, 'B'],
  [6500n, 'C'],
  [0n, 'D'],
]

export const KINERJA: Record<Mutu, string> = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
}

/** Answers to one unsur: how many, and the sum of their 1..4. */
export interface JumlahUnsur {
  n: number
  jumlah: number
}

export interface HasilUnsur extends JumlahUnsur {
  /** Average 1..4 and its ninth, three decimals; null where nobody answered. */
  nrr: number | null
  tertimbang: number | null
  /** The average times 25, two decimals, with the band it would be in. */
  ikm: number | null
  mutu: Mutu | null
}

export interface HasilIkm {
  unsur: HasilUnsur[]
  /** 25,00 to 100,00, two decimals; null until every unsur has at least one answer. */
  ikm: number | null
  mutu: Mutu | null
  /** Numbers 1..9 of the three with the lowest average, lowest first; of equals the first. */
  terendah: number[]
}

/**
 * The index of PermenPANRB 14/2017: the average of each unsur over those who answered it, each weighing
 * exactly one ninth (0,111 would make 99,90 of a perfect score), times 25; rounded half up to two
 * decimals before the band is looked up. Counted in whole fractions, so no edge falls to the wrong side.
 */
export function hitungIkm(unsur: readonly JumlahUnsur[]): HasilIkm {
  const hasil = unsur.map(hasilUnsur)
  const lengkap = unsur.every((u) => u.n > 0)
  const { atas, bawah } = unsur.reduce(
    (a, u) => ({
      atas: a.atas * BigInt(u.n || 1) + BigInt(u.jumlah) * a.bawah,
      bawah: a.bawah * BigInt(u.n || 1),
    }),
    { atas: 0n, bawah: 1n },
  )
  const ikm = lengkap && unsur.length > 0 ? bulat(atas * 25n * 100n, bawah * per(unsur)) : null
  return {
    unsur: hasil,
    ikm: ikm === null ? null : Number(ikm) / 100,
    mutu: ikm === null ? null : mutuIkm(ikm),
    terendah: terendah(unsur),
  }
}

const per = (unsur: readonly unknown[]): bigint => BigInt(unsur.length)

/** Rounds a positive fraction half up. */
const bulat = (atas: bigint, bawah: bigint): bigint => (2n * atas + bawah) / (2n * bawah)

const mutuIkm = (perSeratus: bigint): Mutu => MUTU.find(([paling]) => perSeratus >= paling)![1]

function hasilUnsur({ n, jumlah }: JumlahUnsur): HasilUnsur {
  if (n === 0) return { n, jumlah, nrr: null, tertimbang: null, ikm: null, mutu: null }
  const [s, b] = [BigInt(jumlah), BigInt(n)]
  const ikm = bulat(s * 2500n, b)
  return {
    n,
    jumlah,
    nrr: Number(bulat(s * 1000n, b)) / 1000,
    tertimbang: Number(bulat(s * 1000n, b * 9n)) / 1000,
    ikm: Number(ikm) / 100,
    mutu: mutuIkm(ikm),
  }
}

function terendah(unsur: readonly JumlahUnsur[]): number[] {
  return unsur
    .map((u, i) => ({ ...u, no: i + 1 }))
    .filter((u) => u.n > 0)
    .sort((a, b) => a.jumlah * b.n - b.jumlah * a.n || a.no - b.no)
    .slice(0, 3)
    .map((u) => u.no)
}
