/** Minutes below this are counted in one array; longer ones are rare and kept aside. */
const RAPAT = 8192

/**
 * How many visits took how many minutes: all that is needed to say exactly what share took no longer
 * than so much. Kept as bytes (pairs of varints: minute, count), so that two sets are put together by
 * writing one behind the other.
 */
export class HimpunanMenit {
  #rapat = new Uint32Array(512)
  readonly #jarang = new Map<number, number>()
  /** Visits in all. */
  n = 0
  jumlah = 0
  terbesar = 0

  tambah(menit: number, kali = 1): void {
    this.n += kali
    this.jumlah += menit * kali
    if (menit > this.terbesar) this.terbesar = menit
    if (menit >= RAPAT) {
      this.#jarang.set(menit, (this.#jarang.get(menit) ?? 0) + kali)
      return
    }
    if (menit >= this.#rapat.length) this.#perluas(menit)
    this.#rapat[menit]! += kali
  }

  /** Adds what `bita` holds, one set or several behind each other. Errors: RangeError when cut off. */
  tambahBita(bita: Uint8Array): void {
    const akhir = bita.length
    let menit = -1
    for (let i = 0; i < akhir;) {
      let nilai = 0
      let b = 128
      for (let kali = 1; b > 127; kali *= 128) {
        if (i === akhir) throw new RangeError('himpunan menit terpotong')
        b = bita[i++]!
        nilai += (b & 127) * kali
      }
      if (menit < 0) {
        menit = nilai
        continue
      }
      this.tambah(menit, nilai)
      menit = -1
    }
    if (menit >= 0) throw new RangeError('himpunan menit terpotong')
  }

  /** The set as bytes, minutes ascending. */
  bita(): Uint8Array {
    const hasil: number[] = []
    const varint = (nilai: number): void => {
      for (; nilai > 127; nilai = Math.floor(nilai / 128)) hasil.push((nilai % 128) + 128)
      hasil.push(nilai)
    }
    for (const [menit, kali] of this.pasangan()) {
      varint(menit)
      varint(kali)
    }
    return Uint8Array.from(hasil)
  }

  /** Minute and count, minutes ascending. */
  *pasangan(): Generator<readonly [menit: number, kali: number]> {
    for (const [menit, kali] of this.#rapat.entries()) if (kali > 0) yield [menit, kali]
    yield* this.#urutJarang()
  }

  /**
   * The shortest time that at least this share (0 < bagian <= 1) of the visits did not exceed: nearest
   * rank, always a time that was really taken; `percentile_disc` of PostgreSQL. Null of an empty set.
   */
  persentil(bagian: number): number | null {
    if (this.n === 0) return null
    // Half a millionth forgives what 0.95 * 20 is short of or above 19 in binary.
    const urutan = Math.max(1, Math.ceil(bagian * this.n - 5e-7))
    let sampai = 0
    // A plain walk: a report asks for hundreds of these.
    for (let menit = 0; menit < this.#rapat.length; menit++)
      if ((sampai += this.#rapat[menit]!) >= urutan) return menit
    for (const [menit, kali] of this.#urutJarang()) if ((sampai += kali) >= urutan) return menit
    return this.terbesar
  }

  #urutJarang(): [menit: number, kali: number][] {
    return [...this.#jarang].sort((a, b) => a[0] - b[0])
  }

  #perluas(menit: number): void {
    const luas = new Uint32Array(Math.min(RAPAT, Math.max(menit + 1, this.#rapat.length * 2)))
    luas.set(this.#rapat)
    this.#rapat = luas
  }
}
