import { angkaRomawi } from './angka-romawi.js'
import { bagianTanggal, type Tanggal } from './hari.js'

/** What a letter brings to its number. The month and year are those of the letter, not of today. */
export interface BagianNomor {
  /** Security letter of the ANRI style: B, T, R or SR. */
  sec?: string
  urut: number
  /** Of an inserted number, e.g. `A` in `12.A`; empty for an ordinary one. */
  sufiks?: string
  /** What stands before a suffix that has no place of its own in the pattern; default a dot. */
  pemisah?: string
  klas?: string
  unit?: string
  subunit?: string
  tanggal: Tanggal
}

type Pengisi = (b: BagianNomor, lebar: number) => string

const TOKEN: Record<string, Pengisi> = {
  SEC: (b) => b.sec ?? '',
  SEQ: (b, lebar) => String(b.urut).padStart(lebar, '0'),
  // `01` right behind a sequence would read as another number.
  SUFFIX: (b) => (/^\d/.test(b.sufiks ?? '') ? `.${b.sufiks}` : (b.sufiks ?? '')),
  KLAS: (b) => b.klas ?? '',
  UNIT: (b) => b.unit ?? '',
  SUBUNIT: (b) => b.subunit ?? '',
  MM: (b) => b.tanggal.slice(5, 7),
  ROM: (b) => angkaRomawi(bagianTanggal(b.tanggal).bulan),
  YYYY: (b) => b.tanggal.slice(0, 4),
  YY: (b) => b.tanggal.slice(2, 4),
}

const NAMA_TOKEN = Object.keys(TOKEN)
  .map((t) => `{${t}}`)
  .join(' ')
const POLA_TOKEN = /\{([^{}]*)\}/g
const SEQ = /\{SEQ(?::[1-9])?\}/g

/**
 * Faults of a numbering pattern, one Indonesian sentence each; an empty list means it may be used.
 * Checked when the pattern is saved, so that no letter is left without a number when it is issued.
 */
export function periksaPola(pola: string): string[] {
  const galat: string[] = []
  if (pola.trim() !== pola || pola === '')
    galat.push('Pola tidak boleh kosong atau berspasi di tepi.')
  if (/[\u0000-\u001f\u007f]/.test(pola)) galat.push('Pola memuat huruf yang tidak tampak.')
  for (const [utuh, isi] of pola.matchAll(POLA_TOKEN)) {
    if (Object.hasOwn(TOKEN, isi!) || /^SEQ:[1-9]$/.test(isi!)) continue
    galat.push(`Penanda ${utuh} tidak dikenal. Yang tersedia: ${NAMA_TOKEN} {SEQ:3}.`)
  }
  if (/[{}]/.test(pola.replace(POLA_TOKEN, ''))) galat.push('Kurung kurawal tidak berpasangan.')
  const kali = pola.match(SEQ)?.length ?? 0
  if (kali === 0) galat.push('Pola harus memuat {SEQ}, tempat nomor urut.')
  if (kali > 1) galat.push('Pola hanya boleh memuat satu {SEQ}.')
  return galat
}

/** Names of the tokens the pattern uses for which `bagian` has no value, e.g. `['{KLAS}']`. */
export function kurangUntukPola(pola: string, bagian: BagianNomor): string[] {
  return [...pola.matchAll(POLA_TOKEN)]
    .filter(([, isi]) => isi !== 'SUFFIX' && TOKEN[isi!]?.(bagian, 0) === '')
    .map(([utuh]) => utuh)
}

/**
 * The printed number: `B-12/BKPSDM/400.3.5.3/05/2026` or `000.8.3.2/2045/BPSDM`, as the pattern
 * says. Never shortened. A suffix goes where {SUFFIX} stands, else behind the sequence (`12.A`).
 * RangeError for a faulty pattern, a sequence below 1, or a part the pattern needs and lacks.
 */
export function susunNomor(pola: string, bagian: BagianNomor): string {
  const galat = periksaPola(pola)
  if (galat.length > 0) throw new RangeError(galat[0])
  if (!Number.isSafeInteger(bagian.urut) || bagian.urut < 1) {
    throw new RangeError(`Nomor urut harus bilangan bulat mulai dari 1: ${bagian.urut}.`)
  }
  bagianTanggal(bagian.tanggal)
  const kurang = kurangUntukPola(pola, bagian)
  if (kurang.length > 0) throw new RangeError(`Pola nomor membutuhkan ${kurang.join(', ')}.`)
  const adaTempat = pola.includes('{SUFFIX}')
  return pola.replace(POLA_TOKEN, (_, isi: string) => {
    const [nama, lebar] = isi.split(':')
    const teks = TOKEN[nama!]!(bagian, Number(lebar ?? 0))
    return nama === 'SEQ' && !adaTempat && bagian.sufiks
      ? `${teks}${bagian.pemisah ?? '.'}${bagian.sufiks}`
      : teks
  })
}
