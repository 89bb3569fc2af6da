import { Type } from 'typebox'

interface PilihanTujuan {
  id: string
  nama: string
  pemangku: string
}

/** The sheet as a form: to whom, the checklist of the office, limit, note. */
export function skemaDisposisi(
  tujuan: readonly PilihanTujuan[],
  instruksi: readonly string[],
  peran: readonly { kode: string; nama: string }[],
) {
  // A choice among nothing is no schema; the plain id is then refused for naming nobody.
  const satu =
    tujuan.length === 0
      ? Type.String({ format: 'uuid' })
      : Type.Union(tujuan.map((t) => Type.Literal(t.id, { title: `${t.nama} (${t.pemangku})` })))
  return Type.Object({
    kepada: Type.Array(satu, { title: 'Diteruskan kepada', maxItems: 50, default: [] }),
    ...(peran.length > 0 && {
      peran: Type.Optional(
        Type.Array(Type.Union(peran.map((p) => Type.Literal(p.kode, { title: p.nama }))), {
          title: 'Atau kepada siapa pun yang memegang peran',
          description: 'Cukup seorang dari mereka yang menindaklanjuti.',
          default: [],
          maxItems: 20,
        }),
      ),
    }),
    butir: Type.Array(Type.Union(instruksi.map((i) => Type.Literal(i, { title: i }))), {
      title: 'Dengan hormat harap',
      default: [],
    }),
    instruksi: Type.Optional(Type.String({ title: 'Instruksi lain', maxLength: 500 })),
    catatan: Type.Optional(Type.String({ title: 'Catatan', maxLength: 1000, 'x-ui': 'paragraf' })),
    batas: Type.Optional(Type.String({ title: 'Batas waktu', format: 'date' })),
  })
}

export const SkemaSelesai = Type.Object({
  laporan: Type.String({
    title: 'Hasil tindak lanjut',
    minLength: 3,
    maxLength: 4000,
    'x-ui': 'paragraf',
  }),
  berkas: Type.Optional(
    Type.Object(
      { sha256: Type.String(), nama: Type.String() },
      {
        title: 'Berkas laporan',
        format: 'berkas',
        description: 'PDF, JPEG, atau PNG.',
        'x-terima': '.pdf,.jpg,.jpeg,.png',
      },
    ),
  ),
})

export const SkemaBatal = Type.Object({
  alasan: Type.String({ title: 'Alasan', minLength: 3, maxLength: 300 }),
})
