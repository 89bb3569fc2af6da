/** What a sheet of the learning system brings. */
export type JenisLembar = 'nilai' | 'hadir'

/** Where each thing stands in a sheet; -1: nowhere. */
export interface Letak {
  /** Index of the heading among the rows. */
  judul: number
  nip: number
  surel: number
  /** Total of the course, or the attendance, in percent or in points of a hundred. */
  jumlah: number
  /** Marks of single items: column, name, and whether they are percent. */
  unsur: { kolom: number; nama: string; persen: boolean }[]
  /** Sessions of an attendance sheet: `P (2/2)`. */
  sesi: number[]
}

// Headings of Moodle in English and Indonesian, and of hand-made sheets; capitals and signs do not count.
const NIP = [
  'idnumber',
  'nomorid',
  'noid',
  'nip',
  'nipbaru',
  'username',
  'namapengguna',
  'nipnippp',
]
const SUREL = ['emailaddress', 'email', 'alamatsurel', 'alamatemail', 'surel']
const JUMLAH = {
  nilai: [
    'coursetotal',
    'totalkursus',
    'totalmatakuliah',
    'jumlahkursus',
    'nilaiakhir',
    'nilai',
    'total',
  ],
  hadir: ['percentage', 'persentase', 'persen', 'kehadiran', 'hadirpersen', 'persentasekehadiran'],
}
const BUKAN_UNSUR =
  /^(lastdownloaded|terakhirdiunduh|institution|institusi|instansi|department|departemen|firstname|namadepan|lastname|nama|surname|group|kelompok|no$|nomor$)/
const SESI = /^\d{1,2}\s+\p{L}{3,}\.?\s+\d{4}/u

export const ringkas = (teks: string): string => teks.toLowerCase().replace(/[^a-z0-9]/g, '')

/** `Kuis: Post test (Nyata)` without its kind of number. */
const tanpaJenis = (teks: string): string => teks.replace(/\s*\([^()]*\)\s*$/, '').trim()
const persen = (teks: string): boolean => /\((percentage|persentase)\)\s*$/i.test(teks)

/** How many headings of a row are known; by it a CSV finds its separator. */
export const nilaiJudul = (baris: readonly string[]): number =>
  baris.filter((s) => {
    const r = ringkas(tanpaJenis(s))
    return NIP.includes(r) || SUREL.includes(r) || JUMLAH.nilai.concat(JUMLAH.hadir).includes(r)
  }).length

/** The heading within the first rows, and what stands where; the best-known row is the heading. */
export function cariLetak(baris: readonly string[][], jenis: JenisLembar): Letak {
  const urut = baris.slice(0, 12).map((b, i) => ({ i, n: nilaiJudul(b) }))
  const judul = urut.reduce((a, b) => (b.n > a.n ? b : a), { i: 0, n: -1 }).i
  const sel = (baris[judul] ?? []).map((s) => s.trim())
  const cari = (nama: readonly string[]): number => {
    for (const n of nama) {
      const cocok = sel.flatMap((s, i) => (ringkas(tanpaJenis(s)) === n ? [i] : []))
      const k = cocok.find((i) => persen(sel[i]!)) ?? cocok[0]
      if (k !== undefined) return k
    }
    return -1
  }
  const letak = { nip: cari(NIP), surel: cari(SUREL), jumlah: cari(JUMLAH[jenis]) }
  const dipakai = new Set(Object.values(letak))
  const namaJumlah = letak.jumlah < 0 ? '' : ringkas(tanpaJenis(sel[letak.jumlah]!))
  const sisa = sel.flatMap((s, kolom) =>
    s && !dipakai.has(kolom) && ringkas(tanpaJenis(s)) !== namaJumlah ? [{ s, kolom }] : [],
  )
  return {
    judul,
    ...letak,
    unsur:
      jenis === 'nilai'
        ? sisa
            .filter(({ s }) => /\([^()]+\)\s*$/.test(s) && !BUKAN_UNSUR.test(ringkas(s)))
            .map(({ s, kolom }) => ({ kolom, nama: tanpaJenis(s), persen: persen(s) }))
        : [],
    sesi: jenis === 'hadir' ? sisa.filter(({ s }) => SESI.test(s)).map((x) => x.kolom) : [],
  }
}
