import type { Knex } from 'knex'

/** Where someone works on a date; `atasanId` null while nobody is recorded. */
export interface Penempatan {
  pdId: string
  pd: string
  jabatan: string
  jenisJabatan: string | null
  atasanId: string | null
}

/** The placement of a person on the office's date; null when none is recorded. */
export async function penempatanPada(
  db: Knex,
  pegawaiId: string,
  tanggal: string,
): Promise<Penempatan | null> {
  const p = await db('penempatan as p')
    .join('pd', 'pd.id', 'p.pd_id')
    .where({ pegawai_id: pegawaiId })
    .where('berlaku_dari', '<=', tanggal)
    .where((q) => q.whereNull('berlaku_sampai').orWhere('berlaku_sampai', '>=', tanggal))
    .orderBy('berlaku_dari', 'desc')
    .first('p.*', 'pd.nama as pd')
  return p
    ? {
        ...{ pdId: p.pd_id, pd: p.pd, jabatan: p.jabatan },
        ...{ jenisJabatan: p.jenis_jabatan, atasanId: p.atasan_id },
      }
    : null
}
