import { Type } from 'typebox'

/** The file that comes back from Word. */
export const SkemaUnggah = Type.Object(
  {
    berkas: Type.Unsafe<{ sha256: string; nama: string }>({
      type: 'object',
      format: 'berkas',
      title: 'Berkas Word yang sudah disunting',
      'x-terima': '.docx',
    }),
    timpa: Type.Optional(
      Type.Boolean({
        title: 'Unggah di atas versi terbaru',
        description: 'Hanya bila rekan sudah membuat versi lain sejak berkas ini diunduh.',
      }),
    ),
  },
  { additionalProperties: false },
)
