import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'

const turunkan = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** scrypt as OWASP advises for 32 MiB (N 2^15, r 8, p 3): about 0.15 s on an office PC. */
const BIAYA = { N: 2 ** 15, r: 8, p: 3 }
const PANJANG = 32
const MEMORI = 256 * 2 ** 20

/** `scrypt$N$r$p$salt$hash`: the cost travels with the hash, so it can be raised later. */
export async function hashSandi(sandi: string): Promise<string> {
  const garam = randomBytes(16)
  const hasil = await turunkan(normal(sandi), garam, PANJANG, { ...BIAYA, maxmem: MEMORI })
  return [
    'scrypt',
    BIAYA.N,
    BIAYA.r,
    BIAYA.p,
    garam.toString('base64'),
    hasil.toString('base64'),
  ].join('$')
}

// For names nobody has: computing this costs as much as a real check, so the time tells nothing.
const PALSU = `scrypt$${BIAYA.N}$${BIAYA.r}$${BIAYA.p}$${Buffer.alloc(16).toString('base64')}$${Buffer.alloc(PANJANG).toString('base64')}`

/** Whether the password is the one behind the hash; with no hash, false after the same time. */
export async function cocokSandi(sandi: string, hash: string | undefined): Promise<boolean> {
  const [, N, r, p, garam, harapan] = (hash ?? PALSU).split('$')
  const benar = Buffer.from(harapan!, 'base64')
  const biaya = { N: Number(N), r: Number(r), p: Number(p), maxmem: MEMORI }
  const hasil = await turunkan(normal(sandi), Buffer.from(garam!, 'base64'), benar.length, biaya)
  return timingSafeEqual(hasil, benar) && hash !== undefined
}

/** True when the hash was made with another cost than today's. */
export function perluHashBaru(hash: string): boolean {
  return !hash.startsWith(`scrypt$${BIAYA.N}$${BIAYA.r}$${BIAYA.p}$`)
}

// The same accented letter typed on two keyboards must give the same password.
function normal(sandi: string): string {
  return sandi.normalize('NFKC')
}
