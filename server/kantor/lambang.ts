import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { jagaGambar } from '../platform/docx/jaga-gambar.js'
import { ambilBerkas } from '../platform/docx/simpan.js'
import { ukuranGambar } from '../platform/docx/ukuran-gambar.js'
import type { Lambang } from './tata-naskah.js'

/** The emblems as pictures, for the letterhead of a letter made with these settings. */
export async function gambarLambang(
  db: Knex,
  lambang: Lambang | undefined,
): Promise<{ logo?: Buffer; garuda?: Buffer }> {
  const ambil = async (sha256?: string): Promise<Buffer | undefined> =>
    sha256 ? (await ambilBerkas(db, sha256)).isi : undefined
  const [logo, garuda] = [await ambil(lambang?.logo), await ambil(lambang?.garuda)]
  return { ...(logo && { logo }), ...(garuda && { garuda }) }
}

/** A stored file may become an emblem only if it is a sound picture. Errors: those of jagaGambar. */
export async function periksaLambang(db: Knex, sha256: string): Promise<void> {
  await jagaGambar((await ambilBerkas(db, sha256)).isi)
}

/** One emblem as a file to show. Errors: TIDAK_ADA. */
export async function berkasLambang(db: Knex, lambang: Lambang, jenis: keyof Lambang) {
  const sha256 = lambang[jenis]
  if (!sha256) throw errors.TIDAK_ADA({ apa: 'Lambang' })
  const { isi } = await ambilBerkas(db, sha256)
  const tipe = ukuranGambar(isi)!.jenis
  // The type comes from the bytes, not from what the uploading browser said of them.
  return { isi, sha256, mime: `image/${tipe}`, nama: `lambang-${jenis}.${tipe}` }
}
