import { Type, type Static, type TSchema } from 'typebox'
import { KOMPONEN, type Standar } from './komponen.js'

const Butir = Type.String({ maxLength: 500 })
const Komponen = Object.fromEntries(
  KOMPONEN.map((nama, i): [string, TSchema] => [
    `k${i + 1}`,
    Type.Array(Butir, {
      title: `${i + 1}. ${nama}`,
      minItems: 1,
      maxItems: 30,
      ...(i === 0 && { description: 'Satu butir setiap baris, pada setiap komponen.' }),
    }),
  ]),
)

/** The whole standard as one form; `dari` is the version it starts from. */
export const SkemaStandar = Type.Object(
  {
    dari: Type.Integer({ minimum: 0, 'x-ui': 'tersembunyi' }),
    nama: Type.String({ title: 'Nama layanan', minLength: 3, maxLength: 200 }),
    ...Komponen,
    maklumat: Type.String({
      title: 'Maklumat pelayanan',
      minLength: 20,
      maxLength: 2000,
      'x-ui': 'paragraf',
    }),
    sop: Type.Optional(
      Type.String({
        title: 'Kode SOP yang janjinya ditampilkan',
        description: 'Misalnya operasional-bangkom. Kosongkan bila tidak ada.',
        maxLength: 100,
      }),
    ),
    alasan: Type.String({ title: 'Alasan perubahan', minLength: 5, maxLength: 300 }),
  },
  { additionalProperties: false },
)
export type IsianStandar = {
  dari: number
  nama: string
  maklumat: string
  sop?: string
  alasan: string
  [komponen: `k${number}`]: string[]
}

export const standarDari = (i: IsianStandar): Standar => ({
  nama: i.nama,
  komponen: KOMPONEN.map((_n, no) => i[`k${no + 1}`]!),
  maklumat: i.maklumat,
  sop: i.sop ?? '',
})

/** The form as it starts. */
export const isianDari = (nomor: number, s: Standar | null): Record<string, unknown> => ({
  dari: nomor,
  ...(s && {
    ...{ nama: s.nama, maklumat: s.maklumat, sop: s.sop },
    ...Object.fromEntries(s.komponen.map((butir, i) => [`k${i + 1}`, butir])),
  }),
})

export const SkemaPeriksa = Type.Object(
  {
    kode: Type.String({
      title: 'Kode atau alamat pada kaki naskah',
      description: 'Yang tercetak di bawah kode QR sertifikat atau surat.',
      minLength: 20,
      maxLength: 300,
    }),
  },
  { additionalProperties: false },
)
export type IsianPeriksa = Static<typeof SkemaPeriksa>
