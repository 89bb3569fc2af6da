import { createDecipheriv, createHash, pbkdf2, scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { anak, namaOid, TAG, wajibTag, type Unsur } from './der.js'

// Encryption by passphrase as PKCS#8 and PKCS#12 files carry it: PBES2, and the older 3DES.

/** The passphrase does not open it. */
export class FrasaSalah extends Error {}

/** The file is encrypted in a way that is not read. */
export class SandiAsing extends Error {}

const turunPbkdf2 = promisify(pbkdf2)
const turunScrypt = promisify<Buffer, Buffer, number, ScryptOptions, Buffer>(scrypt)

export const OID_PBE = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  aes256: '2.16.840.1.101.3.4.1.42',
  pkcs12Des3: '1.2.840.113549.1.12.1.3',
} as const

const CIPHER: Record<string, readonly [nama: string, kunci: number]> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24],
  [OID_PBE.aes256]: ['aes-256-cbc', 32],
  '1.2.840.113549.3.7': ['des-ede3-cbc', 24],
}

const PRF: Record<string, string> = {
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

/** Rounds and bytes a file may ask for: more would only keep the machine busy. */
const PUTARAN_TERBANYAK = 2_000_000
const MEMORI_TERBANYAK = 128 * 2 ** 20

/** Decrypts by the algorithm a file names. Throws FrasaSalah, SandiAsing, DerGagal. */
export async function bukaSandi(algoritma: Unsur, data: Buffer, frasa: string): Promise<Buffer> {
  const [id, setelan] = anak(wajibTag(algoritma, TAG.urutan))
  const nama = namaOid(id!)
  const [turunan, cipher] = anak(wajibTag(setelan, TAG.urutan))
  if (nama === OID_PBE.pkcs12Des3) {
    const garam = wajibTag(turunan, TAG.oktet).isi
    const putaran = angka(cipher, PUTARAN_TERBANYAK)
    const kunci = turunPkcs12(frasa, garam, putaran, 1, 24)
    return uraikan('des-ede3-cbc', kunci, turunPkcs12(frasa, garam, putaran, 2, 8), data)
  }
  if (nama !== OID_PBE.pbes2) throw new SandiAsing(nama)
  const [idCipher, iv] = anak(wajibTag(cipher, TAG.urutan))
  const [jenis, panjang] = CIPHER[namaOid(idCipher!)] ?? []
  if (!jenis || !panjang) throw new SandiAsing(namaOid(idCipher!))
  const kunci = await turunkan(wajibTag(turunan, TAG.urutan), frasa, panjang)
  return uraikan(jenis, kunci, wajibTag(iv, TAG.oktet).isi, data)
}

async function turunkan(u: Unsur, frasa: string, panjang: number): Promise<Buffer> {
  const [id, setelan] = anak(u)
  const [garam, ...sisa] = anak(wajibTag(setelan, TAG.urutan))
  const butir = wajibTag(garam, TAG.oktet).isi
  const kata = Buffer.from(frasa, 'utf8')
  if (namaOid(id!) === OID_PBE.scrypt) {
    const [N, r, p] = sisa.slice(0, 3).map((x) => angka(x, 2 ** 24)) as [number, number, number]
    if (128 * N * r > MEMORI_TERBANYAK || p > 16) throw new SandiAsing('scrypt terlalu berat')
    return turunScrypt(kata, butir, panjang, { N, r, p, maxmem: 2 * MEMORI_TERBANYAK })
  }
  if (namaOid(id!) !== OID_PBE.pbkdf2) throw new SandiAsing(namaOid(id!))
  const prf = sisa.find((x) => x.tag === TAG.urutan)
  const fungsi = prf ? PRF[namaOid(anak(prf)[0]!)] : 'sha1'
  if (!fungsi) throw new SandiAsing('PRF')
  return turunPbkdf2(kata, butir, angka(sisa[0], PUTARAN_TERBANYAK), panjang, fungsi)
}

function angka(u: Unsur | undefined, paling: number): number {
  const { isi } = wajibTag(u, TAG.int)
  const n = isi.length <= 6 && isi.length > 0 ? isi.readUIntBE(0, isi.length) : Infinity
  if (n < 1 || n > paling) throw new SandiAsing(`putaran ${n}`)
  return n
}

function uraikan(jenis: string, kunci: Buffer, iv: Buffer, data: Buffer): Buffer {
  try {
    const d = createDecipheriv(jenis, kunci, iv)
    return Buffer.concat([d.update(data), d.final()])
  } catch {
    // Padding that does not fit: nearly always the wrong passphrase.
    throw new FrasaSalah()
  }
}

/** The key derivation of PKCS#12 with SHA-1 (RFC 7292, appendix B); `untuk` 1 key, 2 IV. */
function turunPkcs12(
  frasa: string,
  garam: Buffer,
  putaran: number,
  untuk: 1 | 2,
  panjang: number,
): Buffer {
  const v = 64
  const isi = (b: Buffer): Buffer =>
    Buffer.alloc(b.length === 0 ? 0 : v * Math.ceil(b.length / v), b)
  // BMPString with two zero bytes at its end.
  const kata = Buffer.from(`${frasa}\0`, 'utf16le').swap16()
  const blok = Buffer.concat([isi(garam), isi(kata)])
  const keluar: Buffer[] = []
  for (let n = 0; n < panjang; n += 20) {
    let a = Buffer.concat([Buffer.alloc(v, untuk), blok])
    for (let i = 0; i < putaran; i++) a = createHash('sha1').update(a).digest()
    keluar.push(a)
    const b = Buffer.alloc(v, a)
    for (let j = 0; j < blok.length; j += v) {
      let bawa = 1
      for (let k = v - 1; k >= 0; k--) {
        bawa += blok[j + k]! + b[k]!
        blok[j + k] = bawa & 0xff
        bawa >>= 8
      }
    }
  }
  return Buffer.concat(keluar).subarray(0, panjang)
}
