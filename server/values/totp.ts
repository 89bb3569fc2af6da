import { createHmac, timingSafeEqual } from 'node:crypto'

/** Seconds a code lives, and its digits: what every authenticator app assumes (RFC 6238). */
const LAMA_DETIK = 30
const DIGIT = 6
/** Steps a telephone may be early or late (RFC 6238, 5.2 advises one). */
const LONGGAR = 1

const ABJAD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

export interface OpsiTotp {
  digit?: number
  algoritma?: 'sha1' | 'sha256' | 'sha512'
}

/** The number of the time step an instant falls in. */
export const langkahTotp = (saat: Date): number => Math.floor(saat.getTime() / 1000 / LAMA_DETIK)

/** The code of one time step: HOTP of RFC 4226 over the step as an 8-byte counter. */
export function kodeTotp(rahasia: Buffer, langkah: number, opsi: OpsiTotp = {}): string {
  const { digit = DIGIT, algoritma = 'sha1' } = opsi
  const pencacah = Buffer.alloc(8)
  pencacah.writeBigUInt64BE(BigInt(langkah))
  const mac = createHmac(algoritma, rahasia).update(pencacah).digest()
  const geser = mac.at(-1)! & 0x0f
  const angka = (mac.readUInt32BE(geser) & 0x7fffffff) % 10 ** digit
  return String(angka).padStart(digit, '0')
}

/**
 * The step whose code this is, now or one step to either side; null for none. Only steps after
 * `terakhir` count, so that a code overheard opens nothing again.
 */
export function cocokTotp(
  rahasia: Buffer,
  kode: string,
  saat: Date,
  terakhir: number,
): number | null {
  const kini = langkahTotp(saat)
  const diberi = Buffer.from(kode)
  let cocok: number | null = null
  for (let langkah = kini - LONGGAR; langkah <= kini + LONGGAR; langkah++) {
    if (langkah < 0) continue
    const harapan = Buffer.from(kodeTotp(rahasia, langkah))
    const sama = diberi.length === harapan.length && timingSafeEqual(diberi, harapan)
    if (sama && langkah > terakhir) cocok = langkah
  }
  return cocok
}

/** Base32 of RFC 4648 without padding, as authenticator apps read a secret. */
export function base32(isi: Buffer): string {
  let hasil = ''
  let sisa = 0
  let bit = 0
  for (const b of isi) {
    sisa = (sisa << 8) | b
    bit += 8
    while (bit >= 5) {
      bit -= 5
      hasil += ABJAD[(sisa >> bit) & 31]
    }
    sisa &= (1 << bit) - 1
  }
  return bit > 0 ? hasil + ABJAD[(sisa << (5 - bit)) & 31] : hasil
}

/** What the QR code says: the key URI format all authenticator apps know. */
export function uriTotp(p: { penerbit: string; akun: string; rahasia: Buffer }): string {
  const tanpaTitikDua = (teks: string) => encodeURIComponent(teks.replaceAll(':', ' '))
  const label = `${tanpaTitikDua(p.penerbit)}:${tanpaTitikDua(p.akun)}`
  return `otpauth://totp/${label}?secret=${base32(p.rahasia)}&issuer=${tanpaTitikDua(p.penerbit)}`
}
