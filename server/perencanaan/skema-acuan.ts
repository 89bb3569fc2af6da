import { Type, type Static } from 'typebox'

const Kode = Type.String({ title: 'Kode', maxLength: 20 })
const Alasan = Type.String({
  title: 'Alasan perubahan',
  description: 'Tersimpan dalam jejak, misalnya nomor peraturan yang mendasarinya.',
  minLength: 5,
  maxLength: 300,
})
const nama = (title: string) => Type.String({ title, minLength: 3, maxLength: 150 })

export const ParamKode = Type.Object({ kode: Kode }, { title: 'Acuan' })
export const ParamTingkat = Type.Object(
  {
    no: Type.Integer({ title: 'Kompetensi', minimum: 1, maximum: 99 }),
    level: Type.Integer({ title: 'Level', minimum: 1, maximum: 5 }),
  },
  { title: 'Level kompetensi' },
)

export const SkemaBentuk = Type.Object({
  nama: nama('Nama bentuk'),
  jpBawaan: Type.Optional(
    Type.Integer({
      title: 'JP bila sertifikat tidak menyebutnya',
      description: 'Kosongkan bila menurut kurikulum.',
      minimum: 1,
      maximum: 500,
    }),
  ),
  per: Type.Union(
    [
      Type.Literal('hari', { title: 'Hari' }),
      Type.Literal('kegiatan', { title: 'Kegiatan' }),
      Type.Literal('sesi', { title: 'Sesi' }),
      Type.Literal('lain', { title: 'Menurut kurikulum' }),
    ],
    { title: 'Dihitung per' },
  ),
  maksSebulan: Type.Optional(
    Type.Integer({
      title: 'Paling banyak sebulan',
      description: 'Jumlah sesi; kosongkan bila tidak dibatasi.',
      minimum: 1,
      maximum: 31,
    }),
  ),
  alasan: Alasan,
})
export type IsiBentuk = Static<typeof SkemaBentuk>

export const SkemaJenisJabatan = Type.Object({
  nama: nama('Jenis jabatan'),
  standar: Type.Integer({
    title: 'Level standar',
    description: 'Level SKJ yang dituntut jabatan ini, 1 sampai 5.',
    minimum: 1,
    maximum: 5,
  }),
  alasan: Alasan,
})
export type IsiJenisJabatan = Static<typeof SkemaJenisJabatan>

export const SkemaTingkat = Type.Object({
  deskripsi: nama('Deskripsi level'),
  indikator: Type.String({
    title: 'Indikator kompetensi',
    minLength: 5,
    maxLength: 500,
    'x-ui': 'paragraf',
  }),
  alasan: Alasan,
})
export type IsiTingkat = Static<typeof SkemaTingkat>
