import fc from 'fast-check'
import { JAM_BIASA, JAM_RAMADAN } from '../server/values/kalender-isi.js'
import {
  menitKerja,
  saatKerja,
  susunJamKerja,
  tambahHariKerja,
  tambahMenit,
  type IsiKalender,
  type JamHari,
  type JamPekan,
  type Jendela,
} from '../server/values/jam-kerja.js'
import {
  jamDiZona,
  saatDiZona,
  tambahHari,
  tanggalDiZona,
  type Tanggal,
} from '../server/values/tanggal.js'

/**
 * Working time the slow way: walks from minute to minute and asks of each whether anybody works. It
 * shares no code with the fast way but dates, and learns the zone from the database of zones.
 */
export function jamLambat(isi: IsiKalender) {
  const siang = new Map<Tanggal, Uint8Array>()

  function jamHari(d: Tanggal): JamHari {
    const hari = new Date(`${d}T00:00:00Z`).getUTCDay()
    const pekan = isi.ramadan.findLast((r) => r.dari <= d && d <= r.sampai)?.jam ?? isi.jam
    const hariIni = isi.libur.filter((h) => h.tanggal === d)
    const ganti = hariIni.find((h) => h.jenis === 'kerja_pengganti')
    if (ganti) {
      const urut = [hari, 1, 2, 3, 4, 5, 6, 0]
      return ganti.jam ?? pekan[urut.find((h) => pekan[h]!.length > 0) ?? 0]!
    }
    if (hariIni.length > 0 && !isi.tetapBuka) return []
    if (!isi.gilir || d < isi.gilir.mulai) return pekan[hari]!
    const ke = (Date.parse(d) - Date.parse(isi.gilir.mulai)) / 86_400_000
    return isi.gilir.hari[ke % isi.gilir.hari.length]!
  }

  function menitHari(d: Tanggal): Uint8Array {
    let ada = siang.get(d)
    if (ada) return ada
    ada = new Uint8Array(1440)
    const ini = jamHari(d).map(keDua)
    const kemarin = jamHari(tambahHari(d, -1)).map(keDua)
    for (let m = 0; m < 1440; m++) {
      const diIni = ini.some(([a, b]) => (b > a ? a <= m && m < b : a <= m))
      const diKemarin = kemarin.some(([a, b]) => b <= a && m < b)
      ada[m] = diIni || diKemarin ? 1 : 0
    }
    siang.set(d, ada)
    return ada
  }

  /** The minute of the wall an instant falls into, and a step to the next one. */
  const mulai = (saat: Date): Letak => {
    const d = tanggalDiZona(saat, isi.zona)
    return { d, m: keMenit(jamDiZona(saat, isi.zona)), hari: menitHari(d) }
  }
  const maju = (k: Letak): void => {
    if (++k.m < 1440) return
    k.m = 0
    k.d = tambahHari(k.d, 1)
    k.hari = menitHari(k.d)
  }
  const bekerja = (k: Letak) => k.hari[k.m] === 1
  const saat = (k: Letak) =>
    saatDiZona(k.d, `${dua(Math.floor(k.m / 60))}:${dua(k.m % 60)}`, isi.zona)
  const tutup = (d: Tanggal): number =>
    Math.max(0, ...jamHari(d).map(([a, b]) => keMenit(b) + (b > a ? 0 : 1440)))

  return {
    menitKerja(dari: Date, sampai: Date): number {
      const k = mulai(dari)
      const akhir = mulai(sampai)
      let n = 0
      for (; k.d !== akhir.d || k.m !== akhir.m; maju(k)) if (bekerja(k)) n++
      return n
    },
    /** From a full minute on. */
    tambahMenit(dari: Date, menit: number): Date {
      const k = mulai(dari)
      for (let n = 0; n < menit; maju(k)) if (bekerja(k)) n++
      return saat(k)
    },
    saatKerja(dari: Date): Date {
      const k = mulai(dari)
      if (bekerja(k)) return dari
      while (!bekerja(k)) maju(k)
      return saat(k)
    },
    tambahHariKerja(dari: Date, n: number): Date {
      const k = mulai(dari)
      let d = tambahHari(k.d, -1)
      // Day 0: the first whose close is still to come.
      while (tutup(d) === 0 || tutup(d) <= (d < k.d ? k.m + 1440 : d === k.d ? k.m : 0))
        d = tambahHari(d, 1)
      for (let ke = 0; ke < n;) {
        d = tambahHari(d, 1)
        if (jamHari(d).length > 0) ke++
      }
      return new Date(saatDiZona(d, '00:00', isi.zona).getTime() + tutup(d) * 60_000)
    },
  }
}

export interface Kasus {
  dari: Date
  menit: number
  hari: number
  detik: number
}

/** Throws at the first case of a calendar that the fast way and the slow way answer differently. */
export function samakan(isi: IsiKalender, kasus: readonly Kasus[]): void {
  const cepat = susunJamKerja(isi)
  const lambat = jamLambat(isi)
  for (const k of kasus) {
    const jatuh = lambat.tambahMenit(k.dari, k.menit)
    // A case within a minute: seconds are kept, and never make anything early.
    const lewat = new Date(k.dari.getTime() + k.detik)
    const jatuhLewat = tambahMenit(cepat, lewat, k.menit)
    const pasangan: [string, unknown, unknown][] = [
      ['tambahMenit', +tambahMenit(cepat, k.dari, k.menit), +jatuh],
      ['menitKerja', menitKerja(cepat, k.dari, jatuh), lambat.menitKerja(k.dari, jatuh)],
      ['lama', menitKerja(cepat, k.dari, jatuh), k.menit],
      ['lama dengan detik', menitKerja(cepat, lewat, jatuhLewat), k.menit],
      ['tidak lebih awal', jatuhLewat >= jatuh, true],
      ['saatKerja', +saatKerja(cepat, k.dari), +lambat.saatKerja(k.dari)],
      [
        'tambahHariKerja',
        +tambahHariKerja(cepat, k.dari, k.hari),
        +lambat.tambahHariKerja(k.dari, k.hari),
      ],
    ]
    for (const [apa, a, b] of pasangan)
      if (a !== b) throw new Error(`${apa}: cepat ${a}, lambat ${b}, ${JSON.stringify(k)}`)
  }
}

const dua = (n: number) => String(n).padStart(2, '0')
const keMenit = (jam: string) => Number(jam.slice(0, 2)) * 60 + Number(jam.slice(3))
const keDua = ([a, b]: Jendela): [number, number] => [keMenit(a), keMenit(b)]

interface Letak {
  d: Tanggal
  m: number
  hari: Uint8Array
}

const ENAM_HARI: JamPekan = [
  [],
  ...Array.from({ length: 5 }, (): JamHari => [
    ['07:30', '12:00'],
    ['12:30', '14:30'],
  ]),
  [['07:30', '12:30']],
]
const MALAM: JamPekan = Array.from({ length: 7 }, () => [['20:00', '06:00']])
const JAGA: readonly JamHari[] = [[['07:00', '19:00']], [['19:00', '07:00']], [], []]
const SIANG_MALAM: readonly JamHari[] = [[['00:00', '24:00']], [], []]

const tanggal = fc.integer({ min: 0, max: 729 }).map((n) => tambahHari('2026-01-01', n))
const jamAcak = fc
  .uniqueArray(fc.integer({ min: 0, max: 95 }), { minLength: 2, maxLength: 4 })
  .map((n) => n.sort((a, b) => a - b).map((q) => `${dua(Math.floor(q / 4))}:${dua((q % 4) * 15)}`))
  // Three hours: a night that may reach into the work of the next day.
  .map((j): JamHari =>
    j.length === 3
      ? [[j[2]!, j[0]!]]
      : [[j[0]!, j[1]!], ...(j.length === 4 ? ([[j[2]!, j[3]!]] as const) : [])],
  )
const pekanAcak = fc
  .array(fc.oneof(fc.constant<JamHari>([]), jamAcak), { minLength: 7, maxLength: 7 })
  // Enough of it that the slow way comes to an end.
  .filter((p) => p.filter((h) => h.length > 0).length > 2)

/** Any calendar an office could have: five days, six, nights, turns, and hours nobody would choose. */
export const kalenderAcak: fc.Arbitrary<IsiKalender> = fc.record(
  {
    zona: fc.constantFrom('Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura'),
    jam: fc.oneof(fc.constantFrom(JAM_BIASA, ENAM_HARI, MALAM), pekanAcak),
    ramadan: fc.array(
      fc
        .tuple(
          tanggal,
          fc.integer({ min: 0, max: 30 }),
          fc.oneof(fc.constant(JAM_RAMADAN), pekanAcak),
        )
        .map(([dari, n, jam]) => ({ dari, sampai: tambahHari(dari, n), jam })),
      { maxLength: 2 },
    ),
    libur: fc.array(
      fc.record({
        tanggal,
        nama: fc.constant('Libur'),
        jenis: fc.constantFrom(
          'libur_nasional' as const,
          'cuti_bersama' as const,
          'libur_daerah' as const,
          'kerja_pengganti' as const,
        ),
        jam: fc.option(jamAcak, { nil: undefined }),
      }),
      { maxLength: 60 },
    ),
    gilir: fc.record({ mulai: tanggal, hari: fc.constantFrom(JAGA, SIANG_MALAM) }),
    tetapBuka: fc.boolean(),
  },
  { requiredKeys: ['zona', 'jam', 'ramadan', 'libur'] },
)

/** A full minute of the two years, and a length in minutes and in days. */
export const saatAcak = fc
  .tuple(tanggal, fc.integer({ min: 0, max: 1439 }))
  .map(([d, m]) => new Date(Date.parse(d) + m * 60_000))
export const lamaAcak = fc.record({
  dari: saatAcak,
  menit: fc.oneof(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 2700 })),
  hari: fc.integer({ min: 0, max: 15 }),
  detik: fc.integer({ min: 0, max: 59_999 }),
})
