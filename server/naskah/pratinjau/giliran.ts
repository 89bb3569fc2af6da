import { errors } from '../../errors.js'

interface Antrean {
  /** Moments of the last minute, milliseconds. */
  pada: number[]
  jalan: boolean
  menunggu: { mulai(): void; batal(galat: Error): void } | null
}

const SEMENIT = 60_000

/**
 * Work of which each person has one at a time: while one runs the newest wish waits, and an older wish
 * that waits is refused. At most `semenit` a minute. Counted in this process: nothing depends on the
 * exact number. Errors: PRATINJAU_DIGANTI, TERLALU_SERING, and those of the work.
 */
export function giliranPerOrang(semenit: number) {
  const semua = new Map<string, Antrean>()
  return async <T>(siapa: string, kini: Date, kerja: () => Promise<T>): Promise<T> => {
    const a = semua.get(siapa) ?? { pada: [], jalan: false, menunggu: null }
    semua.set(siapa, a)
    hitung(a, kini.getTime(), semenit)
    if (a.jalan) await tunggu(a)
    a.jalan = true
    try {
      return await kerja()
    } finally {
      const berikut = a.menunggu
      a.menunggu = null
      a.jalan = berikut !== null
      berikut?.mulai()
      if (semua.size > 1000) sapu(semua, kini.getTime())
    }
  }
}

function hitung(a: Antrean, kini: number, semenit: number): void {
  a.pada = a.pada.filter((p) => kini - p < SEMENIT)
  if (a.pada.length >= semenit) {
    const detik = Math.ceil((SEMENIT - (kini - a.pada[0]!)) / 1000)
    throw errors.TERLALU_SERING({ detik: Math.max(1, detik) })
  }
  a.pada.push(kini)
}

function tunggu(a: Antrean): Promise<void> {
  a.menunggu?.batal(errors.PRATINJAU_DIGANTI())
  return new Promise((mulai, batal) => (a.menunggu = { mulai, batal }))
}

/** Forgets who has not looked for a minute. */
function sapu(semua: Map<string, Antrean>, kini: number): void {
  for (const [siapa, a] of semua)
    if (!a.jalan && a.pada.every((p) => kini - p >= SEMENIT)) semua.delete(siapa)
}
