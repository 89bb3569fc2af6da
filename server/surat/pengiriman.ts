import { Type } from 'typebox'
import { errors } from '../errors.js'
import type { KonteksPelaku } from '../perkara/handler.js'
import type { NaskahRow } from '../naskah/muat.js'

export interface BarisKirim {
  tujuan: string
  cara: string
  penerima?: string
}

export const SkemaKirim = Type.Array(
  Type.Object(
    {
      tujuan: Type.String({ title: 'Tujuan', minLength: 1, maxLength: 300 }),
      cara: Type.Union(
        [
          Type.Literal('kurir', { title: 'Kurir' }),
          Type.Literal('pos', { title: 'Pos' }),
          Type.Literal('surel', { title: 'Surel' }),
          Type.Literal('wa', { title: 'Grup resmi' }),
        ],
        { title: 'Cara' },
      ),
      penerima: Type.Optional(Type.String({ title: 'Diterima oleh', maxLength: 200 })),
    },
    { additionalProperties: false },
  ),
  { title: 'Pengiriman', maxItems: 5000, 'x-ui': 'tabel' },
)

/**
 * Enters the dispatch of an issued letter in the expedition book. Errors: ISIAN_SALAH without a
 * single addressee, SURAT_BATAL.
 */
export async function catatPengiriman(
  k: KonteksPelaku,
  naskah: NaskahRow,
  baris: BarisKirim[],
): Promise<void> {
  if (baris.length === 0)
    throw errors.ISIAN_SALAH({ kolom: 'Pengiriman', sebab: 'wajib memuat sedikitnya satu tujuan' })
  if (naskah.keadaan === 'batal') throw errors.SURAT_BATAL({ nomor: naskah.nomor })
  await k.trx.batchInsert(
    'pengiriman',
    baris.map((b) => ({
      naskah_id: naskah.id,
      tujuan: b.tujuan,
      cara: b.cara,
      penerima: b.penerima ?? '',
      dikirim_at: k.kini,
      oleh: k.pelaku.pegawaiId,
    })),
    500,
  )
  await k.trx('naskah').where({ id: naskah.id }).update({ keadaan: 'terkirim' })
}
