import { Type } from 'typebox'
import { SkemaSandiSendiri } from '../schema.js'
import { RUANG } from './ruang.js'

const pilihan = <const T extends string | number>(nilai: T, title: string) =>
  Type.Literal(nilai, { title })

const umum = {
  nama: Type.String({
    title: 'Nama token',
    description: 'Untuk apa token ini dipakai, misalnya Penghubung SIMPEG.',
    minLength: 3,
    maxLength: 80,
  }),
  lingkup: Type.Union(
    [pilihan('baca', 'Membaca saja'), pilihan('tindak', 'Membaca dan bertindak atas nama saya')],
    { title: 'Boleh', default: 'baca' },
  ),
  ruang: Type.Array(
    Type.Union(RUANG.filter((r) => r.kode !== 'akun').map((r) => pilihan(r.kode, r.nama))),
    {
      title: 'Hanya di bagian ini',
      description: 'Tanpa pilihan: semua bagian yang boleh Anda buka.',
      default: [],
    },
  ),
}

const penutup = {
  // At most a year: a program nobody remembers must stop by itself.
  hari: Type.Union(
    [
      pilihan(30, '30 hari'),
      pilihan(90, '90 hari'),
      pilihan(180, '180 hari'),
      pilihan(365, '1 tahun'),
    ],
    { title: 'Berlaku selama', default: 90 },
  ),
  ...SkemaSandiSendiri.properties,
}

/** What an administrator may give a token, others may not. */
export const SkemaToken = Type.Object({
  ...umum,
  admin: Type.Optional(Type.Boolean({ title: 'Termasuk halaman khusus admin', default: false })),
  ...penutup,
})

export const SkemaTokenBiasa = Type.Object({ ...umum, ...penutup })
