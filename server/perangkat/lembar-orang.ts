import { bacaTabel } from '../platform/xlsx/baca-tabel.js'
import { BARIS_MAKS } from '../platform/xlsx/batas.js'
import { kosongkan, rapikan } from '../platform/xlsx/sel.js'
import { errors } from '../errors.js'

export type Kolom = 'nip' | 'nama' | 'pd' | 'jabatan' | 'jenis' | 'atasan' | 'email'

export interface BarisLembar extends Record<Kolom, string> {
  /** As the sheet counts its rows. */
  no: number
}

const ALIAS: Record<Kolom, readonly string[]> = {
  nip: ['nip', 'nipbaru', 'nip18', 'nippegawai'],
  nama: ['nama', 'namalengkap', 'namapegawai', 'namadangelar'],
  pd: ['perangkatdaerah', 'pd', 'opd', 'skpd', 'instansi', 'satker', 'satuankerja'],
  jabatan: ['jabatan', 'namajabatan'],
  jenis: ['jenisjabatan'],
  atasan: ['nipatasan', 'nipatasanlangsung', 'atasanlangsung', 'atasan'],
  email: ['email', 'surel'],
}
const WAJIB: Partial<Record<Kolom, string>> = {
  nip: 'NIP',
  nama: 'Nama',
  pd: 'Perangkat Daerah',
}
const KUNCI = Object.keys(ALIAS) as Kolom[]

const ringkas = (s: string): string => s.toLowerCase().replace(/[^a-z0-9]/g, '')
const kenal = (s: string): Kolom | undefined => KUNCI.find((k) => ALIAS[k].includes(ringkas(s)))
const nilaiJudul = (baris: readonly string[]): number =>
  new Set(baris.map(kenal).filter(Boolean)).size

/**
 * The rows of a list of people. Errors: BERKAS_*, DAFTAR_TANPA_BARIS, DAFTAR_TERLALU_PANJANG,
 * KOLOM_WAJIB_KURANG.
 */
export async function bacaLembarOrang(isi: Buffer): Promise<BarisLembar[]> {
  const { tabel } = await bacaTabel(isi, nilaiJudul, 'daftar pegawai Excel (.xlsx) atau CSV')
  const calon = tabel
    .flatMap(({ baris }) =>
      baris.slice(0, 10).map((judul, i) => ({ baris, i, judul, nilai: nilaiJudul(judul) })),
    )
    .sort((a, b) => b.nilai - a.nilai)[0]
  if (!calon) throw errors.DAFTAR_TANPA_BARIS()
  const letak = new Map<Kolom, number>()
  calon.judul.forEach((s, i) => {
    const k = kenal(s)
    if (k && !letak.has(k)) letak.set(k, i)
  })
  const kurang = KUNCI.filter((k) => WAJIB[k] && !letak.has(k)).map((k) => WAJIB[k]!)
  if (kurang.length > 0)
    throw errors.KOLOM_WAJIB_KURANG({ kurang, ditemukan: calon.judul.filter(Boolean).slice(0, 8) })
  const hasil = calon.baris.slice(calon.i + 1).flatMap((sel, i) => {
    if (sel.every((s) => s.trim() === '')) return []
    const nilai = KUNCI.map((k) => [k, kosongkan(rapikan(sel[letak.get(k) ?? -1] ?? ''))])
    return [{ no: calon.i + i + 2, ...(Object.fromEntries(nilai) as Record<Kolom, string>) }]
  })
  if (hasil.length === 0) throw errors.DAFTAR_TANPA_BARIS()
  if (hasil.length > BARIS_MAKS) throw errors.DAFTAR_TERLALU_PANJANG({ batas: BARIS_MAKS })
  return hasil
}
