import { Type, type Static } from 'typebox'

/** What a row of the book can be asked for besides its words. */
export const KEADAAN = {
  terpakai: 'Terpakai',
  dipesan: 'Dipesan',
  batal: 'BATAL',
  sisipan: 'Sisipan',
  'tanpa-pindaian': 'Belum ada pindaian',
} as const

/** Stands for all books at once; the others are named by their code. */
export const SEMUA_BUKU = 'semua'

const Kolom = {
  q: Type.Optional(Type.String({ title: 'Cari', maxLength: 200 })),
  register: Type.Optional(Type.String({ title: 'Buku', maxLength: 50 })),
  tahun: Type.Optional(Type.Integer({ title: 'Tahun', minimum: 2000, maximum: 2100 })),
  keadaan: Type.Optional(
    Type.Union(
      Object.entries(KEADAAN).map(([kode, title]) => Type.Literal(kode, { title })),
      { title: 'Keadaan' },
    ),
  ),
}

export const SkemaSaring = Type.Object({
  ...Kolom,
  sesudah: Type.Optional(Type.String({ title: 'Sesudah baris', format: 'uuid' })),
})

type Isian = Static<typeof SkemaSaring>
export type SaringAgenda = Omit<Isian, 'keadaan' | 'sesudah'> & {
  keadaan?: keyof typeof KEADAAN | undefined
}

/** The address that shows the book so. */
export function alamatAgenda(s: SaringAgenda & { sesudah?: string | undefined }): string {
  const isi = Object.entries(s).filter(([, nilai]) => nilai !== undefined && nilai !== '')
  return `/surat?${new URLSearchParams(isi.map(([k, nilai]) => [k, String(nilai)]))}`
}
