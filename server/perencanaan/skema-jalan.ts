import { Type, type Static } from 'typebox'
import type { Pindaian } from '../platform/docx/pindaian.js'
import { IRAMA, NAMA_IRAMA, type Irama } from './irama.js'

export const SkemaKirim = Type.Object(
  {
    langkah: Type.Union(
      [
        Type.Literal('kirim', { title: 'Kirim kembali ke atasan' }),
        Type.Literal('batal', { title: 'Batalkan usulan ini' }),
      ],
      { title: 'Yang dilakukan' },
    ),
    pernyataan: Type.Boolean({
      title: 'Saya menyetujui pengajuan ini berdasarkan syarat dan ketentuan yang berlaku',
      default: false,
    }),
  },
  { additionalProperties: false },
)

export const SkemaMulai = Type.Object(
  {
    mulai: Type.String({ title: 'Tanggal mulai', format: 'date' }),
    selesai: Type.String({ title: 'Tanggal selesai', format: 'date' }),
    materi: Type.String({
      title: 'Detail materi pengembangan',
      minLength: 2,
      maxLength: 1000,
      'x-ui': 'paragraf',
    }),
    tempat: Type.String({ title: 'Tempat penyelenggaraan', minLength: 2, maxLength: 200 }),
    irama: Type.Unsafe<Irama>(
      Type.Union(
        IRAMA.map((i) => Type.Literal(i, { title: NAMA_IRAMA[i] })),
        {
          title: 'Laporan kegiatan dilaksanakan',
          description: 'Setiap laporan menjadi tugas dengan tenggatnya sendiri.',
        },
      ),
    ),
  },
  { additionalProperties: false },
)
export type IsiMulai = Static<typeof SkemaMulai>

/** The same once more, because trainings are moved; with the reason. */
export const SkemaPerbaiki = Type.Object(
  {
    ...SkemaMulai.properties,
    alasan: Type.String({
      title: 'Alasan',
      description: 'Tercatat dalam riwayat dan dibaca atasan langsung Anda.',
      minLength: 5,
      maxLength: 300,
    }),
  },
  { additionalProperties: false },
)
export type IsiPerbaiki = Static<typeof SkemaPerbaiki>

export const SkemaLaporan = Type.Object(
  {
    tanggal: Type.String({ title: 'Tanggal laporan', format: 'date' }),
    jp: Type.Integer({ title: 'JP', minimum: 0, maximum: 5000 }),
    denganSertifikat: Type.Boolean({ title: 'Dengan sertifikat', default: false }),
    nomorSertifikat: Type.Optional(Type.String({ title: 'Nomor sertifikat', maxLength: 200 })),
    deskripsi: Type.String({
      title: 'Deskripsi',
      minLength: 5,
      maxLength: 4000,
      'x-ui': 'paragraf',
    }),
    berkas: Type.Optional(
      Type.Unsafe<Pindaian>({
        type: 'object',
        format: 'berkas',
        title: 'Berkas laporan atau sertifikat',
        description:
          'PDF, JPEG, atau PNG, paling besar 25 MB; wajib bila bersertifikat, kecuali sertifikatnya terbit dari pelatihan yang memenuhi rencana ini.',
        'x-terima': '.pdf,.jpg,.jpeg,.png',
      }),
    ),
  },
  { additionalProperties: false },
)
export type IsiLaporan = Static<typeof SkemaLaporan>
