import { Type } from 'typebox'
import { errors } from '../errors.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import type { Knex } from 'knex'
import { CARA_KIRIM } from './cara-kirim.js'
import type { NaskahRow } from '../naskah/muat.js'

export interface BarisKirim {
  tujuan: string
  cara: string
  penerima?: string
  /** Receipt number of the post office or application. */
  resi?: string
}

export const SkemaKirim = Type.Array(
  Type.Object(
    {
      tujuan: Type.String({ title: 'Tujuan', minLength: 1, maxLength: 300 }),
      cara: Type.Union(
        Object.entries(CARA_KIRIM).map(([kode, title]) => Type.Literal(kode, { title })),
        { title: 'Cara' },
      ),
      penerima: Type.Optional(Type.String({ title: 'Diterima oleh', maxLength: 200 })),
      resi: Type.Optional(Type.String({ title: 'Nomor resi', maxLength: 100 })),
    },
    { additionalProperties: false },
  ),
  { title: 'Pengiriman', maxItems: 5000, 'x-ui': 'tabel' },
)

/**
 * Enters the dispatch of an issued letter in the expedition book. Errors: ISIAN_SALAH without a
 * single addressee, SURAT_BATAL.
 */
export const catatPengiriman = (
  k: KonteksPelaku,
  naskah: NaskahRow,
  baris: BarisKirim[],
): Promise<void> =>
  simpanPengiriman(k.trx, naskah, baris, { saat: k.kini, oleh: k.pelaku.pegawaiId })

/** The same at another moment, outside a task; a letter that is in the archive stays there. */
export async function simpanPengiriman(
  trx: Knex.Transaction,
  naskah: NaskahRow,
  baris: BarisKirim[],
  { saat, oleh }: { saat: Date; oleh: string },
): Promise<void> {
  if (baris.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'Pengiriman', sebab: 'wajib memuat sedikitnya satu tujuan' })
  if (naskah.keadaan === 'batal') throw errors.SURAT_BATAL({ nomor: naskah.nomor })
  await trx.batchInsert(
    'pengiriman',
    baris.map((b) => ({
      naskah_id: naskah.id,
      tujuan: b.tujuan,
      cara: b.cara,
      penerima: b.penerima ?? '',
      resi: b.resi?.trim() ?? '',
      dikirim_at: saat,
      oleh,
    })),
    500,
  )
  if (naskah.keadaan !== 'arsip')
    await trx('naskah').where({ id: naskah.id }).update({ keadaan: 'terkirim' })
}
