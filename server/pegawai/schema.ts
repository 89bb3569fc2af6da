import { Type } from 'typebox'
import { SANDI_ADMIN_TERPENDEK, SANDI_TERPANJANG, SANDI_TERPENDEK } from './sandi.js'

const sandi = (title: string, autocomplete: string, lain: Record<string, unknown> = {}) =>
  Type.String({
    title,
    'x-ui': 'sandi',
    'x-autocomplete': autocomplete,
    minLength: 1,
    maxLength: SANDI_TERPANJANG,
    ...lain,
  })

export const NamaPengguna = Type.String({
  title: 'Nama pengguna',
  description: 'Huruf kecil, angka, titik, atau tanda hubung.',
  pattern: '^[a-z0-9][a-z0-9.-]{1,39}$',
  'x-galat': 'hanya boleh berisi 2 sampai 40 huruf kecil, angka, titik, atau tanda hubung',
  'x-autocomplete': 'username',
})

export const SkemaMasuk = Type.Object({
  namaPengguna: Type.String({
    title: 'Nama pengguna',
    minLength: 1,
    maxLength: 100,
    'x-autocomplete': 'username',
  }),
  sandi: sandi('Kata sandi', 'current-password'),
  ke: Type.Optional(Type.String({ 'x-ui': 'tersembunyi', maxLength: 500 })),
})

/** A code as people type it: from the app with or without a blank, or a spare one with its dashes. */
export const Kode = Type.String({
  title: 'Kode verifikasi',
  description: '6 angka dari aplikasi autentikator, atau salah satu kode cadangan.',
  minLength: 6,
  maxLength: 20,
  'x-autocomplete': 'one-time-code',
})

export const SkemaKodeMasuk = Type.Object({
  kode: Kode,
  ke: Type.Optional(Type.String({ 'x-ui': 'tersembunyi', maxLength: 500 })),
})

/** A program says all at once. */
export const SkemaMasukProgram = Type.Object({
  ...SkemaMasuk.properties,
  kode: Type.Optional(Kode),
})

export const SkemaSandiSendiri = Type.Object({
  sandi: sandi('Kata sandi Anda', 'current-password'),
})

export const SkemaGantiSandi = Type.Object({
  sandiLama: sandi('Kata sandi lama', 'current-password'),
  sandiBaru: sandi('Kata sandi baru', 'new-password', {
    description: `Paling sedikit ${SANDI_TERPENDEK} karakter.`,
  }),
  ulangiSandi: sandi('Ulangi kata sandi baru', 'new-password'),
})

export const SkemaAdminPertama = Type.Object({
  nama: Type.String({ title: 'Nama lengkap', minLength: 3, maxLength: 150 }),
  namaPengguna: NamaPengguna,
  sandiBaru: sandi('Kata sandi', 'new-password', {
    description: `Paling sedikit ${SANDI_ADMIN_TERPENDEK} karakter.`,
  }),
  ulangiSandi: sandi('Ulangi kata sandi', 'new-password'),
})

export const SkemaPegawai = Type.Object({
  nama: Type.String({ title: 'Nama tanpa gelar', minLength: 2, maxLength: 150 }),
  gelarDepan: Type.Optional(Type.String({ title: 'Gelar depan', maxLength: 50 })),
  gelarBelakang: Type.Optional(Type.String({ title: 'Gelar belakang', maxLength: 80 })),
  jenis: Type.Union(
    [
      Type.Literal('pns', { title: 'PNS' }),
      Type.Literal('pppk', { title: 'PPPK' }),
      Type.Literal('lainnya', { title: 'Lainnya' }),
    ],
    { title: 'Jenis pegawai', default: 'pns' },
  ),
  nip: Type.Optional(
    Type.String({
      title: 'NIP',
      description: '18 angka; spasi boleh. Wajib untuk PNS dan PPPK.',
      maxLength: 40,
    }),
  ),
  golongan: Type.Optional(
    Type.String({
      title: 'Golongan',
      description: 'Misalnya III/c, atau IX untuk PPPK.',
      maxLength: 60,
    }),
  ),
  surel: Type.Optional(Type.String({ title: 'Surel', format: 'email', maxLength: 200 })),
  aktif: Type.Boolean({ title: 'Masih bertugas', default: true }),
})

export const SkemaAkun = Type.Object({
  namaPengguna: NamaPengguna,
  sandiBaru: Type.Optional(
    sandi('Kata sandi baru', 'new-password', {
      description: 'Kosongkan bila tidak diganti. Menggantinya mengakhiri semua sesi orang ini.',
    }),
  ),
  admin: Type.Boolean({ title: 'Admin aplikasi', default: false }),
})

/** Sifat of a seat; acting periods need their end and their decree. */
export const Sifat = Type.Union(
  [
    Type.Literal('definitif', { title: 'Definitif' }),
    Type.Literal('plt', { title: 'Plt.' }),
    Type.Literal('plh', { title: 'Plh.' }),
  ],
  { title: 'Sifat', default: 'definitif' },
)

const tanggal = (title: string, lain: Record<string, unknown> = {}) =>
  Type.String({ title, format: 'date', ...lain })

export const SkemaAkhiri = Type.Object({
  sampai: tanggal('Berakhir pada', { description: 'Hari terakhir bertugas.' }),
})

export const Id = Type.Object({ id: Type.String({ format: 'uuid' }) }, { title: 'Data' })

interface Pilihan {
  id: string
  nama: string
}

// A choice among nothing is no schema; the plain id is then refused for naming nothing.
const dari = (title: string, pilihan: readonly Pilihan[]) =>
  pilihan.length === 0
    ? Type.String({ title, format: 'uuid' })
    : Type.Union(
        pilihan.map((p) => Type.Literal(p.id, { title: p.nama })),
        { title, 'x-ui': 'pilih' },
      )

/** A seat for someone, with the posts there are at this moment to choose from. */
export function skemaPemangku(jabatan: readonly Pilihan[]) {
  return Type.Object({
    jabatanId: dari('Jabatan', jabatan),
    sifat: Sifat,
    skNomor: Type.Optional(
      Type.String({
        title: 'Nomor SK atau surat perintah',
        description: 'Wajib untuk Plt. dan Plh.',
        maxLength: 100,
      }),
    ),
    dari: tanggal('Mulai'),
    sampai: Type.Optional(
      tanggal('Sampai', { description: 'Hari terakhir; wajib untuk Plt. dan Plh.' }),
    ),
  })
}

/** A post, with the units, superiors and roles there are; `lama`: one that may end. */
export function skemaJabatan(p: {
  unit: readonly Pilihan[]
  atasan: readonly Pilihan[]
  peran: readonly { kode: string; nama: string }[]
  lama?: boolean
}) {
  return Type.Object({
    kode: Type.String({ title: 'Kode', minLength: 2, maxLength: 60, pattern: '^[a-z0-9.-]+$' }),
    nama: Type.String({ title: 'Nama jabatan', minLength: 2, maxLength: 200 }),
    unitId: dari('Unit', p.unit),
    atasanId: Type.Optional(dari('Jabatan atasan', p.atasan)),
    peran: Type.Array(Type.Union(p.peran.map((r) => Type.Literal(r.kode, { title: r.nama }))), {
      title: 'Peran dalam SOP',
    }),
    ...(p.lama && { aktif: masihAda('Jabatan masih ada') }),
  })
}

/** A unit and where it belongs; `lama`: one that may end. */
export function skemaUnit(p: { induk: readonly Pilihan[]; lama?: boolean }) {
  return Type.Object({
    kode: Type.String({ title: 'Kode', minLength: 2, maxLength: 40, pattern: '^[A-Za-z0-9.-]+$' }),
    nama: Type.String({ title: 'Nama unit', minLength: 2, maxLength: 150 }),
    singkatan: Type.Optional(Type.String({ title: 'Singkatan', maxLength: 40 })),
    indukId: Type.Optional(dari('Bagian dari', p.induk)),
    ...(p.lama && { aktif: masihAda('Unit masih ada') }),
  })
}

const masihAda = (title: string) =>
  Type.Optional(
    Type.Boolean({
      title,
      default: true,
      description: 'Yang berakhir tetap tercatat, tetapi tidak dapat dipilih lagi.',
    }),
  )
