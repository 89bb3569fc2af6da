/** The kinds of value a PDF file is made of (ISO 32000-1, 7.3), as far as signing must know them. */
export type Nilai =
  null | boolean | number | Nama | Teks | Rujukan | readonly Nilai[] | Kamus | Aliran

export type Kamus = ReadonlyMap<string, Nilai>

/** `/Type`; kept apart from text because both are strings. */
export class Nama {
  readonly nama: string
  constructor(nama: string) {
    this.nama = nama
  }
}

/** A string of bytes; literal and hexadecimal spelling mean the same. */
export class Teks {
  readonly isi: Buffer
  constructor(isi: Buffer) {
    this.isi = isi
  }
}

/** `12 0 R` */
export class Rujukan {
  readonly no: number
  readonly gen: number
  constructor(no: number, gen: number) {
    this.no = no
    this.gen = gen
  }
}

/** A stream: its dictionary and its bytes as they stand in the file, still compressed. */
export class Aliran {
  readonly kamus: Kamus
  readonly isi: Buffer
  constructor(kamus: Kamus, isi: Buffer) {
    this.kamus = kamus
    this.isi = isi
  }
}

export const adalahKamus = (v: unknown): v is Kamus => v instanceof Map
export const namaDari = (v: Nilai | undefined): string => (v instanceof Nama ? v.nama : '')
export const angkaDari = (v: Nilai | undefined): number | null => (typeof v === 'number' ? v : null)

/** Text of a string meant for people: UTF-16BE, UTF-8 (both with their mark), else Latin. */
export function kataDari(v: Nilai | undefined): string {
  if (!(v instanceof Teks)) return ''
  const b = v.isi
  if (b[0] === 0xfe && b[1] === 0xff) {
    const genap = b.subarray(2, b.length - (b.length % 2))
    return Buffer.from(genap).swap16().toString('utf16le')
  }
  if (b[0] === 0xef && b[1] === 0xbb && b[2] === 0xbf) return b.subarray(3).toString('utf8')
  return b.toString('latin1')
}

/** A text string for people: plain where it can be, else UTF-16BE with its mark. */
export function teksDari(kata: string): Teks {
  if (/^[\x20-\x7e]*$/.test(kata)) return new Teks(Buffer.from(kata, 'latin1'))
  return new Teks(Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(kata, 'utf16le').swap16()]))
}
