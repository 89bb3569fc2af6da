import type { Knex } from 'knex'
import type { Kursi, Pelaku } from '../values/pelaku.js'

/** Who leads the whole office. */
const SE_KANTOR = ['kepala', 'sekretaris']

/**
 * The seat by which someone leads the cases of a unit: kepala and sekretaris every case, a kabid those of
 * the own unit and the ones below it. Null: does not lead them; an administrator keeps the machine, not
 * the cases.
 */
export async function kursiMemimpin(
  db: Knex,
  pelaku: Pelaku,
  unitId: string,
): Promise<Kursi | null> {
  const punya = (peran: readonly string[]) =>
    pelaku.kursi.filter((k) => k.peran.some((p) => peran.includes(p)))
  const [kantor] = punya(SE_KANTOR)
  if (kantor) return kantor
  const kabid = punya(['kabid'])
  if (kabid.length === 0) return null
  const atas = await unitKeAtas(db, unitId)
  return kabid.find((k) => atas.includes(k.unitId)) ?? null
}

/** People who lead the cases of a unit on this day, to be told; `hari` is `yyyy-mm-dd`. */
export async function pemimpinPerkara(db: Knex, unitId: string, hari: string): Promise<string[]> {
  const atas = await unitKeAtas(db, unitId)
  const { rows } = await db.raw(
    `select distinct m.pegawai_id as id
       from pemangku m join jabatan j on j.id = m.jabatan_id
       join jabatan_peran r on r.jabatan_id = j.id join pegawai p on p.id = m.pegawai_id and p.aktif
      where (r.peran = any(:kantor::text[]) or (r.peran = 'kabid' and j.unit_id = any(:atas::uuid[])))
        and m.berlaku_dari <= :hari and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari)`,
    { kantor: SE_KANTOR, atas, hari },
  )
  return rows.map((r: { id: string }) => r.id)
}

/** The unit and those it belongs to. */
async function unitKeAtas(db: Knex, unitId: string): Promise<string[]> {
  const { rows } = await db.raw(
    `with recursive naik as (
       select id, induk_id from unit where id = ?
       union select u.id, u.induk_id from unit u join naik n on u.id = n.induk_id)
     select id from naik`,
    [unitId],
  )
  return rows.map((r: { id: string }) => r.id)
}
