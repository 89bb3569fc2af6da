import { Type } from 'typebox'
import { ANTREAN_ARSIP } from '../arsip/hasil-pelatihan.js'
import { errors } from '../errors.js'
import type { Handler, KonteksPelaku } from '../perkara/handler.js'
import { ambilBerkas } from '../platform/docx/simpan.js'

interface Isian {
  berkas: string
  ukuran?: number
  sha256?: string
  tempat: string
  mbz?: { sha256: string; nama: string }
}

/**
 * Operasional Bangkom row 12. The course itself lives in the learning system, whose backup (.mbz/.zip)
 * is made there; here stands what was saved, how large, its hash and where. One that fits is handed
 * in and checked; Paraf adds by job a ZIP of everything this case and its training hold.
 */
const cadangan: Handler = {
  nama: 'cadangan.buat',
  tombol: 'Catat cadangan',
  skema: Type.Object(
    {
      berkas: Type.String({
        title: 'Nama berkas cadangan LMS (.mbz/.zip)',
        minLength: 1,
        maxLength: 255,
      }),
      mbz: Type.Optional(
        Type.Object(
          { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
          {
            title: 'Berkasnya, bila paling besar 25 MB',
            description: 'Yang lebih besar cukup dicatat nama, ukuran, dan SHA-256-nya.',
            format: 'berkas',
            'x-terima': '.mbz,.zip',
          },
        ),
      ),
      ukuran: Type.Optional(Type.Integer({ title: 'Ukuran (bita)', minimum: 1 })),
      sha256: Type.Optional(Type.String({ title: 'SHA-256', pattern: '^[0-9a-fA-F]{64}$' })),
      tempat: Type.String({ title: 'Tempat penyimpanan', minLength: 1, maxLength: 300 }),
      catatan: Type.Optional(
        Type.String({ title: 'Catatan', maxLength: 4000, 'x-ui': 'paragraf' }),
      ),
    },
    { additionalProperties: false },
  ),
  async selesaikan(k, isian: Isian) {
    const sah = isian.mbz ? await terimaMbz(k, isian) : {}
    await k.catatRiwayat('cadangan.lms', { ...isian, ...sah })
    await k.antre(
      'arsip.paket',
      { perkaraId: k.perkara.id, tugasId: k.tugasId, oleh: k.pelaku.pegawaiId },
      { kunci: `arsip.paket:${k.perkara.id}`, antrean: ANTREAN_ARSIP },
    )
    return {}
  },
}

/** Size and hash of what was handed in; what was typed must agree. Errors: MBZ_SALAH, ISIAN_SALAH. */
async function terimaMbz(
  k: KonteksPelaku,
  { mbz, ukuran, sha256 }: Isian,
): Promise<{ ukuran: number; sha256: string }> {
  const b = await ambilBerkas(k.trx, mbz!.sha256)
  const gzip = b.isi[0] === 0x1f && b.isi[1] === 0x8b
  if (!gzip && b.isi.toString('latin1', 0, 4) !== 'PK\x03\x04')
    throw errors.MBZ_SALAH({ nama: mbz!.nama })
  const beda = (kolom: string) =>
    errors.ISIAN_SALAH({ kolom, sebab: 'tidak sama dengan berkas yang diunggah' })
  if (ukuran !== undefined && ukuran !== b.ukuran) throw beda('Ukuran (bita)')
  if (sha256 && sha256.toLowerCase() !== b.sha256) throw beda('SHA-256')
  await k.trx('lampiran').insert({
    perkara_id: k.perkara.id,
    tugas_id: k.tugasId,
    nama: mbz!.nama,
    sha256: b.sha256,
    oleh: k.pelaku.pegawaiId,
    dibuat_at: k.kini,
  })
  return { ukuran: b.ukuran, sha256: b.sha256 }
}

export const handlers: readonly Handler[] = [cadangan]
