import { errors } from '../../errors.js'
import { bacaTabel } from '../../platform/xlsx/baca-tabel.js'
import { rapikanNip } from '../../values/nip.js'
import type { NilaiPeserta } from '../nilai.js'
import { cariLetak, nilaiJudul, type JenisLembar, type Letak } from './kolom.js'

export interface BarisLms {
  /** As the sheet numbers it. */
  no: number
  pengenal: string
  nama: string
  keadaan: 'cocok' | 'asing' | 'ganda' | 'salah'
  /** Attendance or total, 0 to 100; null where the sheet has none. */
  jumlah: number | null
  keterangan: string
}
export interface LaporanLms {
  jenis: JenisLembar
  baris: BarisLms[]
  jumlah: Record<BarisLms['keadaan'], number>
  /** Participants nothing in the sheet speaks of. */
  tanpa: { nip: string; nama: string }[]
  /** Names of the items that would come in. */
  unsur: string[]
}
export interface PesertaCocok {
  id: string
  nip: string
  nama: string
  email: string
}

const HARAP = 'ekspor LMS Excel (.xlsx) atau CSV'

/**
 * Reads an export of Moodle's gradebook or attendance and says of every row whose it is and what it
 * would write. Nothing is guessed: who is not on the roster is listed, and so is who is missing.
 * Errors: BERKAS_*, DAFTAR_*, LMS_TANPA_PENGENAL, LMS_TANPA_NILAI.
 */
export async function periksaLembar(
  isi: Buffer,
  jenis: JenisLembar,
  peserta: readonly PesertaCocok[],
): Promise<{ laporan: LaporanLms; nilai: NilaiPeserta[] }> {
  const { tabel } = await bacaTabel(isi, nilaiJudul, HARAP)
  const calon = tabel.map((t) => ({ baris: t.baris, letak: cariLetak(t.baris, jenis) }))
  const { baris, letak } = calon.find((c) => lengkap(c.letak)) ?? calon[0]!
  const judul = (baris[letak.judul] ?? []).map((s) => s.trim()).filter(Boolean)
  if (letak.nip < 0 && letak.surel < 0)
    throw errors.LMS_TANPA_PENGENAL({ ditemukan: judul.slice(0, 20) })
  if (!lengkap(letak))
    throw errors.LMS_TANPA_NILAI({
      apa: jenis === 'nilai' ? 'Course total atau nilai lain' : 'Percentage atau sesi',
      ditemukan: judul.slice(0, 20),
    })
  return susun(baris, letak, jenis, peserta)
}

const lengkap = (l: Letak): boolean =>
  (l.nip >= 0 || l.surel >= 0) && (l.jumlah >= 0 || l.unsur.length > 0 || l.sesi.length > 0)

function susun(
  baris: readonly string[][],
  letak: Letak,
  jenis: JenisLembar,
  peserta: readonly PesertaCocok[],
) {
  const nip = new Map(peserta.map((p) => [p.nip, p]))
  const surel = new Map(peserta.map((p) => [p.email.trim().toLowerCase(), p]))
  surel.delete('')
  const kena = new Set<string>()
  const hasil: BarisLms[] = []
  const nilai: NilaiPeserta[] = []
  for (let i = letak.judul + 1; i < baris.length; i++) {
    const sel = (k: number): string => (k < 0 ? '' : (baris[i]![k] ?? '').trim())
    const pengenal = rapikanNip(sel(letak.nip)) || sel(letak.surel).toLowerCase()
    if (!pengenal) continue
    const p = nip.get(rapikanNip(sel(letak.nip))) ?? surel.get(sel(letak.surel).toLowerCase())
    const dasar = { no: i + 1, pengenal, nama: p?.nama ?? '', jumlah: null }
    if (!p) {
      hasil.push({ ...dasar, keadaan: 'asing', keterangan: 'Tidak ada dalam daftar peserta.' })
      continue
    }
    if (kena.has(p.id)) {
      hasil.push({ ...dasar, keadaan: 'ganda', keterangan: 'Sudah ada pada baris sebelumnya.' })
      continue
    }
    kena.add(p.id)
    const dibaca = bacaBaris(sel, letak)
    if ('galat' in dibaca) {
      hasil.push({ ...dasar, keadaan: 'salah', keterangan: dibaca.galat })
      continue
    }
    const { jumlah, unsur } = dibaca
    const keterangan = jumlah === null && unsur.length === 0 ? 'Belum bernilai.' : ''
    hasil.push({ ...dasar, keadaan: 'cocok', jumlah, keterangan })
    nilai.push({
      pesertaId: p.id,
      unsur,
      ...(jumlah === null ? {} : jenis === 'nilai' ? { akhir: jumlah } : { hadir: jumlah }),
    })
  }
  const jumlah = { cocok: 0, asing: 0, ganda: 0, salah: 0 }
  for (const b of hasil) jumlah[b.keadaan]++
  const laporan: LaporanLms = {
    jenis,
    baris: hasil,
    jumlah,
    tanpa: peserta.filter((p) => !kena.has(p.id)).map(({ nip: n, nama }) => ({ nip: n, nama })),
    unsur: letak.unsur.map((u) => u.nama),
  }
  return { laporan, nilai }
}

function bacaBaris(
  sel: (k: number) => string,
  letak: Letak,
): { jumlah: number | null; unsur: NilaiPeserta['unsur'] } | { galat: string } {
  const jumlah = letak.jumlah < 0 ? sesi(letak.sesi.map(sel)) : angka(sel(letak.jumlah))
  if (typeof jumlah === 'string') return { galat: `Jumlah "${jumlah}" bukan angka.` }
  if (jumlah !== null && (jumlah < 0 || jumlah > 100))
    return { galat: `Jumlah ${String(jumlah).replace('.', ',')} di luar 0 sampai 100.` }
  const unsur: { unsur: string; nilai: number; maks: number }[] = []
  for (const u of letak.unsur) {
    const n = angka(sel(u.kolom))
    if (typeof n === 'string') return { galat: `${u.nama} "${n}" bukan angka.` }
    if (n === null) continue
    if (n < 0 || n > 10_000) return { galat: `${u.nama} di luar batas.` }
    unsur.push({ unsur: u.nama, nilai: n, maks: 100 })
  }
  return { jumlah, unsur }
}

/** A number with point or comma, with or without `%`; null for `-` and nothing; else the text itself. */
function angka(teks: string): number | null | string {
  // The apostrophe is a spreadsheet's own: what follows is text.
  if (/^'?[-–]?$/.test(teks)) return null
  const inti = teks.replace(/^'/, '').replace(/\s*%$/, '').replace(',', '.')
  return /^-?\d+(\.\d+)?$/.test(inti) ? Number(inti) : teks.slice(0, 30)
}

/** Points of the sessions held, `P (2/2)`; one not taken (`?`) does not count. Percent. */
function sesi(isi: readonly string[]): number | null {
  let [dapat, dari] = [0, 0]
  for (const s of isi) {
    const m = /\(\s*(\d+(?:[.,]\d+)?)\s*\/\s*(\d+(?:[.,]\d+)?)\s*\)/.exec(s)
    if (!m) continue
    dapat += Number(m[1]!.replace(',', '.'))
    dari += Number(m[2]!.replace(',', '.'))
  }
  return dari > 0 ? (dapat / dari) * 100 : null
}
