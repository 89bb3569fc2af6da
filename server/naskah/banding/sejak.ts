import type { Knex } from 'knex'

export interface Sejak {
  versi: number
  /** Why this one: they opened it, it was the last that bore a mark, or it is just the one before. */
  sebab: 'dibuka' | 'dicap' | 'sebelumnya'
}

/**
 * The version before `ke` from which a person wants to see the changes: the last one they opened, else
 * the last with a paraf or signature, else the one before. Null for the first version.
 */
export async function versiSejak(
  db: Knex,
  naskahId: string,
  ke: number,
  pegawaiId: string,
): Promise<Sejak | null> {
  if (ke < 2) return null
  const { rows } = await db.raw(
    `select (select max(versi) from naskah_dibuka
              where naskah_id = :naskahId and pegawai_id = :pegawaiId and versi < :ke) as dibuka,
            (select max(versi) from cap where naskah_id = :naskahId and versi < :ke) as dicap`,
    { naskahId, pegawaiId, ke },
  )
  const { dibuka, dicap } = rows[0]
  if (dibuka) return { versi: dibuka, sebab: 'dibuka' }
  if (dicap) return { versi: dicap, sebab: 'dicap' }
  return { versi: ke - 1, sebab: 'sebelumnya' }
}
