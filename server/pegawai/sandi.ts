import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { errors } from '../errors.js'
import { SANDI_LEMAH } from './sandi-lemah.js'

const turunkan = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** scrypt as OWASP advises for 32 MiB (N 2^15, r 8, p 3): about 0.15 s on an office PC. */
const BIAYA = { N: 2 ** 15, r: 8, p: 3 }
const PANJANG = 32
const MEMORI = 256 * 2 ** 20

export const SANDI_TERPENDEK = 10
/** Administrators, who can make themselves anyone. */
export const SANDI_ADMIN_TERPENDEK = 12
export const SANDI_TERPANJANG = 200

/** `scrypt$N$r$p$salt$hash`: the cost travels with the hash, so it can be raised later. */
export async function hashSandi(sandi: string): Promise<string> {
  const garam = randomBytes(16)
  const hasil = await turunkan(normal(sandi), garam, PANJANG, { ...BIAYA, maxmem: MEMORI })
  return ['scrypt', BIAYA.N, BIAYA.r, BIAYA.p, garam.toString('base64'), hasil.toString('base64')].join('$')
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

/** Errors: SANDI_LEMAH, saying what is wrong with it. `nama` are words it must not be made of. */
export function periksaSandiBaru(sandi: string, opsi: { terpendek: number; nama: readonly string[] }): void {
  const tolak = (sebab: string): never => { throw errors.SANDI_LEMAH({ sebab }) }
  if ([...sandi].length < opsi.terpendek) tolak(`harus paling sedikit ${opsi.terpendek} karakter`)
  if ([...sandi].length > SANDI_TERPANJANG) tolak(`paling banyak ${SANDI_TERPANJANG} karakter`)
  const kecil = sandi.toLowerCase()
  if (SANDI_LEMAH.has(kecil) || SANDI_LEMAH.has(kecil.replace(/[^a-z]+$/, ''))) tolak('terlalu mudah ditebak')
  if (new Set(kecil).size < 5) tolak('terlalu mudah ditebak karena hurufnya berulang')
  if (opsi.nama.some((n) => n.length >= 3 && kecil.includes(n.toLowerCase()))) tolak('tidak boleh memuat nama pengguna')
}

// The same accented letter typed on two keyboards must give the same password.
function normal(sandi: string): string {
  return sandi.normalize('NFKC')
}
