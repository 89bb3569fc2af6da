import { sahTanggal, susunTanggal, type Tanggal } from './hari.js'

export type JenisPegawai = 'pns' | 'pppk'

/** What a NIP says about its holder. `tmt` is the month (PNS) or year (PPPK) of appointment. */
export interface IsiNip {
  lahir: Tanggal
  tmt: string
  kelamin: 'L' | 'P'
}

/** `galat` is one Indonesian sentence without the row or column; warnings do not make it wrong. */
export interface HasilNip {
  ok: boolean
  /** 18 digits when ok, else what remained after tidying. */
  nip: string
  galat?: string
  peringatan: string[]
}

const RUSAK = /^\d(?:[.,]\d+)?e\+?\d+$/i

/**
 * Checks the number of a civil servant: 8 digits of birth, 6 of appointment, 1 of gender, 3 of
 * sequence (there is no check digit). For PPPK the month of appointment is replaced by a code, so
 * it is not tested. `hariIni` is the office's date; no appointment lies after it.
 */
export function periksaNip(
  teks: string,
  { jenis, hariIni }: { jenis: JenisPegawai; hariIni: Tanggal },
): HasilNip {
  const nip = rapikanNip(teks)
  const galat = galatBentuk(nip, teks.trim()) ?? galatIsi(nip, jenis, hariIni)
  if (galat) return { ok: false, nip, galat, peringatan: [] }
  return { ok: true, nip, peringatan: peringatanUmur(nip, hariIni) }
}

/** Without spaces, dots, dashes, apostrophes and the invisible signs that copying brings along. */
export function rapikanNip(teks: string): string {
  const inti = teks.trim()
  if (RUSAK.test(inti)) return inti
  return inti
    .replace(/^="(.*)"$/, '$1')
    .replace(/[\s.\-'`\u2018\u2019\u00a0\u200b-\u200f\ufeff]/g, '')
}

/** Birth date, appointment and gender of a NIP that passed `periksaNip`. */
export function isiNip(nip: string, jenis: JenisPegawai = 'pns'): IsiNip {
  return {
    lahir: `${nip.slice(0, 4)}-${nip.slice(4, 6)}-${nip.slice(6, 8)}`,
    tmt: jenis === 'pns' ? `${nip.slice(8, 12)}-${nip.slice(12, 14)}` : nip.slice(8, 12),
    kelamin: nip[14] === '2' ? 'P' : 'L',
  }
}

/** `19780502 200502 1 003`, the printed form. */
export function cetakNip(nip: string): string {
  return `${nip.slice(0, 8)} ${nip.slice(8, 14)} ${nip.slice(14, 15)} ${nip.slice(15)}`
}

/** `**************1003`: the first digits are a birth date and are nobody's business (UU 27/2022). */
export function samarkanNip(nip: string): string {
  return nip.slice(-4).padStart(nip.length, '*')
}

/**
 * Why this is no 18 digits that could be looked up, by its shape alone; null when it could. One sentence
 * without the row, as `HasilNip.galat`.
 */
export const sebabNipRusak = (nip: string): string | null => galatBentuk(nip, nip) ?? null

function galatBentuk(nip: string, asli: string): string | undefined {
  if (nip === '') return 'NIP kosong'
  if (RUSAK.test(nip)) return `NIP rusak oleh Excel (${asli}): kolom NIP harus format Teks`
  const asing = /[^0-9]/.exec(nip)?.[0]
  if (asing) return `NIP hanya boleh berisi angka, tetapi memuat "${asing}"`
  if (nip.length === 9) return 'NIP lama (9 angka) tidak dapat dipakai: isikan NIP 18 angka'
  if (nip.length !== 18) return `NIP harus 18 angka, tetapi ada ${nip.length}`
  return undefined
}

function galatIsi(nip: string, jenis: JenisPegawai, hariIni: Tanggal): string | undefined {
  const { lahir } = isiNip(nip)
  if (!sahTanggal(lahir))
    return `delapan angka pertama NIP (${nip.slice(0, 8)}) bukan tanggal lahir`
  if (lahir > hariIni) return `tanggal lahir pada NIP (${nip.slice(0, 8)}) belum terjadi`
  const tahun = Number(nip.slice(8, 12))
  const bulan = Number(nip.slice(12, 14))
  const tmt = nip.slice(8, 14)
  if (jenis === 'pns' && !susunTanggal(tahun, bulan, 1)) {
    return `bulan pengangkatan pada NIP (${tmt}) harus 01 sampai 12`
  }
  if (tahun < Number(lahir.slice(0, 4)) + 16) {
    return `tahun pengangkatan pada NIP (${tahun}) kurang dari 16 tahun sesudah tahun lahir`
  }
  const kini = jenis === 'pns' ? hariIni.slice(0, 7).replace('-', '') : hariIni.slice(0, 4)
  if (tmt.slice(0, kini.length) > kini) return `pengangkatan pada NIP (${tmt}) belum terjadi`
  if (!'12'.includes(nip[14]!)) return `angka ke-15 NIP (${nip[14]}) harus 1 (pria) atau 2 (wanita)`
  // Excel keeps 15 digits of a number and fills up with zeros; no sequence is 000.
  if (nip.endsWith('000')) {
    return 'tiga angka terakhir NIP 000, tanda dibulatkan Excel: kolom NIP harus format Teks'
  }
  return undefined
}

function peringatanUmur(nip: string, hariIni: Tanggal): string[] {
  const [tahun, hari] = [Number(nip.slice(0, 4)), nip.slice(4, 8)]
  const kini = hariIni.replaceAll('-', '')
  const umur = Number(kini.slice(0, 4)) - tahun - (hari > kini.slice(4) ? 1 : 0)
  return umur < 17 || umur > 70 ? [`umur menurut NIP ${umur} tahun`] : []
}
