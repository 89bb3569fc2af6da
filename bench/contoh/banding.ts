import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { piksel } from './piksel.js'

/** How many of a thousand values may differ: letters are smoothed otherwise elsewhere, and a changed word is
 * the golden texts' matter (test/fixtures/naskah); a line that moved is ours. */
const BOLEH = 1
/** How far two values may lie apart before they count as different. */
const BEDA = 64

/** Compares the pages drawn now with those kept; says which differ, and answers whether all agree. */
export function banding(kini: string, simpanan: string): boolean {
  const png = (d: string): string[] => readdirSync(d).filter((f) => f.endsWith('.png'))
  const semua = [...new Set([...png(kini), ...png(simpanan)])].sort()
  const salah = semua.filter((f) => !samaHalaman(join(kini, f), join(simpanan, f), f))
  process.stdout.write(`${semua.length - salah.length} dari ${semua.length} halaman sama\n`)
  return salah.length === 0
}

function samaHalaman(a: string, b: string, nama: string): boolean {
  for (const f of [a, b]) {
    if (existsSync(f)) continue
    process.stdout.write(`${nama}: tidak ada pada ${f === a ? 'cetakan sekarang' : 'docs/contoh'}\n`)
    return false
  }
  const [isiA, isiB] = [readFileSync(a), readFileSync(b)]
  if (isiA.equals(isiB)) return true
  const [x, y] = [piksel(isiA), piksel(isiB)]
  const lain = (n: number, v: number, i: number): number => n + (Math.abs(v - y[i]!) > BEDA ? 1 : 0)
  const beda = x.length === y.length ? x.reduce(lain, 0) : x.length
  const perseribu = (1000 * beda) / x.length
  if (perseribu <= BOLEH) return true
  process.stdout.write(`${nama}: ${perseribu.toFixed(1)} dari seribu nilai berbeda\n`)
  return false
}
