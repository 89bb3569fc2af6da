import { errors } from '../../../errors.js'
import { adalahKamus, Aliran, angkaDari, Rujukan, type Kamus, type Nilai } from './nilai.js'
import { Pengurai, UraiGagal } from './urai.js'
import { bacaBagian, bacaObjekDi, bukaAliran, jatahBaru, type Bagian, type Letak } from './xref.js'

/** A PDF read the way a reader does: by its cross-reference chain, objects only when asked for. */
export class Dokumen {
  readonly data: Buffer
  /** Newest first. */
  readonly bagian: readonly Bagian[]
  readonly #jatah = jatahBaru()
  readonly #letak = new Map<number, Letak>()
  readonly #objek = new Map<number, Nilai>()
  readonly #dalam = new Map<number, Nilai[]>()
  /** Objects being read; an object that needs itself is a trap. */
  readonly #sedang = new Set<number>()

  constructor(data: Buffer) {
    this.data = data
    this.bagian = bacaBagian(data, this.#jatah)
    for (const b of this.bagian)
      for (const [no, letak] of b.objek) if (!this.#letak.has(no)) this.#letak.set(no, letak)
  }

  get trailer(): Kamus {
    return this.bagian[0]!.trailer
  }

  /** Every object number that is in use. */
  nomor(): number[] {
    return [...this.#letak].filter(([, l]) => l.jenis !== 'bebas').map(([no]) => no)
  }

  letak(no: number): Letak | null {
    return this.#letak.get(no) ?? null
  }

  /** The first object number nobody uses. */
  bebas(): number {
    let n = angkaDari(this.trailer.get('Size')) ?? 1
    for (const no of this.#letak.keys()) if (no >= n) n = no + 1
    return n
  }

  /** The value itself where a reference stands; null for what is not there (7.3.10). */
  buka(v: Nilai | undefined): Nilai {
    let kini = v ?? null
    for (let i = 0; kini instanceof Rujukan; i++) {
      if (i > 20) throw new UraiGagal('rujukan berputar')
      kini = this.objek(kini.no)
    }
    return kini
  }

  /** A dictionary, of a stream as well; an empty one where there is none. */
  kamus(v: Nilai | undefined): Kamus {
    const nilai = this.buka(v)
    if (nilai instanceof Aliran) return nilai.kamus
    return adalahKamus(nilai) ? nilai : new Map()
  }

  larik(v: Nilai | undefined): readonly Nilai[] {
    const nilai = this.buka(v)
    return Array.isArray(nilai) ? nilai : []
  }

  objek(no: number): Nilai {
    const ada = this.#objek.get(no)
    if (ada !== undefined) return ada
    if (this.#sedang.has(no)) throw new UraiGagal('objek memuat dirinya')
    this.#sedang.add(no)
    try {
      const nilai = this.#baca(no)
      this.#objek.set(no, nilai)
      return nilai
    } finally {
      this.#sedang.delete(no)
    }
  }

  #baca(no: number): Nilai {
    const letak = this.#letak.get(no)
    if (!letak || letak.jenis === 'bebas') return null
    if (letak.jenis === 'dalam') return this.#isiAliran(letak.aliran)[letak.urut] ?? null
    const o = bacaObjekDi(this.data, letak.offset, (v) => angkaDari(this.buka(v)))
    if (o.no !== no) throw new UraiGagal(`objek ${no} tidak ada pada tempatnya`)
    return o.nilai
  }

  #isiAliran(no: number): Nilai[] {
    const ada = this.#dalam.get(no)
    if (ada) return ada
    // An object stream may not lie in another one, or two of them could hold each other.
    const aliran = this.#letak.get(no)?.jenis === 'isi' ? this.objek(no) : null
    if (!(aliran instanceof Aliran)) throw new UraiGagal('aliran objek hilang')
    const isi = bukaAliran(aliran, this.#jatah)
    const awal = angkaDari(this.buka(aliran.kamus.get('First'))) ?? 0
    const banyak = angkaDari(this.buka(aliran.kamus.get('N'))) ?? 0
    const p = new Pengurai(isi)
    const letak: number[] = []
    for (let i = 0; i < banyak && p.letak < isi.length; i++) {
      p.bulat()
      letak.push(awal + p.bulat())
    }
    const semua = letak.map((l) => new Pengurai(isi, l).nilai())
    this.#dalam.set(no, semua)
    return semua
  }
}

/** Reads a PDF for signing or checking. Errors: BERKAS_BUKAN, BERKAS_TERKUNCI, BERKAS_RUSAK. */
export function bacaDokumen(data: Buffer): Dokumen {
  if (data.toString('latin1', 0, 5) !== '%PDF-')
    throw errors.BERKAS_BUKAN({ harap: 'PDF', ternyata: 'bukan PDF' })
  const dokumen = jaga(() => new Dokumen(data))
  if (dokumen.bagian.some((b) => b.trailer.has('Encrypt'))) throw errors.BERKAS_TERKUNCI()
  return dokumen
}

/** What the bytes make impossible to read becomes one sentence. Errors: BERKAS_RUSAK. */
export function jaga<T>(fn: () => T): T {
  try {
    return fn()
  } catch (galat) {
    if (galat instanceof UraiGagal) throw errors.BERKAS_RUSAK({ bagian: galat.message })
    throw galat
  }
}
