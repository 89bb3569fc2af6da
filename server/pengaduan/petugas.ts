import type { Knex } from 'knex'
import { errors } from '../errors.js'

export interface CalonPetugas {
  id: string
  /** Name and post, different for each of them. */
  sebut: string
}

/**
 * Everyone who sits in this office on that day (`yyyy-mm-dd`), the unit of the complaint first: a
 * complaint is given to a person, and the post tells one from another of the same name.
 */
export async function calonPetugas(
  db: Knex,
  { hari, unitId }: { hari: string; unitId: string },
): Promise<CalonPetugas[]> {
  const { rows } = await db.raw(
    `select * from (
       select distinct on (p.id) p.id, p.nama, p.nip, j.nama as jabatan, j.unit_id = :unitId as dekat
         from pemangku m join pegawai p on p.id = m.pegawai_id and p.aktif
         join jabatan j on j.id = m.jabatan_id
        where m.berlaku_dari <= :hari and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari)
        order by p.id, m.sifat = 'definitif' desc, m.berlaku_dari desc) x
      order by dekat desc, nama, id`,
    { hari, unitId },
  )
  const sebut = (r: any): string => `${r.nama}, ${r.jabatan}`
  const banyak = new Map<string, number>()
  for (const r of rows) banyak.set(sebut(r), (banyak.get(sebut(r)) ?? 0) + 1)
  return rows.map((r: any) => ({
    id: r.id,
    sebut:
      banyak.get(sebut(r))! > 1 ? `${sebut(r)} (${String(r.nip ?? r.id).slice(-4)})` : sebut(r),
  }))
}

/** Who was chosen on a form, by name and post or by id. Errors: ISIAN_SALAH. */
export function pilihPetugas(calon: readonly CalonPetugas[], isian: string): CalonPetugas {
  const satu = calon.find((c) => c.sebut === isian.trim() || c.id === isian.trim())
  if (!satu)
    throw errors.ISIAN_SALAH({
      kolom: 'Petugas',
      sebab: 'bukan pegawai yang bertugas di kantor ini; pilih dari daftarnya',
    })
  return satu
}
