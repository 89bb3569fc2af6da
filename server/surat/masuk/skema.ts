import { Type, type Static } from 'typebox'

export const Urgensi = Type.Union(
  [
    Type.Literal('biasa', { title: 'Biasa' }),
    Type.Literal('penting', { title: 'Penting' }),
    Type.Literal('segera', { title: 'Segera' }),
    Type.Literal('sangat-segera', { title: 'Sangat Segera' }),
  ],
  { title: 'Sifat (urgensi)', default: 'biasa' },
)
export const Keamanan = Type.Union(
  [
    Type.Literal('B', { title: 'Biasa' }),
    Type.Literal('T', { title: 'Terbatas' }),
    Type.Literal('R', { title: 'Rahasia' }),
    Type.Literal('SR', { title: 'Sangat Rahasia' }),
  ],
  {
    title: 'Klasifikasi keamanan',
    default: 'B',
    description: 'Rahasia dan Sangat Rahasia hanya terbaca oleh yang berwenang.',
  },
)
export type KodeUrgensi = Static<typeof Urgensi>
export type KodeKeamanan = Static<typeof Keamanan>

const label = (s: { anyOf: { const: string; title?: string }[] }) =>
  Object.fromEntries(s.anyOf.map((c) => [c.const, c.title ?? c.const]))
const URGENSI: Record<string, string> = label(Urgensi as never)
const KEAMANAN: Record<string, string> = label(Keamanan as never)

/** `Segera / Rahasia`: one printed line of two independent attributes (domain notes 1.6). */
export function sebutSifat(urgensi: string, keamanan: string): string {
  const cepat = URGENSI[urgensi] ?? urgensi
  return keamanan === 'B' ? cepat : `${cepat} / ${KEAMANAN[keamanan] ?? keamanan}`
}

interface Kode {
  kode: string
  uraian: string
}

/** The record of an incoming letter, with the classification codes there are to choose from. */
export function skemaSuratMasuk(klasifikasi: readonly Kode[]) {
  const kode =
    klasifikasi.length === 0
      ? Type.String({ title: 'Kode klasifikasi', maxLength: 40 })
      : Type.Union(
          klasifikasi.map((k) => Type.Literal(k.kode, { title: `${k.kode} ${k.uraian}` })),
          { title: 'Kode klasifikasi', 'x-ui': 'pilih' },
        )
  return Type.Object({
    pengirim: Type.String({ title: 'Pengirim', minLength: 2, maxLength: 300, pattern: '\\S' }),
    nomor: Type.Optional(
      Type.String({
        title: 'Nomor surat',
        maxLength: 200,
        description: 'Kosongkan bila surat tidak bernomor.',
      }),
    ),
    tanggal: Type.String({ title: 'Tanggal surat', format: 'date' }),
    tanggalTerima: Type.Optional(
      Type.String({
        title: 'Tanggal diterima',
        format: 'date',
        description: 'Tahunnya menentukan buku agenda. Kosong berarti hari ini.',
      }),
    ),
    hal: Type.String({
      title: 'Hal atau isi ringkas',
      minLength: 2,
      maxLength: 1000,
      pattern: '\\S',
      'x-ui': 'paragraf',
    }),
    lampiran: Type.Optional(Type.String({ title: 'Lampiran', maxLength: 100 })),
    urgensi: Urgensi,
    keamanan: Keamanan,
    klasifikasi: Type.Optional(kode),
    keterangan: Type.Optional(Type.String({ title: 'Keterangan', maxLength: 500 })),
    pindaian: Type.Optional(
      Type.Object(
        { sha256: Type.String(), nama: Type.String() },
        {
          title: 'Pindaian surat',
          format: 'berkas',
          description: 'PDF, JPEG, atau PNG, paling besar 25 MB.',
          'x-terima': '.pdf,.jpg,.jpeg,.png',
        },
      ),
    ),
  })
}
export type IsianSuratMasuk = Static<ReturnType<typeof skemaSuratMasuk>>

/** The same with why it is corrected, and the version that was read. */
export function skemaRalat(klasifikasi: readonly Kode[]) {
  const { properties } = skemaSuratMasuk(klasifikasi)
  return Type.Object({
    ...properties,
    alasan: Type.String({ title: 'Alasan perbaikan', minLength: 3, maxLength: 500 }),
    versi: Type.Integer({ title: 'Versi', minimum: 1, 'x-ui': 'tersembunyi' }),
  })
}
