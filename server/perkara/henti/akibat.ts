import { createHash } from 'node:crypto'
import type { Knex } from 'knex'
import { sqlPemegang } from '../pemegang.js'
import type { Mesin } from '../mesin.js'

/** A number that a case bears, as it is listed before the case is stopped. */
export interface NomorPerkara {
  id: string
  nomor: string
  /** What bears it, in words. */
  uraian: string
  pemilik: 'naskah' | 'surat_massal' | 'sertifikat'
  pemilik_id: string
}

/** What stopping does to letters and numbers; known to the rooms that keep them. */
export interface AkibatLuar {
  /** Not dispatched yet: stay in the book as BATAL. */
  batal: NomorPerkara[]
  /** Dispatched or handed over: an outsider holds the letter, so its number stays valid. */
  tetap: NomorPerkara[]
  /** Drafts without a number that nobody will finish. */
  konsep: { id: string; uraian: string }[]
}

export interface AkibatHenti extends AkibatLuar {
  tugas: { id: string; no: string; nama: string; peran: string; pemegang: string | null }[]
  /** Cases it called, or events reported beside it, that are stopped with it. */
  anak: { id: string; judul: string }[]
  pewaktu: number
  /** Names this very list of numbers: a stop confirmed on another one is refused. */
  sidik: string
}

const TANPA: AkibatLuar = { batal: [], tetap: [], konsep: [] }

export const bacaAkibatLuar = async (
  db: Knex,
  mesin: Mesin,
  perkaraId: readonly string[],
  kunci = false,
): Promise<AkibatLuar> => (await mesin.akibatHenti?.(db, perkaraId, kunci)) ?? TANPA

/** Everything that stopping this case would do, before it is done. */
export async function akibatHenti(db: Knex, mesin: Mesin, perkaraId: string): Promise<AkibatHenti> {
  const anak = await keturunan(db, perkaraId)
  const semua = [perkaraId, ...anak.map((a) => a.id)]
  const [luar, tugas, [pewaktu]] = await Promise.all([
    bacaAkibatLuar(db, mesin, semua),
    db('tugas as t')
      .join('peran as r', 'r.kode', 't.peran')
      .leftJoin('pegawai as g', 'g.id', db.raw(sqlPemegang('t')))
      .whereIn('t.perkara_id', semua)
      .where('t.status', 'terbuka')
      .orderBy('t.dibuka_at')
      .orderBy('t.id')
      .select('t.id', 't.no', 't.nama', { peran: 'r.nama', pemegang: 'g.nama' }),
    db('pewaktu').whereIn('perkara_id', semua).where({ status: 'terpasang' }).count({ n: '*' }),
  ])
  return { ...luar, tugas, anak, pewaktu: Number(pewaktu!.n), sidik: sidikAkibat(luar) }
}

/** Which numbers become BATAL and which stay, in 16 hexadecimal digits. */
export function sidikAkibat({ batal, tetap }: AkibatLuar): string {
  const isi = [batal, tetap].map((n) => n.map(({ id }) => id).sort())
  return createHash('sha256').update(JSON.stringify(isi)).digest('hex').slice(0, 16)
}

/** Running cases below this one, the deepest first: in that order they are locked. */
export async function keturunan(db: Knex, id: string): Promise<{ id: string; judul: string }[]> {
  const { rows } = await db.raw(
    `with recursive turun as (
       select id, judul, 1 as dalam from perkara where induk_id = :id and status = 'berjalan'
       union all
       select p.id, p.judul, t.dalam + 1 from turun t join perkara p on p.induk_id = t.id
        where p.status = 'berjalan')
     select id, judul from turun order by dalam desc, id`,
    { id },
  )
  return rows
}
