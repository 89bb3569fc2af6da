import { Type } from 'typebox'

const Id = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, maxLength: 100 }))

export const SkemaSetelanSiasn = Type.Object(
  {
    institusi: Type.Optional(
      Type.String({
        title: 'institusiPenyelenggara',
        description: 'Kosong berarti nama kantor ini bila diselenggarakan sendiri.',
        maxLength: 300,
      }),
    ),
    instansiId: Id('instansiId', 'Kode instansi pada SIASN; untuk kursus.'),
    jenisDiklatId: Id('jenisDiklatId', 'Kode jenis diklat pada SIASN; untuk kursus.'),
    latihanStrukturalId: Id(
      'latihanStrukturalId',
      'Kode diklat struktural pada SIASN; hanya untuk pelatihan struktural.',
    ),
  },
  { additionalProperties: false },
)

export const SkemaOrang = Type.Object(
  {
    berkas: Type.Unsafe<{ sha256: string; nama: string }>({
      type: 'object',
      title: 'Ekspor SIASN (XLSX atau CSV)',
      description: 'Harus memuat kolom NIP dan PNS ID. Berkasnya tidak disimpan.',
      format: 'berkas',
      required: ['sha256', 'nama'],
      properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
      additionalProperties: false,
      'x-terima': '.xlsx,.csv',
    }),
  },
  { additionalProperties: false },
)

export const SkemaEkspor = Type.Object(
  {
    hanyaBaru: Type.Optional(
      Type.Boolean({ title: 'Hanya yang belum pernah diekspor', default: true }),
    ),
  },
  { additionalProperties: false },
)
