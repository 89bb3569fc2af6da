import type { Knex } from 'knex'
import { pelaksana, type MilikTugas } from '../pelaksana.js'

/** Who works on each of these cases now: whoever its open tasks, and those of the cases it called, are for. */
export async function pelaksanaPerkara(
  db: Knex,
  perkara: readonly string[],
  hari: string,
): Promise<Map<string, string[]>> {
  const { rows } = await db.raw(
    `with recursive turun as (
       select id as akar, id from unnest(?::uuid[]) as x (id)
       union all select t.akar, p.id from turun t join perkara p on p.induk_id = t.id)
     select t.akar, g.pemegang_id, g.peran, g.pencatat, g.pegawai_id,
            g.unit_id as unit_tugas
       from turun t join tugas g on g.perkara_id = t.id where g.status = 'terbuka'`,
    [[...perkara]],
  )
  const orang = await pelaksana(db, rows as MilikTugas[], hari)
  const hasil = new Map<string, string[]>()
  rows.forEach(({ akar }: { akar: string }, i: number) =>
    hasil.set(akar, [...new Set([...(hasil.get(akar) ?? []), ...orang[i]!])]),
  )
  return hasil
}
