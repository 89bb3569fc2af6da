import { Type } from 'typebox'

export const SkemaUji = Type.Object({
  berkas: Type.Unsafe<{ sha256: string; nama: string }>({
    type: 'object',
    format: 'berkas',
    title: 'Berkas konfigurasi (ZIP)',
    description: 'Hasil unduhan halaman ini, dari kantor ini atau kantor lain.',
    'x-terima': '.zip,application/zip',
    properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
    required: ['sha256', 'nama'],
  }),
})

/** Applies the very file that was checked, by its SHA-256. */
export const SkemaTerap = Type.Object({
  sidik: Type.String({ title: 'Sidik berkas', 'x-ui': 'tersembunyi', pattern: '^[0-9a-f]{64}$' }),
})
