import { Type } from 'typebox'

const Jenis = Type.Union(
  [
    Type.Literal('nilai', { title: 'Buku nilai (gradebook)' }),
    Type.Literal('hadir', { title: 'Presensi (attendance)' }),
  ],
  { title: 'Isi berkas' },
)

export const SkemaImporLms = Type.Object(
  {
    jenis: Jenis,
    berkas: Type.Object(
      { sha256: Type.String(), nama: Type.String({ maxLength: 255 }) },
      {
        title: 'Ekspor LMS (XLSX atau CSV)',
        format: 'berkas',
        additionalProperties: false,
        'x-terima': '.xlsx,.csv',
      },
    ),
  },
  { additionalProperties: false },
)

export const SkemaTerapLms = Type.Object(
  {
    jenis: Jenis,
    sidik: Type.String({ title: 'SHA-256 berkas', pattern: '^[0-9a-f]{64}$' }),
  },
  { additionalProperties: false },
)

export const SkemaSandiLms = Type.Object(
  {
    nip: Type.String({ title: 'NIP', minLength: 18, maxLength: 25 }),
    tugasId: Type.Optional(Type.String({ title: 'Tugas', format: 'uuid' })),
  },
  { additionalProperties: false },
)
