import { Type } from 'typebox'

export const Catatan = Type.Optional(
  Type.String({ title: 'Catatan', maxLength: 2000, 'x-ui': 'paragraf' }),
)

export const BerkasDaftar = Type.Object(
  { sha256: Type.String(), nama: Type.String() },
  {
    title: 'Berkas daftar (XLSX atau CSV)',
    format: 'berkas',
    additionalProperties: false,
    'x-terima': '.xlsx,.csv',
  },
)

export const Nip = Type.String({ title: 'NIP', minLength: 18, maxLength: 25 })

export const DaftarNip = (title: string, description: string) =>
  Type.Optional(Type.Array(Nip, { title, description, maxItems: 20000, 'x-ui': 'baris' }))

/** Exceptions, each with its reason; everyone not listed follows the rule above. */
export const Kecuali = (title: string) =>
  Type.Optional(
    Type.Array(
      Type.Object(
        {
          nip: Nip,
          hadir: Type.Optional(Type.Number({ title: 'Kehadiran (%)', minimum: 0, maximum: 100 })),
          alasan: Type.String({ title: 'Alasan', minLength: 1, maxLength: 500 }),
        },
        { additionalProperties: false },
      ),
      { title, maxItems: 20000, 'x-ui': 'tabel' },
    ),
  )

export interface BarisKecuali {
  nip: string
  hadir?: number
  alasan: string
}
