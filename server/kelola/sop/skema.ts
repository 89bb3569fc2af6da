import { Type, type Static } from 'typebox'

export const SkemaUnggahSop = Type.Object({
  berkas: Type.Unsafe<{ sha256: string; nama: string }>({
    type: 'object',
    format: 'berkas',
    title: 'Berkas diagram (BPMN 2.0)',
    description:
      'Mulailah dari diagram yang berlaku: unduh pada halaman SOP-nya, ubah dengan alat BPMN mana pun, lalu unggah di sini.',
    'x-terima': '.bpmn,.xml,application/xml',
    properties: { sha256: { type: 'string' }, nama: { type: 'string' } },
    required: ['sha256', 'nama'],
  }),
  alasan: Type.String({
    title: 'Alasan perubahan',
    description: 'Tampil pada riwayat versi, misalnya nomor SK yang mengesahkannya.',
    minLength: 5,
    maxLength: 500,
  }),
})
export type IsianUnggahSop = Static<typeof SkemaUnggahSop>

export const SkemaBerlakukan = Type.Object({
  mulai: Type.Optional(
    Type.String({
      title: 'Mulai berlaku',
      description: 'Kosongkan agar berlaku sekarang. Tanggal nanti berlaku mulai pukul 00.00.',
      format: 'date',
    }),
  ),
})

export const ParamUsulan = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Usulan' })
