import { nyalakanPekerja, type Pekerja, type SetelanPekerja } from './pekerja.js'
import { KonversiGalat } from './types.js'

export interface SetelanKolam extends SetelanPekerja {
  /** Workers at most; one document keeps one of them and one core busy. */
  banyak: number
  /** A worker is replaced after this many documents: its memory grows. */
  daurUlang: number
  /** Bytes; one that holds more is replaced at once, however few it has made. */
  batasMemori: number
  /** Tries per document when LibreOffice crashes or hangs. */
  maksCoba: number
  /** Milliseconds without work after which LibreOffice is ended. */
  diam: number
}

/** First come, first served over at most `banyak` warm workers, started when there is work. */
export class Kolam {
  readonly #setelan: SetelanKolam
  readonly #bebas: Pekerja[] = []
  readonly #semua = new Set<Pekerja>()
  readonly #antrean: Array<(giliran: boolean) => void> = []
  #dipakai = 0
  #selesai = 0
  #dinyalakanUlang = 0
  #ditutup = false
  #jamDiam: NodeJS.Timeout | undefined

  constructor(setelan: SetelanKolam) {
    this.#setelan = setelan
  }

  /** The PDF of a document, with named places if asked; waits for a free worker. Throws KonversiGalat. */
  async ubah(docx: Buffer, tujuan = false): Promise<Buffer> {
    if (this.#ditutup) throw sedangDitutup()
    await this.#giliran()
    try {
      const pdf = await this.#cobaUlang(docx, tujuan)
      this.#selesai++
      return pdf
    } finally {
      this.#lepas()
    }
  }

  /** Ends every worker; who still waits or works gets an error. */
  async tutup(): Promise<void> {
    this.#ditutup = true
    clearTimeout(this.#jamDiam)
    for (const lanjut of this.#antrean.splice(0)) lanjut(false)
    await Promise.all([...this.#semua].map((p) => this.#buang(p)))
  }

  /** Ends the workers that have nothing to do. */
  async segarkan(): Promise<void> {
    await Promise.all(this.#bebas.splice(0).map((p) => this.#buang(p)))
  }

  ringkasan(): { pekerja: number; menunggu: number; selesai: number; dinyalakanUlang: number } {
    return {
      pekerja: this.#semua.size,
      menunggu: this.#antrean.length,
      selesai: this.#selesai,
      dinyalakanUlang: this.#dinyalakanUlang,
    }
  }

  /** Process ids of the running LibreOffices. */
  sofficePid(): number[] {
    return [...this.#semua].map((p) => p.sofficePid)
  }

  async #giliran(): Promise<void> {
    if (this.#dipakai < this.#setelan.banyak) {
      this.#dipakai++
      return
    }
    if (!(await new Promise<boolean>((lanjut) => this.#antrean.push(lanjut)))) throw sedangDitutup()
  }

  #lepas(): void {
    const berikut = this.#antrean.shift()
    if (berikut) return berikut(true)
    if (--this.#dipakai > 0 || this.#ditutup) return
    this.#jamDiam = setTimeout(() => {
      void this.segarkan()
    }, this.#setelan.diam).unref()
  }

  /** A refusal of the document is final; a crash or a hang is tried again on a fresh LibreOffice. */
  async #cobaUlang(docx: Buffer, tujuan: boolean): Promise<Buffer> {
    for (let ke = 1; ; ke++) {
      try {
        return await this.#sekali(docx, tujuan)
      } catch (galat) {
        if (galat instanceof KonversiGalat && galat.sebab === 'ditolak') throw galat
        if (this.#ditutup) throw sedangDitutup()
        if (ke < this.#setelan.maksCoba) continue
        const pesan = `gagal setelah ${ke} kali dicoba: ${(galat as Error).message}`
        throw new KonversiGalat('gagal', pesan, { cause: galat })
      }
    }
  }

  async #sekali(docx: Buffer, tujuan: boolean): Promise<Buffer> {
    const p = await this.#ambil()
    try {
      return await p.ubah(docx, tujuan)
    } finally {
      await this.#kembalikan(p)
    }
  }

  async #ambil(): Promise<Pekerja> {
    clearTimeout(this.#jamDiam)
    for (let p = this.#bebas.pop(); p; p = this.#bebas.pop()) {
      if (p.hidup()) return p
      // It died while it had nothing to do; what it may have left behind goes with it.
      await this.#buang(p)
      this.#dinyalakanUlang++
    }
    const baru = await nyalakanPekerja(this.#setelan)
    this.#semua.add(baru)
    // Closing may have come while LibreOffice was starting.
    if (this.#ditutup) {
      await this.#buang(baru)
      throw sedangDitutup()
    }
    return baru
  }

  async #kembalikan(p: Pekerja): Promise<void> {
    if (!p.hidup()) {
      this.#semua.delete(p)
      this.#dinyalakanUlang++
    } else if (this.#ditutup || p.jumlah >= this.#setelan.daurUlang || (await this.#gemuk(p))) {
      await this.#buang(p)
    } else {
      this.#bebas.push(p)
    }
  }

  async #gemuk(p: Pekerja): Promise<boolean> {
    return (await p.memori()) > this.#setelan.batasMemori
  }

  async #buang(p: Pekerja): Promise<void> {
    this.#semua.delete(p)
    await p.tutup()
  }
}

const sedangDitutup = (): KonversiGalat => new KonversiGalat('gagal', 'pengubah PDF sedang ditutup')
