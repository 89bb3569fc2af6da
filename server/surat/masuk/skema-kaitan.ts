import { Type } from 'typebox'

export const SkemaBalasanMasuk = Type.Object({
  tujuan: Type.String({
    title: 'Balasan yang ditunggu',
    description: 'Perkara dan instansi, ditulis `id perkara|instansi`.',
    pattern: '^[0-9a-f-]{36}\\|.+$',
    maxLength: 340,
    'x-galat': 'wajib dipilih dari daftar',
  }),
  peserta: Type.Optional(
    Type.Integer({ title: 'Jumlah peserta yang dikirim', minimum: 0, maximum: 10000 }),
  ),
})

export const SkemaKaitan = Type.Object({
  nomor: Type.String({ title: 'Nomor surat keluar', minLength: 1, maxLength: 200, pattern: '\\S' }),
  arah: Type.Union(
    [
      Type.Literal('jawaban', { title: 'Surat keluar itu menjawab surat ini' }),
      Type.Literal('tanggapan', { title: 'Surat ini menjawab surat keluar itu' }),
    ],
    { title: 'Hubungan', default: 'jawaban' },
  ),
})

export const SkemaPerkara = Type.Object({
  perkaraId: Type.Optional(Type.String({ title: 'Perkara', format: 'uuid' })),
})
