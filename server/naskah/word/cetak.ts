import { errors } from '../../errors.js'
import { akar } from '../../platform/docx/tunda.js'
import { GalatTemplat, type Tag } from '../../platform/docx/render.js'
import { renderTerjaga } from '../../platform/docx/render-terjaga.js'
import type { Data } from '../templat-nilai.js'
import { dataUmum, type MasukanNaskah } from '../templat-umum.js'
import { pulihkanKonsep } from './pulihkan-konsep.js'

/** What is only known when a letter is signed and numbered: left open in a file for Word. */
export const TUNDA: ReadonlySet<string> = new Set([
  'nomor',
  'tanggal',
  'penandatangan',
  'konsep',
  'kaki',
  'kalimat',
  'alamatVerifikasi',
])

/**
 * The tags that stay open, each as its kind, its place and its name. What stands around the outermost
 * open part is decided when the file is made.
 */
export function tagTunda(tag: readonly Tag[]): Set<string> {
  const hasil = new Set<string>()
  for (const t of tag) {
    const mulai = t.dalam.findIndex((d) => TUNDA.has(akar(d)))
    if (mulai < 0 && !TUNDA.has(akar(t.nama))) continue
    hasil.add(kunciTag({ ...t, dalam: mulai < 0 ? [] : t.dalam.slice(mulai) }))
  }
  return hasil
}

export const kunciTag = (t: Pick<Tag, 'jenis' | 'dalam' | 'nama'>): string =>
  [t.jenis, ...t.dalam, t.nama].join(' ')

/**
 * Fills what a file from Word left open. It was written by hand, so it is filled beside the server, with
 * limits. Errors: NASKAH_WORD_TANDA, TEMPLAT_TERLALU_BERAT.
 */
export async function cetakWord(
  sumber: Buffer,
  m: MasukanNaskah,
  ubah = (data: Data): Data => data,
): Promise<Buffer> {
  const data = ubah(dataUmum(m))
  const tte = data.tte as { kalimat: unknown } | false
  const { qr, ...gambar } = m.gambar ?? {}
  const jadi = await renderTerjaga(
    sumber,
    { ...data, kalimat: tte ? tte.kalimat : [] },
    { gambar: m.konsep ? gambar : { ...gambar, qr } },
  ).catch((galat: unknown) => {
    if (galat instanceof GalatTemplat) throw errors.NASKAH_WORD_TANDA({ tanda: galat.message })
    throw galat
  })
  return m.konsep ? pulihkanKonsep(jadi) : jadi
}
