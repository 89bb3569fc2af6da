import { errors } from '../errors.js'
import { Galat } from '../platform/galat.js'
import {
  hanyaDitandatangani,
  periksaPdf,
  type TandaTanganTerbaca,
} from '../platform/pdf/pades/periksa.js'
import { teksPdf } from '../platform/pdf/teks.js'

/**
 * What came back must be what was sent, signed: the same bytes with a signature behind them, or at
 * least the same text, and the newest signature intact over the whole file with all earlier ones.
 * `sendiri`: made by our own signer, which can only append, so its objects need not be compared.
 * Errors: TTE_HASIL_SALAH.
 */
export async function periksaHasil(
  asal: Buffer,
  hasil: Buffer,
  sendiri = false,
): Promise<TandaTanganTerbaca[]> {
  const tolak = (sebab: string): Galat => errors.TTE_HASIL_SALAH({ sebab })
  const sebelum = await periksaPdf(asal, { akar: [] })
  const tanda = await periksaPdf(hasil, { akar: [] }).catch((galat) => {
    if (galat instanceof Galat) throw tolak('bukan PDF yang utuh')
    throw galat
  })
  const akhir = tanda.at(-1)
  if (!akhir || tanda.length <= sebelum.length) throw tolak('belum bertanda tangan')
  if (!akhir.utuh || !akhir.seluruhBerkas)
    throw tolak('tanda tangannya tidak mencakup seluruh berkas')
  if (!tanda.every((t) => t.utuh)) throw tolak('tanda tangan sebelumnya menjadi rusak')
  if (sendiri && hasil.subarray(0, asal.length).equals(asal)) return tanda
  if (!(await hanyaDitandatangani(asal, hasil)) && !(await samaTeks(asal, hasil)))
    throw tolak('isinya bukan dokumen yang dikirim')
  return tanda
}

/** Whether two PDFs read the same, page by page, spaces aside; false where it cannot be told. */
export async function samaTeks(a: Buffer, b: Buffer): Promise<boolean> {
  const [x, y] = await Promise.all([teksPdf(a), teksPdf(b)])
  if (x === null || y === null) return false
  const rapi = (t: string): string => t.replace(/[^\S\f]+/g, ' ').trim()
  return rapi(x) !== '' && rapi(x) === rapi(y)
}
