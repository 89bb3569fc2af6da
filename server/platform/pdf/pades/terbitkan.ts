import {
  createHash,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
  type KeyObject,
} from 'node:crypto'
import { OID, type KunciPenanda } from './cms.js'
import {
  anak,
  baca,
  bilangan,
  der,
  himpunan,
  konteks,
  NULL,
  oid,
  oktet,
  TAG,
  urutan,
} from './der.js'

/** Who a certificate is for; `C=ID` is added. */
export interface Subjek {
  nama: string
  organisasi: string
  unit?: string
}

export interface OpsiTerbit {
  subjek: Subjek
  dari: Date
  sampai: Date
  /** Who issues it; itself when left out, and then it is an authority (CA). */
  penerbit?: KunciPenanda
  /** May issue certificates in its turn, though issued by another. */
  ca?: boolean
  /** `ec` is P-256, made in a moment; `rsa` has 2048 bits as BSrE's certificates. */
  jenis?: 'ec' | 'rsa'
}

/**
 * A new key with its certificate, for sample offices and tests, or an office's own authority.
 * Takes about 1 ms for `ec`, 100 ms for `rsa`.
 */
export function terbitkanSertifikat(o: OpsiTerbit): KunciPenanda {
  const { privateKey: kunci } =
    o.jenis === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const penanda = o.penerbit?.kunci ?? kunci
  const algoritma =
    penanda.asymmetricKeyType === 'rsa'
      ? urutan(oid(OID.rsaSha256), NULL)
      : urutan(oid(OID.ecdsaSha256))
  const subjek = namaDer(o.subjek)
  const tbs = urutan(
    der(konteks(0), bilangan(2)),
    der(TAG.int, nomorSeri()),
    algoritma,
    o.penerbit ? subjekDer(o.penerbit.sertifikat.raw) : subjek,
    urutan(waktuDer(o.dari), waktuDer(o.sampai)),
    subjek,
    spki(kunci),
    der(konteks(3), urutan(...perluasan(kunci, o.penerbit?.kunci ?? kunci, o.ca ?? !o.penerbit))),
  )
  const tanda = Buffer.concat([Buffer.from([0]), sign('sha256', tbs, penanda)])
  const sertifikat = new X509Certificate(urutan(tbs, algoritma, der(TAG.bit, tanda)))
  return { kunci, sertifikat, rantai: [] }
}

/** The subject of a certificate, in its own bytes. */
export function subjekDer(sertifikat: Buffer): Buffer {
  const tbs = anak(anak(baca(sertifikat))[0]!)
  return tbs[tbs[0]!.tag === konteks(0) ? 5 : 4]!.utuh
}

const spki = (kunci: KeyObject): Buffer =>
  createPublicKey(kunci).export({ type: 'spki', format: 'der' })

// Positive and without a leading zero byte, as RFC 5280 wants it.
function nomorSeri(): Buffer {
  const b = randomBytes(16)
  b[0] = (b[0]! & 0x3f) | 0x40
  return b
}

function namaDer(s: Subjek): Buffer {
  const butir = (id: string, tag: number, v: string): Buffer =>
    himpunan(urutan(oid(id), der(tag, Buffer.from(v))))
  return urutan(
    butir('2.5.4.6', 0x13, 'ID'),
    butir('2.5.4.10', 0x0c, s.organisasi),
    ...(s.unit ? [butir('2.5.4.11', 0x0c, s.unit)] : []),
    butir('2.5.4.3', 0x0c, s.nama),
  )
}

/** UTCTime up to 2049, GeneralizedTime after (RFC 5280, 4.1.2.5). */
function waktuDer(w: Date): Buffer {
  const t = w.toISOString().slice(0, 19).replace(/\D/g, '') + 'Z'
  return w.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(t.slice(2))) : der(0x18, Buffer.from(t))
}

function perluasan(kunci: KeyObject, penerbit: KeyObject, ca: boolean): Buffer[] {
  const tambah = (id: string, isi: Buffer, penting = false): Buffer =>
    urutan(oid(id), ...(penting ? [der(TAG.bool, Buffer.from([0xff]))] : []), oktet(isi))
  const ya = der(TAG.bool, Buffer.from([0xff]))
  // keyCertSign and cRLSign for an authority; digitalSignature and nonRepudiation for a person.
  const guna = ca ? Buffer.from([1, 0x06]) : Buffer.from([6, 0xc0])
  return [
    tambah('2.5.29.19', urutan(...(ca ? [ya] : [])), true),
    tambah('2.5.29.15', der(TAG.bit, guna), true),
    tambah('2.5.29.14', oktet(sidikKunci(kunci))),
    tambah('2.5.29.35', urutan(der(0x80, sidikKunci(penerbit)))),
  ]
}

const sidikKunci = (kunci: KeyObject): Buffer =>
  createHash('sha256').update(spki(kunci)).digest().subarray(0, 20)
