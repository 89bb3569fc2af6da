import { sahTanggal, selisihHari, tambahHari } from '../values/tanggal.js'
import { salahPakai } from './henti.js'

/** The file given as `--data`: the form of row 1, and what the writers of letters add. */
export interface Rencana {
  pelatihan: Record<string, any> & { nama: string; mulai: string; selesai: string }
  /** Additions to the proposals of the templates, by kind of letter. */
  naskah: Record<string, Record<string, unknown>>
  /** Example data: dates that have passed may be moved. */
  geserBilaLewat: boolean
}

/** Checks what this program itself needs; the rest is the office's to judge, at row 1. */
export function susunRencana(nama: string, isi: Record<string, any>): Rencana {
  const { naskah = {}, geserBilaLewat = false, ...pelatihan } = isi
  const salah = (kolom: string, sebab: string) => salahPakai(`Berkas ${nama}: "${kolom}" ${sebab}.`)
  if (typeof pelatihan.nama !== 'string' || !pelatihan.nama.trim())
    throw salah('nama', 'wajib diisi')
  for (const kolom of ['mulai', 'selesai']) {
    const nilai = pelatihan[kolom]
    if (typeof nilai !== 'string' || !sahTanggal(nilai))
      throw salah(kolom, 'harus tanggal seperti 2027-01-18')
  }
  if (pelatihan.selesai < pelatihan.mulai) throw salah('selesai', 'mendahului "mulai"')
  if (typeof naskah !== 'object' || naskah === null)
    throw salah('naskah', 'harus objek menurut jenis naskah')
  return {
    pelatihan: pelatihan as Rencana['pelatihan'],
    naskah,
    geserBilaLewat: geserBilaLewat === true,
  }
}

/** A letter, its replies and the call need at least this many days before the training. */
const ANCANG_ANCANG = 28

/**
 * By how many weeks the example must move so that it lies ahead of `hariIni`; 0 when it does. A
 * training of the past is refused unless its file says it may be moved.
 */
export function mingguGeser(rencana: Rencana, hariIni: string): number {
  const { nama, mulai } = rencana.pelatihan
  // One day more: the server tells its day in UTC, the office may already be in the next.
  if (mulai > tambahHari(hariIni, 1)) return 0
  if (!rencana.geserBilaLewat) {
    throw salahPakai(
      `Pelatihan "${nama}" mulai ${mulai}, padahal hari ini ${hariIni}: tanggalnya sudah lewat. ` +
        'Perbarui "mulai", "selesai" dan "jadwal", atau tambahkan "geserBilaLewat": true agar semuanya digeser ' +
        'beberapa minggu penuh.',
    )
  }
  return Math.ceil((selisihHari(mulai, hariIni) + ANCANG_ANCANG) / 7)
}

/** The same plan whole weeks later, so that every day keeps its name. */
export function geser(pelatihan: Rencana['pelatihan'], minggu: number): Rencana['pelatihan'] {
  if (minggu === 0) return pelatihan
  const pindah = (t: unknown) =>
    typeof t === 'string' && sahTanggal(t) ? tambahHari(t, 7 * minggu) : t
  const jadwal = Array.isArray(pelatihan.jadwal)
    ? { jadwal: pelatihan.jadwal.map((j) => ({ ...j, tanggal: pindah(j.tanggal) })) }
    : {}
  return {
    ...pelatihan,
    ...jadwal,
    mulai: pindah(pelatihan.mulai) as string,
    selesai: pindah(pelatihan.selesai) as string,
  }
}
