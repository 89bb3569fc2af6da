import type { Knex } from 'knex'
import type { Pembaca } from './hak.js'

export interface TugasOrang {
  id: string
  nama: string
  judul: string
  dibukaAt: Date
  jatuhAt: Date | null
}

/** Shown; a person has a handful, their inbox goes on. */
const TERBANYAK = 50

/**
 * Open tasks for this very person, due first on top. Others than they see only what they owe for their own
 * requests: not what they decide on as a superior, nor what was given to them by name.
 */
export const tugasOrang = (db: Knex, id: string, pembaca: Pembaca): Promise<TugasOrang[]> =>
  db('tugas as t')
    .join('perkara as p', 'p.id', 't.perkara_id')
    .leftJoin('tenggat as w', 'w.tugas_id', 't.id')
    .where({ 't.pegawai_id': id, 't.status': 'terbuka' })
    .modify((q) => {
      // A draft that came back is its owner's alone.
      if (pembaca !== 'sendiri')
        q.where('t.peran', 'pengaju').whereNot('t.handler', 'rencana.kirim')
    })
    .orderBy(['t.jatuh_urut', 't.id'])
    .limit(TERBANYAK)
    .select('t.id', 't.nama', 'p.judul', { dibukaAt: 't.dibuka_at', jatuhAt: 'w.jatuh_at' })
