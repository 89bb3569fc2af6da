import type { Knex } from 'knex'

export type Tingkat = 'peringatan' | 'lewat' | 'eskalasi'
export type Sasaran = 'pelaksana' | 'kepala_unit' | 'kepala_kantor'

/** One rule of an SOP: who is told what, how long after a clock is at risk or due. */
export interface Aturan {
  /** Stays when the rule is changed: what was said by it is not said again. */
  kode: string
  tingkat: Tingkat
  acuan: 'risiko' | 'jatuh'
  /** Working minutes, or whole working days. */
  geser: number
  satuan: 'menit' | 'hari_kerja'
  kepada: Sasaran
  aktif: boolean
  berlakuAt: Date
}

/** From the least to the most pressing. */
export const URUTAN: readonly Tingkat[] = ['peringatan', 'lewat', 'eskalasi']

/** SOP code to its rules; `''` holds the shipped ones. */
export type SemuaAturan = ReadonlyMap<string, readonly Aturan[]>

export async function semuaAturan(db: Knex, sop?: string): Promise<SemuaAturan> {
  const q = db('aturan_eskalasi').orderBy('sop_kode').orderBy('urutan')
  const rows = await (sop === undefined ? q : q.whereIn('sop_kode', ['', sop])).select('*')
  const hasil = new Map<string, Aturan[]>()
  for (const { sop_kode, urutan: _, berlaku_at: berlakuAt, ...r } of rows) {
    const daftar = hasil.get(sop_kode) ?? []
    hasil.set(sop_kode, [...daftar, { ...r, berlakuAt } as Aturan])
  }
  return hasil
}

/** The rules an SOP goes by: its own, once somebody has set them, else the shipped ones. */
export const aturanUntuk = (semua: SemuaAturan, sop: string): readonly Aturan[] =>
  semua.get(sop) ?? semua.get('') ?? []
