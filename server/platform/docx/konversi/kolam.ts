import { nyalakanPekerja, type Pekerja, type SetelanPekerja } from './pekerja.js'
import { KonversiGalat } from './types.js'

export interface SetelanKolam extends SetelanPekerja {
  /** Workers at most; one document keeps one of them and one core busy. */
  banyak: number
  /** A worker is replaced after this many documents: its memory grows. */
  daurUlang: number
  /** Tries per document when LibreOffice crashes or hangs. */
  maksCoba: number
  /** Milliseconds without work after which LibreOffice is ended. */
  diam: number
}

export interface Kolam {
  ubah(docx: Buffer): Promise<Buffer>
  tutup(): Promise<void>
  ringkasan(): { pekerja: number; menunggu: number; selesai: number; dinyalakanUlang: number }
  /** Process ids of the running LibreOffices. */
  sofficePid(): number[]
}

/** First come, first served over at most `banyak` warm workers, started when there is work. */
export function bukaKolam(s: SetelanKolam): Kolam {
  const bebas: Pekerja[] = []
  const semua = new Set<Pekerja>()
  const antrean: Array<(giliran: boolean) => void> = []
  let dipakai = 0
  let selesai = 0
  let dinyalakanUlang = 0
  let ditutup = false
  let jamDiam: NodeJS.Timeout | undefined

  async function giliran(): Promise<void> {
    if (dipakai < s.banyak) { dipakai++; return }
    if (!await new Promise<boolean>((lanjut) => antrean.push(lanjut))) throw tutupGalat()
  }
  function lepas(): void {
    const berikut = antrean.shift()
    if (berikut) return berikut(true)
    dipakai--
    if (dipakai === 0) jamDiam = setTimeout(() => { void padamkan() }, s.diam).unref()
  }
  async function ambil(): Promise<Pekerja> {
    clearTimeout(jamDiam)
    for (let p = bebas.pop(); p; p = bebas.pop()) if (p.hidup()) return p
    const baru = await nyalakanPekerja(s)
    semua.add(baru)
    // Closing may have come while LibreOffice was starting.
    if (ditutup) { await buang(baru); throw tutupGalat() }
    return baru
  }
  async function buang(p: Pekerja): Promise<void> {
    semua.delete(p)
    await p.tutup()
  }
  async function padamkan(): Promise<void> {
    await Promise.all(bebas.splice(0).map(buang))
  }
  async function sekali(docx: Buffer): Promise<Buffer> {
    const p = await ambil()
    try {
      return await p.ubah(docx)
    } finally {
      if (!p.hidup()) { semua.delete(p); dinyalakanUlang++ }
      else if (ditutup || p.jumlah >= s.daurUlang) await buang(p)
      else bebas.push(p)
    }
  }
  return {
    async ubah(docx) {
      if (ditutup) throw tutupGalat()
      await giliran()
      try {
        const pdf = await cobaUlang(s.maksCoba, () => ditutup, () => sekali(docx))
        selesai++
        return pdf
      } finally {
        lepas()
      }
    },
    async tutup() {
      ditutup = true
      clearTimeout(jamDiam)
      for (const lanjut of antrean.splice(0)) lanjut(false)
      await Promise.all([...semua].map(buang))
    },
    ringkasan: () => ({ pekerja: semua.size, menunggu: antrean.length, selesai, dinyalakanUlang }),
    sofficePid: () => [...semua].map((p) => p.sofficePid),
  }
}

/** A refusal of the document is final; a crash or a hang is tried again on a fresh LibreOffice. */
async function cobaUlang<T>(maks: number, berhenti: () => boolean, kerja: () => Promise<T>): Promise<T> {
  for (let ke = 1; ; ke++) {
    try {
      return await kerja()
    } catch (galat) {
      if (galat instanceof KonversiGalat && galat.sebab === 'ditolak') throw galat
      if (berhenti()) throw tutupGalat()
      if (ke >= maks) {
        throw new KonversiGalat('gagal', `Gagal setelah ${maks} kali: ${(galat as Error).message}`, { cause: galat })
      }
    }
  }
}

const tutupGalat = (): KonversiGalat => new KonversiGalat('gagal', 'Pengubah PDF sedang ditutup')
