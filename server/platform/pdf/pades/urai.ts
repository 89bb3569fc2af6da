import { Nama, Rujukan, Teks, type Kamus, type Nilai } from './nilai.js'

/** The bytes cannot be a PDF value; the caller says which file. */
export class UraiGagal extends Error {}

/** Deeper nesting than this is an attack on the stack, not a document. */
const TERDALAM = 100

const KOSONG = new Set([0, 9, 10, 12, 13, 32])
const PEMBATAS = new Set([...'()<>[]{}/%'].map((c) => c.charCodeAt(0)))
const biasa = (c: number | undefined): boolean =>
  c !== undefined && !KOSONG.has(c) && !PEMBATAS.has(c)

/** Reads values of a PDF one after another, from `letak` on. Throws UraiGagal. */
export class Pengurai {
  readonly data: Buffer
  letak: number

  constructor(data: Buffer, letak = 0) {
    this.data = data
    this.letak = letak
  }

  /** Past white space and comments. */
  lewati(): void {
    for (; this.letak < this.data.length; this.letak++) {
      const c = this.data[this.letak]!
      if (c === 0x25) {
        while (this.letak < this.data.length && !akhirBaris(this.data[this.letak]!)) this.letak++
      } else if (!KOSONG.has(c)) return
    }
  }

  /** The next word of ordinary characters; empty when a delimiter or the end comes. */
  kata(): string {
    this.lewati()
    const dari = this.letak
    while (biasa(this.data[this.letak])) this.letak++
    return this.data.toString('latin1', dari, this.letak)
  }

  /** True, and past it, when this word comes next. */
  jika(kata: string): boolean {
    const semula = this.letak
    if (this.kata() === kata) return true
    this.letak = semula
    return false
  }

  bulat(): number {
    const kata = this.kata()
    if (!/^\d{1,12}$/.test(kata)) throw new UraiGagal(`bukan bilangan: ${kata.slice(0, 20)}`)
    return Number(kata)
  }

  nilai(dalam = 0): Nilai {
    if (dalam > TERDALAM) throw new UraiGagal('terlalu bersarang')
    this.lewati()
    const c = this.data[this.letak]
    if (c === 0x2f) return this.#nama()
    if (c === 0x28) return this.#literal()
    if (c === 0x5b) return this.#larik(dalam)
    if (c === 0x3c) return this.data[this.letak + 1] === 0x3c ? this.#kamus(dalam) : this.#heksa()
    const kata = this.kata()
    if (kata === 'true' || kata === 'false') return kata === 'true'
    if (kata === 'null') return null
    if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(kata)) return this.#angka(kata)
    throw new UraiGagal(`kata tak dikenal: ${kata.slice(0, 20)}`)
  }

  /** A number, unless two more words make it a reference. */
  #angka(kata: string): Nilai {
    if (!/^\d{1,10}$/.test(kata)) return Number(kata)
    const semula = this.letak
    const gen = this.kata()
    if (/^\d{1,5}$/.test(gen) && this.kata() === 'R') return new Rujukan(Number(kata), Number(gen))
    this.letak = semula
    return Number(kata)
  }

  #nama(): Nama {
    this.letak++
    const dari = this.letak
    while (biasa(this.data[this.letak])) this.letak++
    const mentah = this.data.toString('latin1', dari, this.letak)
    if (!mentah.includes('#')) return new Nama(mentah)
    return new Nama(
      mentah.replace(/#([0-9a-fA-F]{2})/g, (_, h) => String.fromCharCode(parseInt(h, 16))),
    )
  }

  #larik(dalam: number): Nilai[] {
    this.letak++
    const isi: Nilai[] = []
    for (;;) {
      this.lewati()
      if (this.letak >= this.data.length) throw new UraiGagal('larik terputus')
      if (this.data[this.letak] === 0x5d) break
      isi.push(this.nilai(dalam + 1))
    }
    this.letak++
    return isi
  }

  #kamus(dalam: number): Kamus {
    this.letak += 2
    const isi = new Map<string, Nilai>()
    for (;;) {
      this.lewati()
      if (this.data[this.letak] === 0x3e && this.data[this.letak + 1] === 0x3e) break
      if (this.data[this.letak] !== 0x2f) throw new UraiGagal('kamus tanpa kunci')
      const { nama } = this.#nama()
      isi.set(nama, this.nilai(dalam + 1))
    }
    this.letak += 2
    return isi
  }

  #heksa(): Teks {
    const akhir = this.data.indexOf(0x3e, this.letak)
    if (akhir < 0) throw new UraiGagal('teks heksa terputus')
    const digit = this.data.toString('latin1', this.letak + 1, akhir).replace(/[\0\s]/g, '')
    if (/[^0-9a-fA-F]/.test(digit)) throw new UraiGagal('teks heksa rusak')
    this.letak = akhir + 1
    return new Teks(Buffer.from(digit.length % 2 ? `${digit}0` : digit, 'hex'))
  }

  #literal(): Teks {
    const isi: number[] = []
    let kurung = 1
    for (this.letak++; ; this.letak++) {
      const c = this.data[this.letak]
      if (c === undefined) throw new UraiGagal('teks terputus')
      if (c === 0x5c) {
        this.letak++
        this.#lolos(isi)
        continue
      }
      if (c === 0x28) kurung++
      if (c === 0x29 && --kurung === 0) break
      isi.push(c)
    }
    this.letak++
    return new Teks(Buffer.from(isi))
  }

  /** What follows a backslash; `letak` is left on its last byte. */
  #lolos(isi: number[]): void {
    const c = this.data[this.letak]
    const tanda = { n: 10, r: 13, t: 9, b: 8, f: 12 }[String.fromCharCode(c ?? 0)]
    if (tanda !== undefined) isi.push(tanda)
    else if (c === 0x0d && this.data[this.letak + 1] === 0x0a) this.letak++
    else if (c === 0x0d || c === 0x0a) return
    else {
      const oktal = /^[0-7]{1,3}/.exec(this.data.toString('latin1', this.letak, this.letak + 3))
      if (oktal) this.letak += oktal[0].length - 1
      isi.push(oktal ? parseInt(oktal[0], 8) & 0xff : (c ?? 0))
    }
  }
}

const akhirBaris = (c: number): boolean => c === 10 || c === 13
