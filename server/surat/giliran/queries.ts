import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import { ruasHak, tugasRuas } from '../../tugas/hak.js'
import type { Pelaku } from '../../values/pelaku.js'

const PEMEGANG = sqlPemegang('t')

/** Shown at once; the others follow as these get their numbers. */
const TERBANYAK = 50

/** A signed letter that waits for its number. */
export interface BarisGiliran {
  tugas_id: string
  naskah_id: string
  hal: string
  tujuan: string[]
  judul: string
  dibuka_at: Date
  /** Who has it in hand; null: nobody. */
  pemegang_id: string | null
  pemegang: string | null
}

/** Letters this person may number, the longest waiting first; what lies with a colleague comes last. */
export async function giliranNomor(db: Knex, pelaku: Pelaku): Promise<BarisGiliran[]> {
  const ruas = ruasHak(pelaku)
  if (ruas.length === 0) return []
  const id = db.union(
    ruas.map((r) => belumBernomor(tugasRuas(db, r)).select('t.id').limit(TERBANYAK)),
    true,
  )
  return db('tugas as t')
    .whereIn('t.id', db.from(id.as('u')).select('u.id'))
    .join('perkara as p', 'p.id', 't.perkara_id')
    .join('naskah as n', (j) => j.on('n.perkara_id', 't.perkara_id').andOn('n.jenis', 't.naskah'))
    .leftJoin('pegawai as g', 'g.id', db.raw(PEMEGANG))
    .orderByRaw(`(${PEMEGANG} <> ?) is true, t.dibuka_at, t.id`, [pelaku.pegawaiId])
    .limit(TERBANYAK)
    .select({ tugas_id: 't.id', naskah_id: 'n.id', pemegang: 'g.nama' })
    .select('n.hal', 'n.tujuan', 'p.judul', 't.dibuka_at', { pemegang_id: 'g.id' })
}

/** How many there are; the page says no more than that there are many. */
export async function jumlahGiliran(db: Knex, pelaku: Pelaku): Promise<number> {
  return (await giliranNomor(db, pelaku)).length
}

const belumBernomor = (q: Knex.QueryBuilder): Knex.QueryBuilder =>
  q.where('t.handler', 'surat.agenda').whereExists(function () {
    this.from('naskah as n')
      .whereRaw('n.perkara_id = t.perkara_id and n.jenis = t.naskah')
      .whereNull('n.terbit_sha256')
      .where('n.nomor', '')
  })

/** The number that was just given, as it is written on the paper, or null. */
export async function nomorBaru(db: Knex, id: string) {
  const row = await db('nomor').where({ id }).first('id', 'nomor', 'tanggal', 'status')
  return row?.status === 'terpakai' ? row : null
}
