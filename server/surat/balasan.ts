import type { Knex } from 'knex'
import type { Konteks } from '../perkara/handler.js'
import type { NaskahRow } from '../naskah/muat.js'

export interface BalasanRow {
  instansi: string
  surat_masuk_id: string | null
  nomor: string | null
  tanggal: string | null
  terlambat: boolean
}

/** How the name of an instansi is compared: people write capitals and blanks as they like. */
export const rapikan = (instansi: string): string =>
  instansi.trim().replace(/\s+/g, ' ').toLowerCase()

/** Each addressee of the letter owes one reply, also when it is named twice. */
export async function bukaBalasan(k: Konteks, naskah: NaskahRow): Promise<void> {
  const instansi = new Map<string, string>()
  for (const tujuan of naskah.tujuan)
    if (!instansi.has(rapikan(tujuan))) instansi.set(rapikan(tujuan), tujuan.trim())
  if (instansi.size === 0) return
  await k
    .trx('balasan')
    .insert([...instansi.values()].map((i) => ({ perkara_id: k.perkara.id, instansi: i })))
    .onConflict(['perkara_id', 'instansi'])
    .ignore()
}

export async function daftarBalasan(db: Knex, perkaraId: string): Promise<BalasanRow[]> {
  return db('balasan as b')
    .leftJoin('surat_masuk as s', 's.id', 'b.surat_masuk_id')
    .where('b.perkara_id', perkaraId)
    .orderBy('b.instansi')
    .select('b.instansi', 'b.surat_masuk_id', 'b.terlambat', 's.nomor', 's.tanggal')
}
