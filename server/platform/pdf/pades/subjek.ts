import type { X509Certificate } from 'node:crypto'
import { anak, baca, DerGagal, konteks, namaOid, TAG, type Unsur } from './der.js'

/** Who a certificate names, as written in it (node escapes commas, which names with titles have). */
export interface NamaSertifikat {
  /** Common name; the organisation where there is none. */
  nama: string
  organisasi: string
}

const CN = '2.5.4.3'
const O = '2.5.4.10'

export const subjekSertifikat = (c: X509Certificate): NamaSertifikat => bacaNama(c, 'subjek')
export const penerbitSertifikat = (c: X509Certificate): NamaSertifikat => bacaNama(c, 'penerbit')

function bacaNama(c: X509Certificate, bagian: 'subjek' | 'penerbit'): NamaSertifikat {
  try {
    return uraiNama(c, bagian)
  } catch (galat) {
    if (galat instanceof DerGagal) return { nama: '', organisasi: '' }
    throw galat
  }
}

function uraiNama(c: X509Certificate, bagian: 'subjek' | 'penerbit'): NamaSertifikat {
  const tbs = anak(anak(baca(c.raw))[0]!)
  // The version stands first unless it is 1; then serial, algorithm, issuer, validity, subject.
  const mulai = tbs[0]!.tag === konteks(0) ? 1 : 0
  const isi = new Map<string, string>()
  for (const rdn of anak(tbs[mulai + (bagian === 'penerbit' ? 2 : 4)]!))
    for (const butir of anak(rdn)) {
      const [id, nilai] = anak(butir)
      if (id?.tag === TAG.oid && nilai) isi.set(namaOid(id), teks(nilai))
    }
  const organisasi = isi.get(O) ?? ''
  return { nama: isi.get(CN) ?? organisasi, organisasi }
}

const BMP = 0x1e
const T61 = 0x14

function teks({ tag, isi }: Unsur): string {
  if (tag === BMP)
    return Buffer.from(isi.subarray(0, isi.length & ~1))
      .swap16()
      .toString('utf16le')
  return isi.toString(tag === T61 ? 'latin1' : 'utf8')
}
