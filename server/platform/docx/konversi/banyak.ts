import { pisahTujuan } from '../../pdf/pisah.js'
import { namaButir } from '../gabung-badan.js'
import { gabungDocx } from '../gabung.js'

/** Documents laid out in one go; more gain little, hold more memory and lose more when one goes wrong. */
export const SEKALIGUS = 40

/**
 * The PDFs of documents made from one template, laid out together and cut apart again; null when that
 * cannot be done safely: they differ in more than their text, or the pages do not tell which is whose.
 */
export async function ubahBersama(
  docx: readonly Buffer[],
  ubah: (docx: Buffer) => Promise<Buffer>,
): Promise<Buffer[] | null> {
  const gabungan = await gabungDocx(docx).catch(() => null)
  if (!gabungan) return null
  const pdf = await ubah(gabungan)
  return pisahTujuan(
    pdf,
    docx.map((_, i) => namaButir(i)),
  ).catch((galat) => {
    if (galat instanceof RangeError) return null
    throw galat
  })
}
