/** A TrueType font file, as far as drawing a few words of Latin needs it. */
export interface Ttf {
  tabel: ReadonlyMap<string, Buffer>
  /** Units per em. */
  em: number
  jumlahMetrik: number
  /** Glyph of a character (code point); 0 when the font has none. */
  glif(kode: number): number
  /** Advance width of a glyph, in units of the em. */
  lebar(glif: number): number
}

/** Reads the tables of a font. RangeError when it is none of the kind. */
export function bacaTtf(isi: Buffer): Ttf {
  const tabel = new Map<string, Buffer>()
  const banyak = isi.readUInt16BE(4)
  for (let i = 0; i < banyak; i++) {
    const di = 12 + i * 16
    const nama = isi.toString('latin1', di, di + 4)
    const dari = isi.readUInt32BE(di + 8)
    tabel.set(nama, isi.subarray(dari, dari + isi.readUInt32BE(di + 12)))
  }
  const ambil = (nama: string): Buffer => {
    const t = tabel.get(nama)
    if (!t) throw new RangeError(`huruf tanpa tabel ${nama}`)
    return t
  }
  const jumlahMetrik = ambil('hhea').readUInt16BE(34)
  const hmtx = ambil('hmtx')
  const glif = bacaCmap(ambil('cmap'))
  return {
    tabel,
    em: ambil('head').readUInt16BE(18),
    jumlahMetrik,
    glif,
    lebar: (g) => hmtx.readUInt16BE(Math.min(g, jumlahMetrik - 1) * 4),
  }
}

/** The Windows Unicode table in format 4: ranges of the basic plane. */
function bacaCmap(cmap: Buffer): (kode: number) => number {
  const banyak = cmap.readUInt16BE(2)
  let t: Buffer | null = null
  for (let i = 0; i < banyak; i++) {
    const di = 4 + i * 8
    const calon = cmap.subarray(cmap.readUInt32BE(di + 4))
    const windows = cmap.readUInt16BE(di) === 3 && cmap.readUInt16BE(di + 2) === 1
    if (windows && calon.readUInt16BE(0) === 4) t = calon
  }
  if (!t) throw new RangeError('huruf tanpa cmap Unicode')
  const tab = t
  const dua = tab.readUInt16BE(6)
  return (kode) => {
    for (let i = 0; i < dua; i += 2) {
      if (kode > tab.readUInt16BE(14 + i)) continue
      const awal = tab.readUInt16BE(16 + dua + i)
      if (kode < awal || kode > 0xffff) return 0
      const geser = tab.readUInt16BE(16 + 2 * dua + i)
      const di = 16 + 3 * dua + i
      const jarak = tab.readUInt16BE(di)
      if (jarak === 0) return (kode + geser) & 0xffff
      const g = tab.readUInt16BE(di + jarak + 2 * (kode - awal))
      return g === 0 ? 0 : (g + geser) & 0xffff
    }
    return 0
  }
}

const DISALIN = ['head', 'hhea', 'maxp', 'cvt ', 'fpgm', 'prep']

/** A font file with the outlines of these glyphs only; glyphs keep their numbers. */
export function potongTtf(f: Ttf, glif: Iterable<number>): Buffer {
  const { letak, glyf } = petaGlif(f)
  const pakai = new Set([0, ...glif])
  for (const g of pakai) for (const b of bagianMajemuk(glyf.subarray(...letak(g)))) pakai.add(b)
  const jumlah = Math.max(...pakai) + 1
  const [loca, hmtx] = [Buffer.alloc((jumlah + 1) * 4), Buffer.alloc(jumlah * 4)]
  const potong: Buffer[] = []
  let di = 0
  for (let g = 0; g < jumlah; g++) {
    loca.writeUInt32BE(di, g * 4)
    hmtx.writeUInt16BE(f.lebar(g), g * 4)
    const isi = pakai.has(g) ? glyf.subarray(...letak(g)) : Buffer.alloc(0)
    const rata = Buffer.concat([isi, Buffer.alloc((4 - (isi.length % 4)) % 4)])
    potong.push(rata)
    di += rata.length
  }
  loca.writeUInt32BE(di, jumlah * 4)
  const tabel = new Map<string, Buffer>([
    ...DISALIN.filter((n) => f.tabel.has(n)).map((n) => [n, Buffer.from(f.tabel.get(n)!)] as const),
    ['loca', loca],
    ['hmtx', hmtx],
    ['glyf', Buffer.concat(potong)],
  ])
  tabel.get('head')!.writeInt16BE(1, 50)
  tabel.get('hhea')!.writeUInt16BE(jumlah, 34)
  tabel.get('maxp')!.writeUInt16BE(jumlah, 4)
  return rakit(tabel)
}

function petaGlif(f: Ttf): { glyf: Buffer; letak: (g: number) => [number, number] } {
  const loca = f.tabel.get('loca')!
  const panjang = f.tabel.get('head')!.readInt16BE(50) === 1
  const baca = (i: number): number =>
    panjang ? loca.readUInt32BE(i * 4) : loca.readUInt16BE(i * 2) * 2
  return { glyf: f.tabel.get('glyf')!, letak: (g) => [baca(g), baca(g + 1)] }
}

/** Glyphs an accented letter is put together from. */
function bagianMajemuk(isi: Buffer): number[] {
  if (isi.length < 10 || isi.readInt16BE(0) >= 0) return []
  const bagian: number[] = []
  for (let di = 10, lanjut = true; lanjut;) {
    const tanda = isi.readUInt16BE(di)
    bagian.push(isi.readUInt16BE(di + 2))
    di += 4 + (tanda & 1 ? 4 : 2)
    di += tanda & 8 ? 2 : tanda & 0x40 ? 4 : tanda & 0x80 ? 8 : 0
    lanjut = (tanda & 0x20) !== 0
  }
  return bagian
}

function rakit(tabel: ReadonlyMap<string, Buffer>): Buffer {
  const nama = [...tabel.keys()].sort()
  const log = Math.floor(Math.log2(nama.length))
  const kepala = Buffer.alloc(12 + nama.length * 16)
  kepala.writeUInt32BE(0x00010000, 0)
  kepala.writeUInt16BE(nama.length, 4)
  kepala.writeUInt16BE(2 ** log * 16, 6)
  kepala.writeUInt16BE(log, 8)
  kepala.writeUInt16BE((nama.length - 2 ** log) * 16, 10)
  const isi: Buffer[] = []
  let di = kepala.length
  nama.forEach((n, i) => {
    const t = tabel.get(n)!
    const rata = Buffer.concat([t, Buffer.alloc((4 - (t.length % 4)) % 4)])
    kepala.write(n, 12 + i * 16, 'latin1')
    kepala.writeUInt32BE(jumlahPeriksa(rata), 16 + i * 16)
    kepala.writeUInt32BE(di, 20 + i * 16)
    kepala.writeUInt32BE(t.length, 24 + i * 16)
    isi.push(rata)
    di += rata.length
  })
  return Buffer.concat([kepala, ...isi])
}

function jumlahPeriksa(b: Buffer): number {
  let n = 0
  for (let i = 0; i < b.length; i += 4) n = (n + b.readUInt32BE(i)) >>> 0
  return n
}
