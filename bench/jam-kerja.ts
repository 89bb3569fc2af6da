import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { kalenderBawaan } from '../server/kalender/bawaan.js'
import { menitKerja, susunJamKerja, tambahMenit } from '../server/values/jam-kerja.js'
import { kalenderAcak, lamaAcak, samakan } from '../test/jam-lambat.js'

/**
 * Working time against the slow walk from minute to minute, on many random cases (default 100,000),
 * then how fast it is. Run it with `node --import tsx bench/jam-kerja.ts [cases] [seed]`. Ends with 1
 * at the first difference, named with its seed.
 */
const PER_KALENDER = 200
const kasus = Number(process.argv[2] ?? 100_000)
const benih = Number(process.argv[3] ?? 20_261_122)

const mulai = performance.now()
fc.assert(
  fc.property(
    kalenderAcak,
    fc.array(lamaAcak, { minLength: PER_KALENDER, maxLength: PER_KALENDER }),
    samakan,
  ),
  { numRuns: Math.ceil(kasus / PER_KALENDER), seed: benih },
)
const detik = ((performance.now() - mulai) / 1000).toFixed(0)
console.log(`${kasus} cases, seed ${benih}: no difference, ${detik} s`)

const isi = kalenderBawaan('Asia/Makassar')
const susun = ukur(200, () => susunJamKerja(isi))
const j = susunJamKerja(isi)
const dari = Array.from({ length: 1000 }, (_, i) => new Date(Date.UTC(2026, 0, 1) + i * 31_000_000))
const selisih = ukur(1_000_000, (i) => menitKerja(j, dari[i % 1000]!, dari[(i * 7) % 1000]!))
const tambah = ukur(1_000_000, (i) => tambahMenit(j, dari[i % 1000]!, i % 5000))
console.log(`lay a calendar out ${(susun * 1e3).toFixed(1)} ms`)
console.log(
  `menitKerja ${(selisih * 1e6).toFixed(2)} us, tambahMenit ${(tambah * 1e6).toFixed(2)} us`,
)

/** Seconds for one call. */
function ukur(n: number, kerja: (i: number) => unknown): number {
  const awal = performance.now()
  for (let i = 0; i < n; i++) kerja(i)
  return (performance.now() - awal) / 1000 / n
}
