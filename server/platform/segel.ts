import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/**
 * Keeps small secrets at rest under the key of the installation. What was written without a key
 * stays readable after one is set; what is sealed opens with that key only.
 */
export interface Segel {
  /** False: the installation has no key, and `tutup` only wraps. */
  readonly ada: boolean
  /** `milik` is whose secret it is: moved to another row, it does not open. */
  tutup(isi: Buffer, milik: string): Buffer
  /** Null when it cannot be opened: sealed under another key, or changed. */
  buka(segel: Buffer, milik: string): Buffer | null
}

const TERBUKA = 0
const AES = 1
const IV = 12
const TANDA = 16

/** AES-256-GCM under a key derived from `kunci`; null for an installation without one. */
export function buatSegel(kunci: string | null): Segel {
  const k = kunci === null ? null : Buffer.from(hkdfSync('sha256', kunci, '', 'paraf-segel-1', 32))
  return {
    ada: k !== null,
    tutup(isi, milik) {
      if (!k) return Buffer.concat([Buffer.of(TERBUKA), isi])
      const iv = randomBytes(IV)
      const c = createCipheriv('aes-256-gcm', k, iv).setAAD(Buffer.from(milik))
      const badan = Buffer.concat([c.update(isi), c.final()])
      return Buffer.concat([Buffer.of(AES), iv, c.getAuthTag(), badan])
    },
    buka(segel, milik) {
      if (segel[0] === TERBUKA) return segel.subarray(1)
      if (segel[0] !== AES || !k || segel.length < 1 + IV + TANDA) return null
      const iv = segel.subarray(1, 1 + IV)
      const c = createDecipheriv('aes-256-gcm', k, iv, { authTagLength: TANDA })
      c.setAAD(Buffer.from(milik)).setAuthTag(segel.subarray(1 + IV, 1 + IV + TANDA))
      try {
        return Buffer.concat([c.update(segel.subarray(1 + IV + TANDA)), c.final()])
      } catch {
        return null
      }
    },
  }
}
