/** A part of an office document as a tree; small, for parts the guard has looked at. */
export interface Simpul {
  /** Local name with its usual prefix, e.g. `w:p`; empty for text. */
  nama: string
  atribut: Readonly<Record<string, string>>
  anak: Simpul[]
  teks: string
}

const TOKEN =
  /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/g
const ATRIBUT = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
/** Deeper than any letter; a part nested further is read only so far. */
const TERDALAM = 200

/** The root element of one XML part. */
export function uraiXml(xml: string): Simpul {
  const akar: Simpul = { nama: '', atribut: {}, anak: [], teks: '' }
  const tumpukan = [akar]
  for (const [, tutup, nama, isi, sendiri, teks] of xml.matchAll(TOKEN)) {
    const induk = tumpukan.at(-1)!
    if (teks !== undefined) {
      if (tumpukan.length > 1) induk.anak.push({ ...KOSONG, anak: [], teks: lepas(teks) })
    } else if (nama === undefined) continue
    else if (tutup) {
      if (tumpukan.length > 1) tumpukan.pop()
    } else {
      const baru: Simpul = { nama, atribut: atributDari(isi!), anak: [], teks: '' }
      if (tumpukan.length < TERDALAM) induk.anak.push(baru)
      if (!sendiri) tumpukan.push(baru)
    }
  }
  return akar.anak[0] ?? akar
}

const KOSONG = { nama: '', atribut: {} }

/** The first child of that name, e.g. the properties of a paragraph. */
export const anak = (s: Simpul | undefined, nama: string): Simpul | undefined =>
  s?.anak.find((a) => a.nama === nama)

/** `w:val` of a child; undefined when there is none. */
export const nilai = (s: Simpul | undefined, nama: string): string | undefined =>
  anak(s, nama)?.atribut['w:val']

/** A property that is on when it is there and does not say otherwise, e.g. bold. */
export function nyala(s: Simpul | undefined, nama: string): boolean | undefined {
  const a = anak(s, nama)
  return a && !['0', 'false', 'off', 'none'].includes(a.atribut['w:val'] ?? '')
}

function atributDari(isi: string): Record<string, string> {
  const hasil: Record<string, string> = {}
  for (const m of isi.matchAll(ATRIBUT)) hasil[m[1]!] = lepas(m[2] ?? m[3] ?? '')
  return hasil
}

const BERNAMA: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function lepas(teks: string): string {
  return teks.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (utuh, hex, des, nama) => {
    if (nama) return BERNAMA[nama] ?? utuh
    const kode = hex ? parseInt(hex, 16) : Number(des)
    return kode <= 0x10ffff ? String.fromCodePoint(kode) : utuh
  })
}
