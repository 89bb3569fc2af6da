import type { X509Certificate } from 'node:crypto'
import { anak, baca, konteks, namaOid, TAG, DerGagal } from './der.js'

/** Whom the office believes. */
export interface Kepercayaan {
  /** Certificates of authorities (or of single people) that are trusted as they are. */
  akar: readonly X509Certificate[]
  /** Withdrawn certificates by `fingerprint256`, with the moment from which they count no more. */
  dicabut?: ReadonlyMap<string, Date>
}

export type StatusRantai =
  'dipercaya' | 'tidak_dipercaya' | 'belum_berlaku' | 'kedaluwarsa' | 'dicabut' | 'salah_guna'

const TERPANJANG = 8

/**
 * Whether a certificate leads to the trust list, and was valid at that moment (the time of
 * signing). Revocation lists of an authority are not fetched: the office's own list decides.
 */
export function periksaRantai(
  sertifikat: X509Certificate,
  bersama: readonly X509Certificate[],
  { akar, dicabut = new Map() }: Kepercayaan,
  pada: Date,
): StatusRantai {
  const jalur = cariJalur(sertifikat, bersama, akar, [])
  if (!jalur) return 'tidak_dipercaya'
  for (const c of jalur) {
    if (pada.getTime() < Date.parse(c.validFrom)) return 'belum_berlaku'
    if (pada.getTime() > Date.parse(c.validTo)) return 'kedaluwarsa'
    const sejak = dicabut.get(c.fingerprint256)
    if (sejak && pada.getTime() >= sejak.getTime()) return 'dicabut'
  }
  return bolehMenandatangani(sertifikat) ? 'dipercaya' : 'salah_guna'
}

function cariJalur(
  c: X509Certificate,
  bersama: readonly X509Certificate[],
  akar: readonly X509Certificate[],
  lewat: readonly X509Certificate[],
): X509Certificate[] | null {
  const jalur = [...lewat, c]
  if (akar.some((a) => a.raw.equals(c.raw))) return jalur
  if (jalur.length >= TERPANJANG) return null
  for (const calon of [...akar, ...bersama]) {
    if (jalur.includes(calon) || !menerbitkan(calon, c)) continue
    const ketemu = cariJalur(calon, bersama, akar, jalur)
    if (ketemu) return ketemu
  }
  return null
}

function menerbitkan(penerbit: X509Certificate, c: X509Certificate): boolean {
  try {
    return penerbit.ca && c.checkIssued(penerbit) && c.verify(penerbit.publicKey)
  } catch {
    // A key of a kind this machine does not know has issued nothing it can believe.
    return false
  }
}

/** Key usage, where it is stated, must allow signatures: digitalSignature or nonRepudiation. */
export function bolehMenandatangani(c: X509Certificate): boolean {
  const guna = perluasan(c.raw, '2.5.29.15')
  if (!guna) return true
  return ((guna.isi[1] ?? 0) & 0xc0) !== 0
}

/** The value of one extension, or null. */
function perluasan(sertifikat: Buffer, id: string): { tag: number; isi: Buffer } | null {
  try {
    const daftar = anak(anak(baca(sertifikat))[0]!).find((u) => u.tag === konteks(3))
    for (const p of daftar ? anak(anak(daftar)[0]!) : []) {
      const isi = anak(p)
      if (namaOid(isi[0]!) === id)
        return baca((isi.find((u) => u.tag === TAG.oktet) ?? isi[0]!).isi)
    }
  } catch (galat) {
    if (!(galat instanceof DerGagal)) throw galat
  }
  return null
}
