import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { ambilBerkas, MIME, simpanBerkas } from '../platform/docx/simpan.js'
import { alirZip } from '../platform/zip/alir.js'
import { namaDalamPaket } from '../values/nama-dalam-paket.js'

export interface IsiPaket {
  nama: string
  sha256: string
  sertifikatId: string | null
}

export interface PaketSiap {
  isi: IsiPaket[]
  /** SHA-256 and bytes of the ZIP. */
  sha256: string
  ukuran: number
}

/** `{NIP}_{nomor}.pdf`, whatever signs the number is printed with. */
export const namaBerkasSertifikat = (nip: string, nomor: string): string =>
  namaDalamPaket(`${nip}_${nomor.replace(/[^\p{L}\p{N}.]+/gu, '-').replace(/^-|-$/g, '')}.pdf`)

/** A package ready to be recorded: its list is stored, its ZIP put together once to know its hash. */
export async function siapkanPaket(
  db: Knex,
  lembar: { nama: string; isi: Buffer },
  sertifikat: readonly { id: string; nip: string; nomor: string; pdf: string }[],
): Promise<PaketSiap> {
  const { sha256: daftar } = await simpanBerkas(db, { isi: lembar.isi, mime: MIME.xlsx })
  const isi: IsiPaket[] = [
    { nama: namaDalamPaket(lembar.nama), sha256: daftar, sertifikatId: null },
    ...sertifikat.map((s) => ({
      ...{ nama: namaBerkasSertifikat(s.nip, s.nomor), sha256: s.pdf, sertifikatId: s.id },
    })),
  ]
  const hash = createHash('sha256')
  let ukuran = 0
  for await (const bagian of alirZip(bagianZip(db, isi))) {
    hash.update(bagian)
    ukuran += bagian.length
  }
  return { isi, sha256: hash.digest('hex'), ukuran }
}

const bagianZip = (db: Knex, isi: readonly { nama: string; sha256: string }[]) =>
  isi.map((b) => ({ nama: b.nama, isi: async () => (await ambilBerkas(db, b.sha256)).isi }))

/** Records it; answers its id. */
export async function simpanPaket(
  trx: Knex.Transaction,
  siap: PaketSiap,
  kolom: Record<string, unknown>,
): Promise<string> {
  const { sha256, ukuran } = siap
  const [p] = await trx('sertifikat_paket')
    .insert({ sha256, ukuran, ...kolom })
    .returning('id')
  await simpanIsi(trx, p.id, 1, siap.isi)
  return p.id
}

/** The list of one edition. */
export async function simpanIsi(
  trx: Knex.Transaction,
  paketId: string,
  edisi: number,
  isi: readonly IsiPaket[],
): Promise<void> {
  const baris = isi.map((b, i) => ({
    ...{ paket_id: paketId, edisi, urutan: i + 1, nama: b.nama, sha256: b.sha256 },
    sertifikat_id: b.sertifikatId,
  }))
  await trx.batchInsert('sertifikat_paket_isi', baris, 500)
}

/**
 * The very ZIP its hash was taken of, read from the store while it is sent. Errors: BERKAS_DIMUSNAHKAN
 * before the first byte, where retention took a certificate away.
 */
export async function alirPaket(db: Knex, paketId: string, edisi = 1): Promise<Readable> {
  const isi = await db('sertifikat_paket_isi')
    .where({ paket_id: paketId, edisi })
    .orderBy('urutan')
    .select('nama', 'sha256')
  const hilang = await db('berkas')
    .whereIn(
      'sha256',
      isi.map((b) => b.sha256),
    )
    .whereNotNull('dimusnahkan_at')
    .first('sha256')
  if (hilang) throw errors.BERKAS_DIMUSNAHKAN()
  return Readable.from(alirZip(bagianZip(db, isi)))
}
