import type { Knex } from 'knex'

/** What a case waits for in its rows, before they are brought into line with the engine. */
export interface Berdiri {
  tugas: {
    id: string
    no: string
    eksekusi_id: string
    elemen_id: string
    tahap: Record<string, unknown>
  }[]
  pewaktu: { id: string; eksekusi_id: string }[]
}

/** Open tasks and armed timers of a case, in one round trip: it is asked at every step. */
export async function bacaBerdiri(trx: Knex.Transaction, perkaraId: string): Promise<Berdiri> {
  const { rows } = await trx.raw(
    `select (select coalesce(json_agg(json_build_object('id', t.id, 'no', t.no, 'eksekusi_id', t.eksekusi_id,
                'elemen_id', t.elemen_id, 'tahap', t.tahap)), '[]')
               from tugas t where t.perkara_id = p.id and t.status = 'terbuka') as tugas,
            (select coalesce(json_agg(json_build_object('id', w.id, 'eksekusi_id', w.eksekusi_id)), '[]')
               from pewaktu w where w.perkara_id = p.id and w.status = 'terpasang') as pewaktu
       from (select ?::uuid as id) p`,
    [perkaraId],
  )
  return rows[0]
}
