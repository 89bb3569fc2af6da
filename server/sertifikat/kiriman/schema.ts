import { Type } from 'typebox'

export const SkemaKiriman = Type.Object(
  {
    tujuan: Type.String({
      title: 'Kepada',
      description: 'Pihak yang menyelenggarakan, misalnya BKPSDM Kabupaten Sambas.',
      minLength: 3,
      maxLength: 200,
    }),
    surat: Type.String({
      title: 'Nomor surat pengantar',
      description: 'Seperti tercatat pada buku surat keluar.',
      minLength: 3,
      maxLength: 100,
    }),
    instansi: Type.Optional(
      Type.String({
        title: 'Hanya peserta dari instansi',
        description: 'Kosongkan untuk semua peserta.',
        maxLength: 300,
      }),
    ),
    hari: Type.Integer({
      title: 'Tautan berlaku (hari)',
      description: 'Dihitung mulai hari ini.',
      minimum: 1,
      maximum: 90,
      default: 14,
    }),
  },
  { additionalProperties: false },
)

export const SkemaKonfirmasi = Type.Object(
  {
    nama: Type.String({ title: 'Nama penerima', minLength: 3, maxLength: 150 }),
    jabatan: Type.String({ title: 'Jabatan', minLength: 2, maxLength: 150 }),
    edisi: Type.Optional(
      Type.Integer({ title: 'Edisi yang diunduh', minimum: 1, 'x-ui': 'tersembunyi' }),
    ),
  },
  { additionalProperties: false },
)
