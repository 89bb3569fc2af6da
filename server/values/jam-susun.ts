import { hariKe, selisihHari, type Tanggal } from './hari.js'
import { GESER_ZONA, type HariLibur, type IsiKalender, type JamHari } from './kalender-isi.js'

/** A stretch in minutes since the start of its day; one that ends the next day is above 1440. */
export type Irisan = readonly [mulai: number, selesai: number]

/** The days a calendar can be asked about; outside of them it refuses. */
export const AWAL: Tanggal = '2010-01-01'
const AKHIR: Tanggal = '2090-01-01'
export const JUMLAH_HARI = selisihHari(AWAL, AKHIR)
const AWAL_MS = Date.parse(AWAL)

/**
 * A calendar made ready for counting. All days are laid out once, with the working minutes before
 * each, so that every question is a look-up and not a walk.
 */
export interface JamKerja {
  readonly isi: IsiKalender
  /** Add to an instant in ms to get ms on the wall since the first day. */
  readonly geser: number
  /** Working minutes before day i begins; one entry more than days. */
  readonly menit: Int32Array
  /** Working days before day i; one entry more than days. */
  readonly hari: Int32Array
  /** The distinct patterns of stretches, and which of them each day has as its own. */
  readonly pola: readonly (readonly Irisan[])[]
  readonly sendiri: Uint16Array
  /** The pattern of what is worked between 0.00 and 24.00, with the rest of the night before. */
  readonly terpotong: Uint16Array
  readonly libur: ReadonlyMap<number, HariLibur>
}

/** Lays a calendar out. RangeError for an unknown zone, a bad hour or date, or no work at all. */
export function susunJamKerja(isi: IsiKalender): JamKerja {
  const geserMenit = GESER_ZONA[isi.zona]
  if (geserMenit === undefined) throw new RangeError(`zona tidak dikenal: ${isi.zona}`)
  if (isi.jam.length !== 7) throw new RangeError('jam kerja harus untuk tujuh hari')
  const kotak = kotakPola()
  const libur = liburPerHari(isi)
  const sendiri = new Uint16Array(JUMLAH_HARI)
  isiHari(isi, sendiri, kotak, libur)
  const terpotong = new Uint16Array(JUMLAH_HARI)
  const menit = new Int32Array(JUMLAH_HARI + 1)
  const hari = new Int32Array(JUMLAH_HARI + 1)
  for (let i = 0; i < JUMLAH_HARI; i++) {
    const pola = kotak.potong(i > 0 ? sendiri[i - 1]! : 0, sendiri[i]!)
    terpotong[i] = pola
    menit[i + 1] = menit[i]! + lebar(kotak.pola[pola]!)
    hari[i + 1] = hari[i]! + (kotak.pola[sendiri[i]!]!.length > 0 ? 1 : 0)
  }
  if (menit[JUMLAH_HARI] === 0) throw new RangeError('kalender tanpa jam kerja')
  return {
    isi,
    geser: geserMenit * 60_000 - AWAL_MS,
    menit,
    hari,
    pola: kotak.pola,
    sendiri,
    terpotong,
    libur,
  }
}

/** Day i of a date; may lie outside of the calendar. */
export const nomorHari = (tanggal: Tanggal): number => selisihHari(AWAL, tanggal)

/** Minutes of a pattern. */
export const lebar = (pola: readonly Irisan[]): number =>
  pola.reduce((n, [mulai, selesai]) => n + selesai - mulai, 0)

/** Every day's own pattern: the weekday's, then Ramadan's, the turn's, and last the single days. */
function isiHari(
  isi: IsiKalender,
  sendiri: Uint16Array,
  kotak: ReturnType<typeof kotakPola>,
  libur: ReadonlyMap<number, HariLibur>,
): void {
  const pekan = isi.jam.map(kotak.nomor)
  const pertama = hariKe(AWAL)
  for (let i = 0; i < JUMLAH_HARI; i++) sendiri[i] = pekan[(i + pertama) % 7]!
  for (const r of isi.ramadan) {
    const jam = r.jam.map(kotak.nomor)
    if (jam.length !== 7) throw new RangeError('jam Ramadan harus untuk tujuh hari')
    const sampai = Math.min(nomorHari(r.sampai), JUMLAH_HARI - 1)
    for (let i = Math.max(0, nomorHari(r.dari)); i <= sampai; i++)
      sendiri[i] = jam[(i + pertama) % 7]!
  }
  if (isi.gilir) {
    const giliran = isi.gilir.hari.map(kotak.nomor)
    if (giliran.length === 0) throw new RangeError('gilir tanpa hari')
    for (let i = Math.max(0, nomorHari(isi.gilir.mulai)); i < JUMLAH_HARI; i++)
      sendiri[i] = giliran[(i - nomorHari(isi.gilir.mulai)) % giliran.length]!
  }
  for (const [i, h] of libur) {
    if (h.jenis === 'kerja_pengganti') sendiri[i] = kotak.nomor(h.jam ?? jamPengganti(isi, i))
    else if (!isi.tetapBuka) sendiri[i] = 0
  }
}

/**
 * A day worked in another's stead has the hours of its weekday; a weekday that has none takes those
 * of the first one that has (Monday's, in Ramadan its Monday's).
 */
function jamPengganti(isi: IsiKalender, i: number): JamHari {
  const r = isi.ramadan.find((m) => nomorHari(m.dari) <= i && i <= nomorHari(m.sampai))
  const pekan = r?.jam ?? isi.jam
  const hari = pekan[(i + hariKe(AWAL)) % 7]!
  return hari.length > 0 ? hari : ([...pekan.slice(1), pekan[0]!].find((j) => j.length > 0) ?? [])
}

/** By day; a day worked in another's stead wins over a holiday of the same date. */
function liburPerHari(isi: IsiKalender): Map<number, HariLibur> {
  const hasil = new Map<number, HariLibur>()
  for (const h of isi.libur) {
    const i = nomorHari(h.tanggal)
    if (i < 0 || i >= JUMLAH_HARI) continue
    if (hasil.get(i)?.jenis !== 'kerja_pengganti') hasil.set(i, h)
  }
  return hasil
}

/** Patterns by number; 0 is a day off. */
function kotakPola() {
  const pola: (readonly Irisan[])[] = [[]]
  const kenal = new Map<string, number>([['', 0]])
  const potongan = new Map<number, number>()
  const simpan = (irisan: readonly Irisan[]): number => {
    const satu = satukan(irisan)
    const kunci = satu.join(';')
    let n = kenal.get(kunci)
    if (n === undefined) kenal.set(kunci, (n = pola.push(satu) - 1))
    return n
  }
  return {
    pola,
    nomor: (jam: JamHari): number => simpan(jam.map(([a, b]) => irisan(a, b))),
    /** What is worked between 0.00 and 24.00 of a day with this own pattern after that one. */
    potong(kemarin: number, ini: number): number {
      const kunci = kemarin * 65_536 + ini
      let n = potongan.get(kunci)
      if (n === undefined) {
        const sisa = pola[kemarin]!.filter(([, b]) => b > 1440).map(([a, b]): Irisan => [
          Math.max(a, 1440) - 1440,
          b - 1440,
        ])
        const hari = pola[ini]!.filter(([a]) => a < 1440).map(([a, b]): Irisan => [
          a,
          Math.min(b, 1440),
        ])
        potongan.set(kunci, (n = simpan([...sisa, ...hari])))
      }
      return n
    },
  }
}

function irisan(mulai: string, selesai: string): Irisan {
  const a = menitJam(mulai)
  const b = menitJam(selesai)
  return [a, b > a ? b : b + 1440]
}

/** Minutes since midnight of `07:30`; `24:00` is 1440. RangeError when it is no hour. */
export function menitJam(jam: string): number {
  const m = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(jam)
  const menit = m ? Number(m[1]) * 60 + Number(m[2]) : Infinity
  if (menit > 1440) throw new RangeError(`bukan jam: ${jam}`)
  return menit
}

/** In order, and no minute twice. */
function satukan(irisan: readonly Irisan[]): Irisan[] {
  const hasil: [number, number][] = []
  for (const [a, b] of [...irisan].sort((x, y) => x[0] - y[0])) {
    const akhir = hasil.at(-1)
    if (akhir && a <= akhir[1]) akhir[1] = Math.max(akhir[1], b)
    else hasil.push([a, b])
  }
  return hasil
}
