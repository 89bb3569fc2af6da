import { Type, type Static, type TSchema } from 'typebox'
import { RESPONDEN, type Layanan } from './responden.js'
import { UNSUR } from './unsur.js'

const satuDari = (title: string, isi: Readonly<Record<string, string>>, lain = {}) =>
  Type.Union(
    Object.entries(isi).map(([kode, nama]) => Type.Literal(kode, { title: nama })),
    { title, ...lain },
  )

/** One question: four words, the first one worth 1. Any of the nine may be left out. */
const Pertanyaan = (no: number): TSchema =>
  Type.Optional(
    Type.Union(
      UNSUR[no - 1]!.jawab.map((kata, i) => Type.Literal(i + 1, { title: kata })),
      { title: `${no}. ${UNSUR[no - 1]!.tanya}` },
    ),
  )

const Responden = {
  jenisKelamin: satuDari('Jenis kelamin', RESPONDEN.jenisKelamin),
  pendidikan: satuDari('Pendidikan terakhir', RESPONDEN.pendidikan),
  pekerjaan: satuDari('Pekerjaan', RESPONDEN.pekerjaan),
}
const Tanya = Object.fromEntries(UNSUR.map((u, i) => [u.kode.toLowerCase(), Pertanyaan(i + 1)]))
const Saran = Type.Optional(
  Type.String({
    title: 'Saran',
    description: 'Jangan tulis nama atau NIP: jawaban survei tidak dikaitkan dengan siapa pun.',
    maxLength: 2000,
    'x-ui': 'paragraf',
  }),
)

/** The form as it is for a code: the service is known for a code of an event, else it is asked. */
export const skemaJawaban = (layanan: Layanan | null): TSchema =>
  Type.Object(
    {
      ...Responden,
      ...(layanan ? {} : { layanan: satuDari('Layanan yang Anda terima', RESPONDEN.layanan) }),
      ...Tanya,
      saran: Saran,
    },
    { additionalProperties: false },
  )

export interface IsianJawaban {
  jenisKelamin: string
  pendidikan: string
  pekerjaan: string
  layanan?: string
  saran?: string
  [unsur: `u${number}`]: number
}

const Hari = (title: string) => Type.String({ title, format: 'date' })

export const SkemaPeriode = Type.Object(
  {
    nama: Type.String({ title: 'Nama periode', minLength: 3, maxLength: 100 }),
    mulai: Hari('Dari tanggal'),
    selesai: Hari('Sampai tanggal'),
    populasi: Type.Optional(
      Type.Integer({
        title: 'Banyaknya penerima layanan',
        description:
          'Dasar sampel minimum. Dikosongkan: dihitung dari peserta pelatihan yang berakhir pada periode ini.',
        minimum: 1,
        maximum: 10_000_000,
      }),
    ),
  },
  { additionalProperties: false },
)
export type IsianPeriode = Static<typeof SkemaPeriode>

export const SkemaRencana = Type.Object(
  {
    unsur: Type.Union(
      UNSUR.map((u, i) => Type.Literal(i + 1, { title: `${u.kode} ${u.nama}` })),
      { title: 'Unsur' },
    ),
    kegiatan: Type.String({
      title: 'Rencana tindak lanjut',
      minLength: 5,
      maxLength: 500,
      'x-ui': 'paragraf',
    }),
    penanggungJawab: Type.String({ title: 'Penanggung jawab', minLength: 3, maxLength: 150 }),
    target: Hari('Selesai paling lambat'),
  },
  { additionalProperties: false },
)
export type IsianRencana = Static<typeof SkemaRencana>

export const SkemaHasil = Type.Object(
  { hasil: Type.String({ title: 'Hasil', minLength: 5, maxLength: 500 }) },
  { additionalProperties: false },
)
