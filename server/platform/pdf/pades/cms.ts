import { createHash, sign, type KeyObject, type X509Certificate } from 'node:crypto'
import { anak, baca, bilangan, der, himpunan, konteks, NULL, oid, oktet, urutan } from './der.js'

/** What someone signs with. The chain is sent along, without the root a reader must have anyway. */
export interface KunciPenanda {
  kunci: KeyObject
  sertifikat: X509Certificate
  rantai: readonly X509Certificate[]
}

export const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  jenisIsi: '1.2.840.113549.1.9.3',
  sidik: '1.2.840.113549.1.9.4',
  waktu: '1.2.840.113549.1.9.5',
  sertifikatV1: '1.2.840.113549.1.9.16.2.12',
  sertifikatV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ecdsaSha256: '1.2.840.10045.4.3.2',
} as const

const SHA256 = urutan(oid(OID.sha256), NULL)

/**
 * A detached CMS signature as PAdES baseline B wants it (ETSI EN 319 142-1): SHA-256, the
 * certificate named by its hash (signing-certificate-v2), and no signing-time, because the time of
 * a PDF signature is its /M. RSA (PKCS#1 v1.5) and EC keys.
 */
export function buatCms(sidik: Buffer, k: KunciPenanda): Buffer {
  const atribut = [
    urutan(oid(OID.jenisIsi), himpunan(oid(OID.data))),
    urutan(oid(OID.sidik), himpunan(oktet(sidik))),
    urutan(oid(OID.sertifikatV2), himpunan(sertifikatPenanda(k.sertifikat.raw))),
  ]
  // Signed as SET OF, sent as [0]: the same bytes but for the first (RFC 5652, 5.4).
  const tertanda = himpunan(...atribut)
  const kirim = Buffer.from(tertanda)
  kirim[0] = konteks(0)
  const rsa = k.kunci.asymmetricKeyType === 'rsa'
  const penanda = urutan(
    bilangan(1),
    pengenal(k.sertifikat.raw),
    SHA256,
    kirim,
    rsa ? urutan(oid(OID.rsa), NULL) : urutan(oid(OID.ecdsaSha256)),
    oktet(sign('sha256', tertanda, k.kunci)),
  )
  const isi = urutan(
    bilangan(1),
    der(0x31, SHA256),
    urutan(oid(OID.data)),
    der(konteks(0), ...himpunanSertifikat(k)),
    der(0x31, penanda),
  )
  return urutan(oid(OID.signedData), der(konteks(0), isi))
}

/** Bytes a signature by this key may take at most; an EC signature varies by a few. */
export function batasCms(k: KunciPenanda): number {
  const sertifikat = himpunanSertifikat(k).reduce((n, b) => n + b.length, 0)
  const kunci = k.kunci.asymmetricKeyDetails?.modulusLength ?? 1024
  return sertifikat + pengenal(k.sertifikat.raw).length + kunci / 8 + 512
}

const himpunanSertifikat = (k: KunciPenanda): Buffer[] =>
  [k.sertifikat, ...k.rantai].map((c) => c.raw).sort(Buffer.compare)

/** ESSCertIDv2 with the default hash, SHA-256, and the issuer (RFC 5035). */
function sertifikatPenanda(sertifikat: Buffer): Buffer {
  const sidik = createHash('sha256').update(sertifikat).digest()
  const { penerbit, seri } = penerbitSeri(sertifikat)
  const penerbitSerial = urutan(urutan(der(konteks(4), penerbit)), seri)
  return urutan(urutan(urutan(oktet(sidik), penerbitSerial)))
}

function pengenal(sertifikat: Buffer): Buffer {
  const { penerbit, seri } = penerbitSeri(sertifikat)
  return urutan(penerbit, seri)
}

/** Issuer and serial number of a certificate, in its own bytes. */
export function penerbitSeri(sertifikat: Buffer): { penerbit: Buffer; seri: Buffer } {
  const tbs = anak(anak(baca(sertifikat))[0]!)
  // The version stands first unless it is 1.
  const mulai = tbs[0]!.tag === konteks(0) ? 1 : 0
  return { seri: tbs[mulai]!.utuh, penerbit: tbs[mulai + 2]!.utuh }
}
