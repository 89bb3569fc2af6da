import {
  createCipheriv,
  createPrivateKey,
  createPublicKey,
  randomBytes,
  scrypt,
  X509Certificate,
  type KeyObject,
  type ScryptOptions,
} from 'node:crypto'
import { promisify } from 'node:util'
import type { KunciPenanda } from './cms.js'
import {
  anak,
  baca,
  bilangan,
  DerGagal,
  konteks,
  namaOid,
  oid,
  oktet,
  TAG,
  urutan,
  wajibTag,
  type Unsur,
} from './der.js'
import { bukaSandi, FrasaSalah, OID_PBE } from './pbe.js'

const turunkan = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt)

/** Cost of guessing a passphrase (OWASP for 16 MiB, about 0.1 s); openssl reads no dearer one. */
export const BIAYA_KUNCI = { N: 2 ** 14, r: 8, p: 5 }

/** A private key as encrypted PKCS#8 (PBES2, scrypt, AES-256-CBC); openssl reads it as well. */
export async function sandikanKunci(
  kunci: KeyObject,
  frasa: string,
  biaya = BIAYA_KUNCI,
): Promise<Buffer> {
  const [garam, iv] = [randomBytes(16), randomBytes(16)]
  const opsi = { ...biaya, maxmem: 256 * 2 ** 20 }
  const c = createCipheriv('aes-256-cbc', await turunkan(frasa, garam, 32, opsi), iv)
  const isi = Buffer.concat([c.update(kunci.export({ type: 'pkcs8', format: 'der' })), c.final()])
  const turunan = urutan(
    oid(OID_PBE.scrypt),
    urutan(oktet(garam), bilangan(biaya.N), bilangan(biaya.r), bilangan(biaya.p)),
  )
  const cipher = urutan(oid(OID_PBE.aes256), oktet(iv))
  return urutan(urutan(oid(OID_PBE.pbes2), urutan(turunan, cipher)), oktet(isi))
}

/** The key inside encrypted PKCS#8. Throws FrasaSalah, SandiAsing, DerGagal. */
export async function bukaKunci(pkcs8: Buffer, frasa: string): Promise<KeyObject> {
  const [algoritma, data] = anak(wajibTag(baca(pkcs8), TAG.urutan))
  return kunciDari(await bukaSandi(algoritma!, wajibTag(data, TAG.oktet).isi, frasa))
}

/** What deciphers to no key was deciphered by the wrong passphrase. */
function kunciDari(pkcs8: Buffer): KeyObject {
  try {
    return createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  } catch {
    throw new FrasaSalah()
  }
}

/**
 * Key and certificates of a P12/PFX file, or of PEM text holding both. Throws FrasaSalah,
 * SandiAsing, and DerGagal when it is neither or its parts do not belong together.
 */
export async function bacaKunci(isi: Buffer, frasa: string): Promise<KunciPenanda> {
  const teks = isi.toString('latin1', 0, 65_536)
  const { kunci, sertifikat } = /-----BEGIN /.test(teks)
    ? await bacaPem(isi.toString('latin1'), frasa)
    : await bacaP12(isi, frasa)
  if (kunci.length !== 1) throw new DerGagal(`memuat ${kunci.length} kunci, harus satu`)
  const milik = sertifikat.find((c) => c.publicKey.equals(createPublicKey(kunci[0]!)))
  if (!milik) throw new DerGagal('tidak memuat sertifikat untuk kuncinya')
  const rantai = sertifikat.filter((c) => c !== milik && c.subject !== c.issuer)
  return { kunci: kunci[0]!, sertifikat: milik, rantai }
}

interface Isi {
  kunci: KeyObject[]
  sertifikat: X509Certificate[]
}

async function bacaPem(teks: string, frasa: string): Promise<Isi> {
  const hasil: Isi = { kunci: [], sertifikat: [] }
  for (const [utuh, jenis, badan] of teks.matchAll(
    /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)-----END \1-----/g,
  )) {
    if (jenis === 'CERTIFICATE') hasil.sertifikat.push(sertifikatDari(utuh))
    else if (jenis === 'ENCRYPTED PRIVATE KEY')
      hasil.kunci.push(await bukaKunci(Buffer.from(badan!, 'base64'), frasa))
    else if (jenis!.endsWith('PRIVATE KEY')) hasil.kunci.push(kunciPem(utuh, frasa))
  }
  return hasil
}

function kunciPem(pem: string, frasa: string): KeyObject {
  try {
    return createPrivateKey({ key: pem, passphrase: frasa })
  } catch {
    throw new FrasaSalah()
  }
}

export function sertifikatDari(isi: string | Buffer): X509Certificate {
  try {
    return new X509Certificate(isi)
  } catch {
    throw new DerGagal('sertifikat rusak')
  }
}

const P12 = {
  data: '1.2.840.113549.1.7.1',
  sandi: '1.2.840.113549.1.7.6',
  kunci: '1.2.840.113549.1.12.10.1.1',
  kunciSandi: '1.2.840.113549.1.12.10.1.2',
  sertifikat: '1.2.840.113549.1.12.10.1.3',
} as const

/** PFX -> AuthenticatedSafe -> SafeContents -> bags (RFC 7292); its MAC adds nothing to us. */
async function bacaP12(isi: Buffer, frasa: string): Promise<Isi> {
  const [, luar] = anak(wajibTag(baca(isi), TAG.urutan))
  const hasil: Isi = { kunci: [], sertifikat: [] }
  for (const bagian of anak(baca(isiData(luar!)))) {
    const [jenis, badan] = anak(bagian)
    const kantong =
      namaOid(jenis!) === P12.sandi
        ? kantongDari(await bukaBagian(badan!, frasa))
        : anak(wajibTag(baca(isiData(bagian)), TAG.urutan))
    for (const k of kantong) await bacaKantong(k, frasa, hasil)
  }
  return hasil
}

/** What deciphers to no list was deciphered by the wrong passphrase: its padding fits once in 256 times. */
function kantongDari(aman: Buffer): Unsur[] {
  try {
    return anak(wajibTag(baca(aman), TAG.urutan))
  } catch (galat) {
    if (galat instanceof DerGagal) throw new FrasaSalah()
    throw galat
  }
}

function isiData(contentInfo: Unsur): Buffer {
  const [jenis, badan] = anak(contentInfo)
  if (namaOid(jenis!) !== P12.data) throw new DerGagal('bukan berkas P12 dengan kata sandi')
  return gabungOktet(anak(wajibTag(badan, konteks(0)))[0]!)
}

/** An OCTET STRING; some programs write it in pieces. */
const gabungOktet = (u: Unsur): Buffer =>
  u.tag === (TAG.oktet | 0x20)
    ? Buffer.concat(anak(u).map(gabungOktet))
    : wajibTag(u, TAG.oktet).isi

async function bukaBagian(badan: Unsur, frasa: string): Promise<Buffer> {
  const [, isi] = anak(anak(badan)[0]!)
  const [, algoritma, data] = anak(wajibTag(isi, TAG.urutan))
  // [0] IMPLICIT OCTET STRING, whole or in pieces.
  const utuh = data!.tag === 0x80 ? data!.isi : Buffer.concat(anak(data!).map(gabungOktet))
  return bukaSandi(algoritma!, utuh, frasa)
}

async function bacaKantong(kantong: Unsur, frasa: string, ke: Isi): Promise<void> {
  const [jenis, bungkus] = anak(kantong)
  const nama = namaOid(jenis!)
  const isi = anak(wajibTag(bungkus, konteks(0)))[0]!
  if (nama === P12.kunci) ke.kunci.push(kunciDari(isi.utuh))
  if (nama === P12.kunciSandi) ke.kunci.push(await bukaKunci(isi.utuh, frasa))
  if (nama === P12.sertifikat)
    ke.sertifikat.push(sertifikatDari(gabungOktet(anak(anak(isi)[1]!)[0]!)))
}
