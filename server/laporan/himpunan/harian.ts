import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Cakupan } from './baca.js'
import { bacaKunjungan } from './kunjungan.js'

/** What of a day could be late, and what was. */
export interface Harian {
  /** `yyyy-mm-dd` in the zone of the office. */
  tanggal: string
  wajib: number
  langgar: number
}

/** Visits finished on each day of a period, from the same cells and queue as every report, in one snapshot. */
export async function bacaHarian(db: Knex, c: Omit<Cakupan, 'sop'>): Promise<Harian[]> {
  const { zona } = await setelanKantor(db)
  const unit = c.unit as never
  return db.transaction(
    async (trx) => {
      const { rows } = await trx.raw(
        `select mulai::text as tanggal, sum(wajib)::int as wajib, sum(langgar)::int as langgar
           from laporan_sel
          where tingkat = 'hari' and mulai between :dari and :sampai
            and (cast(:unit as uuid[]) is null or unit_id = any(cast(:unit as uuid[])))
          group by mulai`,
        { dari: c.dari, sampai: c.sampai, unit },
      )
      const ekor = await bacaKunjungan(
        trx,
        `select tugas_id from laporan_antre join tenggat t using (tugas_id)
          where (t.selesai_at at time zone :zona)::date between :dari and :sampai
            and (cast(:unit as uuid[]) is null or t.unit_id = any(cast(:unit as uuid[])))`,
        { zona, dari: c.dari, sampai: c.sampai, unit },
      )
      const satu = (b: { tanggal: string; wajib: boolean; langgar: boolean }): Harian => ({
        ...{ tanggal: b.tanggal, wajib: b.wajib ? 1 : 0, langgar: b.langgar ? 1 : 0 },
      })
      return [...(rows as Harian[]), ...ekor.map(satu)]
    },
    { isolationLevel: 'repeatable read', readOnly: true },
  )
}
