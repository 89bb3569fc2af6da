import type { Knex } from 'knex'
import type { JamKerja } from '../values/jam-kerja.js'
import { menitHanyaLuar, type JenisSegmen, type Segmen } from './segmen.js'

interface Perkara {
  perkara_id: string
  mulai_at: Date
}

/** Working minutes up to `kini` in which the case and those it called only waited for others. */
export async function menitLuar(db: Knex, j: JamKerja, p: Perkara, kini: Date): Promise<number> {
  return menitHanyaLuar(j, (await segmenPerkara(db, [p], kini)).get(p.perkara_id) ?? [])
}

/** The stretches of each case and of those it called, the open ones up to `kini`; one round trip. */
export async function segmenPerkara(
  db: Knex,
  perkara: readonly Perkara[],
  kini: Date,
): Promise<Map<string, Segmen[]>> {
  const { rows } = await db.raw(
    `with recursive turun as (
       select id as akar, id from unnest(?::uuid[]) as x (id)
       union all select t.akar, p.id from turun t join perkara p on p.induk_id = t.id)
     select t.akar, s.jenis, s.mulai_at, s.selesai_at
       from turun t join tenggat j on j.perkara_id = t.id join segmen_jam s on s.tugas_id = j.tugas_id`,
    [perkara.map((p) => p.perkara_id)],
  )
  const mulai = new Map(perkara.map((p) => [p.perkara_id, p.mulai_at]))
  const hasil = new Map<string, Segmen[]>()
  for (const s of rows as (Segmen & { akar: string; mulai_at: Date; selesai_at: Date | null })[]) {
    // Clocks may be set back: no stretch ends before it began, none before the case did.
    const akhir = kini > mulai.get(s.akar)! ? kini : mulai.get(s.akar)!
    const satu = {
      jenis: s.jenis as JenisSegmen,
      mulai: s.mulai_at,
      selesai: s.selesai_at ?? akhir,
    }
    hasil.set(s.akar, [...(hasil.get(s.akar) ?? []), satu])
  }
  return hasil
}
