import { errors } from '../../errors.js'
import { BARIS_MAKS } from '../../platform/xlsx/batas.js'
import { bacaTabel } from '../../platform/xlsx/baca-tabel.js'
import type { Tabel } from '../../platform/xlsx/tabel.js'
import type { Baris, Lembar } from './jenis.js'
import { cariJudul, nilaiJudul, type Judul } from './kolom.js'

const HARAP = 'daftar peserta Excel (.xlsx) atau CSV'

/**
 * Reads a list from XLSX or CSV, told apart by content. The sheet taken is the one with the best
 * heading; without any known heading the first filled row counts as one. Throws Galat: BERKAS_* for
 * a file that is none of these, DAFTAR_* when there is nothing below the heading or far too much.
 */
export async function bacaLembar(isi: Buffer, namaBerkas: string): Promise<Lembar> {
  const { jenis, tabel } = await bacaTabel(isi, nilaiJudul, HARAP)
  const { nama, baris, judul } = pilihLembar(tabel)
  const data = susunBaris(baris, judul.indeks)
  if (data.length === 0) throw errors.DAFTAR_TANPA_BARIS()
  if (data.length > BARIS_MAKS) throw errors.DAFTAR_TERLALU_PANJANG({ batas: BARIS_MAKS })
  return {
    namaBerkas,
    jenis,
    lembar: nama,
    barisJudul: judul.indeks + 1,
    judul: baris[judul.indeks]!.map((s) => s.trim()),
    letak: judul.letak,
    tidakDipakai: judul.tidakDipakai,
    baris: data,
  }
}

/** The first sheet may be a cover or instructions: a known heading decides, the order breaks ties. */
function pilihLembar(tabel: Tabel[]): Tabel & { judul: Judul } {
  const calon = tabel.flatMap((t) => {
    const judul = cariJudul(t.baris)
    return judul ? [{ ...t, judul }] : []
  })
  const nilai = ({ letak }: Judul) => letak.size + (letak.has('nip') ? 100 : 0)
  calon.sort((a, b) => nilai(b.judul) - nilai(a.judul))
  if (!calon[0]) throw errors.DAFTAR_TANPA_BARIS()
  return calon[0]
}

function susunBaris(baris: string[][], judul: number): Baris[] {
  const hasil: Baris[] = []
  for (let i = judul + 1; i < baris.length; i++) {
    const sel = baris[i]!
    if (kosong(sel)) continue
    // Printed tables often repeat `1 2 3 ...` under the heading.
    if (i === judul + 1 && barisNomorKolom(sel)) continue
    hasil.push({ no: i + 1, sel })
  }
  return hasil
}

function barisNomorKolom(baris: readonly string[]): boolean {
  const isi = baris.map((s) => s.trim()).filter(Boolean)
  const nomor = isi.map((s) => (/^\(?\d{1,2}\)?$/.test(s) ? Number(s.replace(/\D/g, '')) : NaN))
  return nomor.length >= 2 && nomor.every((n, i) => (i === 0 ? n >= 0 : n > nomor[i - 1]!))
}

function kosong(baris: readonly string[]): boolean {
  return baris.every((s) => s.trim() === '')
}
