/** Headings met in agenda books kept as sheets; capitals, dots and blanks do not count. */
const ALIAS = {
  urut: ['no urut', 'nomor urut', 'urut', 'no agenda', 'nomor agenda', 'no'],
  nomor: ['nomor surat', 'no surat', 'nomor lengkap', 'nomor'],
  tanggal: ['tanggal surat', 'tgl surat', 'tanggal', 'tgl'],
  tujuan: ['ditujukan kepada', 'kepada', 'tujuan', 'tujuan surat', 'penerima'],
  hal: ['isi ringkas hal', 'isi ringkas', 'perihal', 'hal', 'uraian'],
  keterangan: ['keterangan', 'ket'],
} as const

export type KunciBuku = keyof typeof ALIAS
export type LetakBuku = ReadonlyMap<KunciBuku, number>

const ringkas = (s: string) => s.toLowerCase().replace(/[^a-z0-9]/g, '')
const KAMUS = new Map(
  Object.entries(ALIAS).flatMap(([kunci, kata]) =>
    kata.map((k, urut) => [ringkas(k), { kunci: kunci as KunciBuku, urut }] as const),
  ),
)

/** Which column is which in a heading; the better name wins where two would do. */
export function letakKolom(baris: readonly string[]): LetakBuku {
  const letak = new Map<KunciBuku, { i: number; urut: number }>()
  baris.forEach((sel, i) => {
    const kena = KAMUS.get(ringkas(sel))
    const lama = kena && letak.get(kena.kunci)
    if (kena && (!lama || kena.urut < lama.urut)) letak.set(kena.kunci, { i, urut: kena.urut })
  })
  return new Map([...letak].map(([kunci, { i }]) => [kunci, i]))
}

/** How well a row looks like a heading. */
export const nilaiJudul = (baris: readonly string[]): number => letakKolom(baris).size
