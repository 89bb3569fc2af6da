/** What can be wrong with a row of a list, and what an import must say of it. */
export const KERUSAKAN = {
  nip: 'salah',
  excel: 'salah',
  bulat: 'salah',
  nama: 'salah',
  kelamin: 'salah',
  panjang: 'salah',
  kendali: 'salah',
  ganda: 'ganda',
  tanggal: 'peringatan',
  silang: 'peringatan',
  golongan: 'peringatan',
} as const
export type Kerusakan = keyof typeof KERUSAKAN

export interface LembarBuatan {
  judul: string[]
  baris: string[][]
  /** By the row number a spreadsheet shows: how the row was damaged; null: it is right. */
  rusak: Map<number, Kerusakan | null>
}

const JUDUL = [
  ...['NIP', 'Nama', 'Gol', 'Jabatan', 'Unit Kerja', 'Instansi', 'Email', 'HP'],
  ...['Jenis Kelamin', 'Tempat Lahir', 'Tanggal Lahir'],
]
const SEMUA = Object.keys(KERUSAKAN) as Kerusakan[]
const dua = (n: number): string => String(n).padStart(2, '0')

/**
 * A list of `n` different people of which every `tiap`-th row is damaged, in each way in turn. `mulai`
 * shifts who they are and which way comes first.
 */
export function buatLembar(n: number, tiap: number, mulai = 0): LembarBuatan {
  const rusak = new Map<number, Kerusakan | null>()
  let ke = mulai
  let utuh: string[] | null = null
  const baris = Array.from({ length: n }, (_, i) => {
    const asli = orang(i + mulai)
    // A duplicate needs somebody to repeat, so the first row is always right.
    const cara = utuh && (i + 1) % tiap === 0 ? SEMUA[ke++ % SEMUA.length]! : null
    rusak.set(i + 2, cara)
    if (!cara) return (utuh = asli)
    return rusakkan(asli, cara, utuh!)
  })
  return { judul: JUDUL, baris, rusak }
}

export const csvDari = ({ judul, baris }: LembarBuatan): string =>
  [judul, ...baris].map((b) => b.join(';')).join('\r\n')

function orang(i: number): string[] {
  const [hari, bulan, tahun] = [1 + (i % 28), 1 + (Math.floor(i / 28) % 12), 1970 + (i % 30)]
  const wanita = i % 2
  const urut = 1 + (Math.floor(i / 336) % 998)
  const nip = `${tahun}${dua(bulan)}${dua(hari)}${tahun + 24}03${1 + wanita}${String(urut).padStart(3, '0')}`
  const nama = `Orang ${[...String(i)].map((d) => 'ABCDEFGHIJ'[Number(d)]).join('')}`
  return [
    ...[nip, `${nama}, S.Sos.`, 'III/c', 'Analis SDM Aparatur Ahli Muda', 'Sekretariat'],
    ...[
      'Dinas Pendidikan dan Kebudayaan',
      `orang${i}@pd.example`,
      `0812${String(i).padStart(8, '0')}`,
    ],
    ...[wanita ? 'P' : 'L', 'Tenggarong', `${dua(hari)}-${dua(bulan)}-${tahun}`],
  ]
}

function rusakkan(asli: readonly string[], cara: Kerusakan, utuh: readonly string[]): string[] {
  const b = [...asli]
  const nip = b[0]!
  if (cara === 'nip') b[0] = nip.slice(0, 17)
  if (cara === 'excel') b[0] = `${nip[0]}.${nip.slice(1, 6)}E+17`
  if (cara === 'bulat') b[0] = `${nip.slice(0, 15)}000`
  if (cara === 'nama') b[1] = ''
  if (cara === 'kelamin') b[0] = `${nip.slice(0, 14)}7${nip.slice(15)}`
  if (cara === 'panjang') b[1] = 'Panjang '.repeat(40)
  if (cara === 'kendali') b[1] = `${b[1]}\u0085`
  if (cara === 'ganda') return [...utuh]
  if (cara === 'tanggal') b[10] = '31-02-1980'
  if (cara === 'silang') b[8] = b[8] === 'P' ? 'L' : 'P'
  if (cara === 'golongan') b[2] = 'IX/q'
  return b
}
