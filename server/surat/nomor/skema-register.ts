import { Type } from 'typebox'

export const POLA_KODE_REGISTER = '^[a-z][a-z0-9-]{1,40}$'

export const Kode = Type.Object(
  { kode: Type.String({ pattern: POLA_KODE_REGISTER }) },
  { title: 'Register' },
)

const Pola = {
  pola: Type.String({
    title: 'Pola nomor',
    minLength: 1,
    maxLength: 120,
    description:
      'Penanda: {SEQ} nomor urut, {SEQ:3} tiga angka, {SUFFIX} sisipan, {SEC} huruf keamanan, {KLAS} klasifikasi, {UNIT}, {SUBUNIT}, {MM} bulan, {ROM} bulan romawi, {YYYY}, {YY}.',
  }),
  unit: Type.Optional(
    Type.String({
      title: 'Teks {UNIT}',
      maxLength: 100,
      description: 'Kosong berarti singkatan kantor.',
    }),
  ),
  subunit: Type.Optional(Type.String({ title: 'Teks {SUBUNIT}', maxLength: 100 })),
}

const Kebiasaan = {
  nama: Type.String({ title: 'Nama buku', minLength: 1, maxLength: 100 }),
  gayaSufiks: Type.Optional(
    Type.Union(
      [
        Type.Literal('.A', { title: '12.A' }),
        Type.Literal('a', { title: '12a' }),
        Type.Literal('.01', { title: '12.01' }),
      ],
      { title: 'Gaya nomor sisipan', default: '.A' },
    ),
  ),
  wajibSisipan: Type.Optional(
    Type.Boolean({
      title: 'Surat yang tanggalnya mendahului nomor terakhir wajib memakai nomor sisipan',
    }),
  ),
}

export const SkemaPola = Type.Object({
  ...Pola,
  berlakuDari: Type.Optional(
    Type.String({
      title: 'Berlaku untuk surat mulai',
      format: 'date',
      description: 'Menurut tanggal surat. Kosong berarti hari ini.',
    }),
  ),
})

export const SkemaRegisterBaru = Type.Object({
  kode: Type.String({
    title: 'Kode buku',
    pattern: POLA_KODE_REGISTER,
    maxLength: 41,
    description: 'Huruf kecil, angka, dan tanda hubung; misalnya nota-dinas-psda.',
  }),
  ...Kebiasaan,
  ...Pola,
})

export const SkemaRegister = Type.Object({
  ...Kebiasaan,
  aktif: Type.Optional(Type.Boolean({ title: 'Buku masih dipakai', default: true })),
})

export const SkemaMulai = Type.Object({
  tahun: Type.Integer({ title: 'Tahun buku', minimum: 2000, maximum: 2100 }),
  terakhir: Type.Integer({
    title: 'Nomor urut terakhir di buku lama',
    minimum: 0,
    maximum: 1_000_000,
    description: 'Nomor berikutnya melanjutkan nomor ini.',
  }),
})
