import type { Knex } from 'knex'

/** A version of a letter; its hash never changes. */
export interface VersiNaskah {
  naskahId: string
  versi: number
}

/** Remembers that this person has had this version before their eyes. Again: nothing changes. */
export async function catatDibuka(
  db: Knex,
  { naskahId, versi }: VersiNaskah,
  pegawaiId: string,
  kini: Date,
): Promise<void> {
  await db('naskah_dibuka')
    .insert({ naskah_id: naskahId, versi, pegawai_id: pegawaiId, dibuka_at: kini })
    .onConflict()
    .ignore()
}

export const sudahDibuka = async (
  db: Knex,
  { naskahId, versi }: VersiNaskah,
  pegawaiId: string,
): Promise<boolean> =>
  Boolean(
    await db('naskah_dibuka')
      .where({ naskah_id: naskahId, versi, pegawai_id: pegawaiId })
      .first('versi'),
  )

/** SQL: the newest version of the letter of task `t` has been opened by the person bound here. */
export const SQL_DIBUKA = `exists (select from naskah n
  join naskah_dibuka d on d.naskah_id = n.id and d.versi = n.versi
  where n.perkara_id = t.perkara_id and n.jenis = t.naskah and d.pegawai_id = ?)`
