import { Type, type Static } from 'typebox'

const pilih = <T extends string>(title: string, isi: readonly (readonly [T, string])[]) =>
  Type.Unsafe<T>(
    Type.Union(
      isi.map(([nilai, label]) => Type.Literal(nilai, { title: label })),
      { title, 'x-ui': 'pilih' },
    ),
  )

export const TINGKAT = [
  ['peringatan', 'Peringatan'],
  ['lewat', 'Lewat tenggat'],
  ['eskalasi', 'Eskalasi'],
] as const
export const ACUAN = [
  ['risiko', 'mulai berisiko'],
  ['jatuh', 'jatuh tempo'],
] as const
export const SATUAN = [
  ['menit', 'menit kerja'],
  ['hari_kerja', 'hari kerja'],
] as const
export const KEPADA = [
  ['pelaksana', 'pelaksana'],
  ['kepala_unit', 'kepala unit'],
  ['kepala_kantor', 'kepala kantor'],
] as const

const SkemaAturan = Type.Object({
  kode: Type.Optional(
    Type.String({ 'x-ui': 'tersembunyi', pattern: '^[a-z0-9-]{1,40}$', maxLength: 40 }),
  ),
  tingkat: pilih('Tingkat', TINGKAT),
  geser: Type.Integer({ title: 'Jarak', minimum: 0, maximum: 30_000 }),
  satuan: pilih('Satuan', SATUAN),
  acuan: pilih('Sesudah', ACUAN),
  kepada: pilih('Kepada', KEPADA),
  aktif: Type.Boolean({ title: 'Berlaku' }),
})

/** All rules of one SOP; `sidik` names the state they were read in. */
export const SkemaAturanSop = Type.Object({
  sidik: Type.String({ 'x-ui': 'tersembunyi', maxLength: 64 }),
  aturan: Type.Array(SkemaAturan, { title: 'Aturan', 'x-ui': 'tabel', minItems: 1, maxItems: 12 }),
})

export type IsiAturanSop = Static<typeof SkemaAturanSop>

export const ParamsSop = Type.Object(
  { kode: Type.String({ title: 'SOP', minLength: 1, maxLength: 100 }) },
  { title: 'SOP' },
)
