import type { Knex } from 'knex'

export interface TingkatParaf {
  tingkat: number
  peran: string
}

/**
 * The chain of paraf for one kind of document in one SOP. Data, most specific first: SOP and kind,
 * kind, SOP, and the office's default (Kabid, then Sekretaris).
 */
export async function rantaiParaf(
  trx: Knex.Transaction,
  sopKode: string,
  jenis: string,
): Promise<TingkatParaf[]> {
  const { rows } = await trx.raw(
    `with cocok as (
       select *, (jenis is not null)::int * 2 + (sop_kode is not null)::int as bobot
         from rantai_paraf
        where (sop_kode is null or sop_kode = ?) and (jenis is null or jenis = ?))
     select tingkat, peran from cocok
      where bobot = (select max(bobot) from cocok) order by tingkat`,
    [sopKode, jenis],
  )
  return rows
}
