interface Acara {
  saat: number
  urut: number
  lakukan(): Promise<void>
}

/** What will happen, in order of time; what is fixed for the same moment, in order of fixing. */
export class Antrean {
  #isi: Acara[] = []
  #urut = 0

  pada(saat: number, lakukan: () => Promise<void>): void {
    const h = this.#isi
    h.push({ saat, urut: this.#urut++, lakukan })
    for (let i = h.length - 1; i > 0;) {
      const induk = (i - 1) >> 1
      if (dahulu(h[induk]!, h[i]!)) break
      ;[h[induk], h[i]] = [h[i]!, h[induk]!]
      i = induk
    }
  }

  /** The next one, null when nothing is left. */
  ambil(): Acara | null {
    const h = this.#isi
    const atas = h[0] ?? null
    const akhir = h.pop()
    if (!atas || h.length === 0) return atas
    h[0] = akhir!
    for (let i = 0; ;) {
      let kecil = i
      for (const a of [2 * i + 1, 2 * i + 2])
        if (a < h.length && dahulu(h[a]!, h[kecil]!)) kecil = a
      if (kecil === i) return atas
      ;[h[kecil], h[i]] = [h[i]!, h[kecil]!]
      i = kecil
    }
  }
}

const dahulu = (a: Acara, b: Acara): boolean =>
  a.saat !== b.saat ? a.saat < b.saat : a.urut < b.urut
