import { Type } from 'typebox'
import type { KlasifikasiRow } from './klasifikasi.js'

export const POLA_KODE = '^[0-9]{3}(\\.[0-9]{1,3}){0,7}$'

const Nasib = Type.Optional(
  Type.Union(
    [
      Type.Literal('musnah', { title: 'Musnah' }),
      Type.Literal('permanen', { title: 'Permanen' }),
      Type.Literal('dinilai kembali', { title: 'Dinilai kembali' }),
    ],
    { title: 'Nasib akhir', 'x-ui': 'pilih' },
  ),
)
const Tahun = (title: string) => Type.Optional(Type.Integer({ title, minimum: 0, maximum: 100 }))

/** One classification code. `kodeTetap`: an existing one, whose code no longer changes. */
export const skemaKlasifikasi = (kodeTetap: boolean) =>
  Type.Object({
    ...(kodeTetap
      ? {}
      : { kode: Type.String({ title: 'Kode', pattern: POLA_KODE, maxLength: 40 }) }),
    uraian: Type.String({ title: 'Uraian', minLength: 1, maxLength: 300 }),
    relevansi: Type.Optional(Type.String({ title: 'Dipakai untuk', maxLength: 300 })),
    jraAktif: Tahun('Masa aktif (tahun)'),
    jraInaktif: Tahun('Masa inaktif (tahun)'),
    nasib: Nasib,
    saran: Type.Optional(
      Type.String({ title: 'Kode yang lebih tepat', pattern: POLA_KODE, maxLength: 40 }),
    ),
    petunjuk: Type.Optional(
      Type.String({
        title: 'Petunjuk',
        maxLength: 300,
        description: 'Ditampilkan di samping kode ini; kode yang dicetak tidak berubah.',
      }),
    ),
    aktif: Type.Optional(Type.Boolean({ title: 'Masih dipakai', default: true })),
  })

/** A code to choose: typed, or found by its words in the list the browser opens. */
export const kolomKlasifikasi = (
  daftar: readonly KlasifikasiRow[],
  lain: Record<string, unknown> = {},
) =>
  Type.String({
    title: 'Kode klasifikasi',
    maxLength: 40,
    pattern: POLA_KODE,
    'x-saran': daftar
      .filter((k) => k.aktif)
      .map((k) => ({ nilai: k.kode, label: `${k.kode} ${k.uraian}` })),
    ...lain,
  })
