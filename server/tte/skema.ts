import { Type } from 'typebox'

/** A secret of one call: never given back to a page, never in the record of a form. */
export const Frasa = (title: string, description: string) =>
  Type.String({
    title,
    description,
    'x-ui': 'sandi',
    'x-autocomplete': 'off',
    minLength: 1,
    maxLength: 200,
  })

const Berkas = (title: string, description: string, terima: string) =>
  Type.Unsafe<{ sha256: string; nama: string }>({
    type: 'object',
    format: 'berkas',
    title,
    description,
    'x-terima': terima,
    properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
    required: ['sha256', 'nama'],
  })

const berkasKunci = Berkas(
  'Berkas sertifikat',
  'P12/PFX, atau PEM yang memuat sertifikat beserta kuncinya. Berkasnya sendiri tidak disimpan.',
  '.p12,.pfx,.pem,.crt,.key',
)
const frasaKunci = Frasa(
  'Passphrase berkas',
  'Passphrase yang sama kelak diminta setiap kali menandatangani. Paraf tidak menyimpannya.',
)

export const SkemaKunci = Type.Object(
  { berkas: berkasKunci, frasa: frasaKunci },
  { title: 'Sertifikat', additionalProperties: false },
)

/** For an administrator: whose certificate it is, with those there are to choose from. */
export const skemaKunciUntuk = (orang: readonly { id: string; nama: string }[]) =>
  Type.Object(
    {
      milik: Type.Union(
        [
          Type.Literal('kantor', { title: 'Segel kantor' }),
          ...orang.map((o) => Type.Literal(o.id, { title: o.nama })),
        ],
        { title: 'Milik', 'x-ui': 'pilih' },
      ),
      berkas: berkasKunci,
      frasa: frasaKunci,
    },
    { title: 'Sertifikat', additionalProperties: false },
  )

export const SkemaNik = Type.Object({
  nik: Type.String({
    title: 'NIK',
    description: '16 angka; hanya dipakai untuk layanan BSrE dan tidak ditampilkan utuh.',
    maxLength: 30,
  }),
})

export const SkemaCabut = Type.Object({
  alasan: Type.String({ title: 'Alasan pencabutan', minLength: 3, maxLength: 200 }),
})

export const SkemaPercaya = Type.Object(
  {
    berkas: Berkas(
      'Sertifikat penerbit',
      'Sertifikat CA (PEM atau DER), misalnya akar BSrE. Tanda tangan turunannya dianggap tepercaya.',
      '.pem,.crt,.cer,.der',
    ),
  },
  { title: 'Penerbit tepercaya', additionalProperties: false },
)

export const SkemaPeriksa = Type.Object(
  { berkas: Berkas('Berkas PDF', 'Diperiksa lalu dilupakan; tidak disimpan.', '.pdf') },
  { title: 'Periksa PDF', additionalProperties: false },
)

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Sertifikat' })
export const Sidik = Type.Object(
  { sidik: Type.String({ pattern: '^[0-9a-f]{64}$' }) },
  { title: 'Penerbit' },
)
