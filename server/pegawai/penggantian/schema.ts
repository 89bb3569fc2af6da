import { Type, type TSchema } from 'typebox'
import type { Pindaian } from '../../platform/docx/pindaian.js'

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Penggantian' })

const pilih = (title: string, isi: readonly { id: string; nama: string }[]): TSchema =>
  isi.length === 0
    ? Type.String({ title, format: 'uuid' })
    : Type.Union(
        isi.map((p) => Type.Literal(p.id, { title: p.nama })),
        { title, 'x-ui': 'pilih' },
      )

const tanggal = (title: string, description?: string) =>
  Type.String({ title, format: 'date', ...(description ? { description } : {}) })

/** An acting period with its decree; posts and people as they are at this moment. */
export const skemaTunjuk = (
  jabatan: readonly { id: string; nama: string }[],
  pegawai: readonly { id: string; nama: string }[],
): TSchema =>
  Type.Object(
    {
      jabatanId: pilih('Jabatan yang digantikan', jabatan),
      pegawaiId: pilih('Pengganti', pegawai),
      sifat: Type.Union(
        [
          Type.Literal('plh', { title: 'Plh., pejabatnya berhalangan sementara' }),
          Type.Literal('plt', { title: 'Plt., jabatannya lowong' }),
        ],
        { title: 'Sebagai', default: 'plh' },
      ),
      dari: tanggal('Mulai'),
      sampai: tanggal('Sampai', 'Hari terakhir; sesudahnya wewenang hilang dengan sendirinya.'),
      skNomor: Type.String({
        title: 'Nomor SK atau surat perintah',
        minLength: 3,
        maxLength: 100,
      }),
      skTanggal: tanggal('Tanggal SK'),
      skBerkas: Type.Optional(
        Type.Unsafe<Pindaian>({
          type: 'object',
          format: 'berkas',
          title: 'Pindaian SK',
          description: 'PDF, JPEG, atau PNG.',
          'x-terima': '.pdf,.jpg,.jpeg,.png',
        }),
      ),
    },
    { additionalProperties: false },
  )

export const SkemaAkhiri = Type.Object(
  { sampai: tanggal('Berakhir pada', 'Hari terakhir bertugas.') },
  { additionalProperties: false },
)
