import { Type } from 'typebox'
import type { Handler } from '../perkara/handler.js'

/**
 * Operasional Bangkom row 12. The course itself lives in the learning system, whose backup
 * (.mbz/.zip) is made there; here stands what was saved, how large, its hash and where, and Paraf
 * adds by job a ZIP of everything this case holds.
 */
export const cadangan: Handler = {
  nama: 'cadangan.buat',
  tombol: 'Catat cadangan',
  skema: Type.Object(
    {
      berkas: Type.String({
        title: 'Nama berkas cadangan LMS (.mbz/.zip)',
        minLength: 1,
        maxLength: 255,
      }),
      ukuran: Type.Optional(Type.Integer({ title: 'Ukuran (bita)', minimum: 1 })),
      sha256: Type.Optional(Type.String({ title: 'SHA-256', pattern: '^[0-9a-fA-F]{64}$' })),
      tempat: Type.String({ title: 'Tempat penyimpanan', minLength: 1, maxLength: 300 }),
      catatan: Type.Optional(
        Type.String({ title: 'Catatan', maxLength: 4000, 'x-ui': 'paragraf' }),
      ),
    },
    { additionalProperties: false },
  ),
  async selesaikan(k, isian) {
    await k.catatRiwayat('cadangan.lms', isian)
    await k.antre(
      'arsip.paket',
      { perkaraId: k.perkara.id, tugasId: k.tugasId, oleh: k.pelaku.pegawaiId },
      { kunci: `arsip.paket:${k.perkara.id}` },
    )
    return {}
  },
}
