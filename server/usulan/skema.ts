import { Type } from 'typebox'
import { LABEL } from '../peserta/impor/index.js'

const uuid = (title: string) => Type.String({ format: 'uuid', title })
export const Id = Type.Object({ id: uuid('Usulan peserta') })
export const IdPelatihan = Type.Object({ id: uuid('Pelatihan') })
export const IdCalon = Type.Object({ id: uuid('Usulan peserta'), calon: uuid('Calon peserta') })

export const Lanjut = Type.Object({
  sesudah: Type.Optional(Type.String({ title: 'Sesudah', maxLength: 80 })),
})
export const LanjutUrutan = Type.Object({
  sesudah: Type.Optional(Type.Integer({ title: 'Sesudah', minimum: 0 })),
})

export const SkemaPembukaan = Type.Object(
  {
    kuota: Type.Integer({
      title: 'Kuota',
      description: 'Jumlah tempat pelatihan ini, termasuk yang sudah terisi.',
      minimum: 1,
      maximum: 20000,
    }),
    tutup: Type.String({
      title: 'Hari terakhir usulan',
      description: 'Ditutup sendiri pada pukul 24.00 hari ini.',
      format: 'date',
    }),
    sasaran: Type.Optional(
      Type.String({ title: 'Sasaran peserta', maxLength: 1000, 'x-ui': 'paragraf' }),
    ),
  },
  { additionalProperties: false },
)

const Berkas = (title: string, terima: string) =>
  Type.Object(
    { sha256: Type.String(), nama: Type.String() },
    { title, format: 'berkas', additionalProperties: false, 'x-terima': terima },
  )

/** Which of one's agencies; nearly everybody has one. */
export const skemaMulai = (pd: readonly { id: string; nama: string }[]) =>
  Type.Object(
    {
      pd: Type.Union(
        pd.map((p) => Type.Literal(p.id, { title: p.nama })),
        { title: 'Perangkat daerah', 'x-ui': 'pilih' },
      ),
    },
    { additionalProperties: false },
  )

export const skemaAtasNama = (pd: readonly { id: string; nama: string }[]) =>
  Type.Object(
    {
      ...skemaMulai(pd).properties,
      nomorSurat: Type.String({ title: 'Nomor surat usulan', minLength: 1, maxLength: 100 }),
      tanggalSurat: Type.String({ title: 'Tanggal surat', format: 'date' }),
      surat: Berkas('Surat usulan (PDF atau gambar)', '.pdf,.jpg,.jpeg,.png'),
    },
    { additionalProperties: false },
  )

export const SkemaUji = Type.Object(
  {
    berkas: Berkas('Daftar calon peserta (XLSX atau CSV)', '.xlsx,.csv'),
  },
  { additionalProperties: false },
)

/** Applies the very file that was tried, by its SHA-256. */
export const SkemaTerap = Type.Object(
  {
    sidik: Type.String({ title: 'Sidik berkas', 'x-ui': 'tersembunyi', pattern: '^[0-9a-f]{64}$' }),
    nama: Type.String({ title: 'Nama berkas', 'x-ui': 'tersembunyi', maxLength: 300 }),
    lewatiSalah: Type.Boolean({ title: 'Lewati baris yang salah', default: false }),
  },
  { additionalProperties: false },
)

const isian = (kunci: keyof typeof LABEL, maxLength: number, lain = {}) =>
  Type.String({ title: LABEL[kunci], maxLength, ...lain })
const boleh = (kunci: keyof typeof LABEL, maxLength: number, lain = {}) =>
  Type.Optional(isian(kunci, maxLength, lain))

/** One person; the sentences of a refusal are those of the import. */
export const SkemaCalon = Type.Object(
  {
    nip: isian('nip', 40, { minLength: 1 }),
    nama: isian('nama', 200, { minLength: 1, description: 'Boleh dengan gelar.' }),
    golongan: boleh('golongan', 60, { description: 'Misalnya III/c, atau IX bagi PPPK.' }),
    jabatan: boleh('jabatan', 200),
    unitKerja: boleh('unitKerja', 200),
    email: boleh('email', 120),
    hp: boleh('hp', 40, { description: 'Isi salah satu: email atau nomor HP.' }),
    tempatLahir: boleh('tempatLahir', 60),
    tanggalLahir: boleh('tanggalLahir', 40, { description: 'Seperti 12-03-1985.' }),
  },
  { additionalProperties: false },
)

/** Ends the wait for an agency that does not answer. */
export const SkemaTutup = Type.Object(
  { alasan: Type.String({ title: 'Alasan', minLength: 5, maxLength: 500 }) },
  { additionalProperties: false },
)

export const SkemaPengusul = Type.Object(
  {
    nip: Type.String({
      title: 'NIP',
      description: 'Pegawai yang penempatannya tercatat; ia mengusulkan bagi tempat tugasnya.',
      minLength: 18,
      maxLength: 25,
    }),
  },
  { additionalProperties: false },
)
