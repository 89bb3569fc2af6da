import { Type } from 'typebox'

const Id = (title: string, description: string) =>
  Type.Optional(Type.String({ title, description, maxLength: 100 }))

export const SkemaSetelanSiasn = Type.Object(
  {
    institusi: Type.Optional(
      Type.String({
        title: 'Institusi penyelenggara',
        description:
          'Kolom institusiPenyelenggara. Kosong berarti nama kantor ini bila diselenggarakan sendiri.',
        maxLength: 300,
      }),
    ),
    instansiId: Id('Kode instansi', 'Kolom instansiId: kode instansi pada SIASN; untuk kursus.'),
    jenisDiklatId: Id(
      'Kode jenis diklat',
      'Kolom jenisDiklatId: kode jenis diklat pada SIASN; untuk kursus.',
    ),
    latihanStrukturalId: Id(
      'Kode diklat struktural',
      'Kolom latihanStrukturalId: kode diklat struktural pada SIASN; hanya untuk pelatihan struktural.',
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
