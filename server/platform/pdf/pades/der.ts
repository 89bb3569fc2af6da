// ASN.1 as CMS and PKCS#12 use it: written in DER, read also with the indefinite lengths of BER.

/** One element as read: its first byte, its content, and all of its bytes. */
export interface Unsur {
  tag: number
  isi: Buffer
  utuh: Buffer
}

export class DerGagal extends Error {}

export const TAG = { bool: 1, int: 2, bit: 3, oktet: 4, oid: 6, urutan: 0x30, himpunan: 0x31 }

/** Tag of a constructed context element, `[n]`. */
export const konteks = (n: number): number => 0xa0 + n

export function der(tag: number, ...isi: Uint8Array[]): Buffer {
  const badan = Buffer.concat(isi)
  const n = badan.length
  if (n < 0x80) return Buffer.concat([Buffer.from([tag, n]), badan])
  const panjang = Buffer.from(
    n.toString(16).padStart(2 * Math.ceil(n.toString(16).length / 2), '0'),
    'hex',
  )
  return Buffer.concat([Buffer.from([tag, 0x80 | panjang.length]), panjang, badan])
}

export const urutan = (...isi: Uint8Array[]): Buffer => der(TAG.urutan, ...isi)

/** SET OF: DER wants its members in order of their bytes. */
export const himpunan = (...isi: Buffer[]): Buffer =>
  der(TAG.himpunan, ...[...isi].sort(Buffer.compare))

export const oktet = (isi: Uint8Array): Buffer => der(TAG.oktet, isi)
export const NULL = Buffer.from([5, 0])
/** A natural number; a zero byte in front keeps it from looking negative. */
export function bilangan(n: number): Buffer {
  const heksa = n.toString(16)
  const isi = Buffer.from(heksa.padStart(heksa.length + (heksa.length % 2), '0'), 'hex')
  return der(TAG.int, isi[0]! & 0x80 ? Buffer.from([0]) : Buffer.alloc(0), isi)
}

export function oid(titik: string): Buffer {
  const [a, b, ...sisa] = titik.split('.').map(Number) as [number, number, ...number[]]
  const byte = [a * 40 + b, ...sisa].flatMap((n) => {
    const grup = [n & 0x7f]
    for (let m = Math.floor(n / 128); m > 0; m = Math.floor(m / 128))
      grup.unshift((m & 0x7f) | 0x80)
    return grup
  })
  return der(TAG.oid, Buffer.from(byte))
}

/** `1.2.840...` of an OID element. */
export function namaOid(u: Unsur): string {
  wajibTag(u, TAG.oid)
  const angka: number[] = []
  let n = 0
  for (const c of u.isi) {
    n = n * 128 + (c & 0x7f)
    if (c < 0x80) {
      if (angka.length === 0) angka.push(Math.min(2, Math.floor(n / 40)))
      angka.push(angka.length === 1 ? n - angka[0]! * 40 : n)
      n = 0
    }
  }
  return angka.join('.')
}

/** The element at the start of `b`; what follows it is not looked at. Throws DerGagal. */
export function baca(b: Buffer, dalam = 0): Unsur {
  const tag = b[0]
  const awal = b[1]
  if (tag === undefined || awal === undefined || dalam > 40) throw new DerGagal('unsur terputus')
  // High tag numbers do not occur in what we read.
  if ((tag & 0x1f) === 0x1f) throw new DerGagal('tag asing')
  if (awal === 0x80) return bacaTakTentu(b, tag, dalam)
  const nPanjang = awal < 0x80 ? 0 : awal & 0x7f
  if (nPanjang > 4 || b.length < 2 + nPanjang) throw new DerGagal('panjang rusak')
  const panjang = nPanjang === 0 ? awal : b.readUIntBE(2, nPanjang)
  const dari = 2 + nPanjang
  if (dari + panjang > b.length) throw new DerGagal('unsur terputus')
  return { tag, isi: b.subarray(dari, dari + panjang), utuh: b.subarray(0, dari + panjang) }
}

/** Indefinite length: members until two zero bytes. */
function bacaTakTentu(b: Buffer, tag: number, dalam: number): Unsur {
  let di = 2
  while (b[di] !== 0 || b[di + 1] !== 0) di += baca(b.subarray(di), dalam + 1).utuh.length
  return { tag, isi: b.subarray(2, di), utuh: b.subarray(0, di + 2) }
}

/** The members of a constructed element. */
export function anak(u: Unsur): Unsur[] {
  const semua: Unsur[] = []
  for (let di = 0; di < u.isi.length;) {
    const satu = baca(u.isi.subarray(di))
    semua.push(satu)
    di += satu.utuh.length
  }
  return semua
}

export function wajibTag(u: Unsur | undefined, tag: number): Unsur {
  if (u?.tag !== tag) throw new DerGagal(`unsur ${tag.toString(16)} tidak ada`)
  return u
}
