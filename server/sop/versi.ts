import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { compile } from '../platform/engine/index.js'
import { bandingSop } from './banding.js'
import { susunLembar, type LembarSop } from './lembar.js'

/** One version of an SOP as its history tells it. */
export interface VersiSop {
  nomor: number
  sha256: string
  nama: string
  /** In force from, and until the next version replaced it (null: still in force). */
  sejak: Date
  sampai: Date | null
  aktif: boolean
  /** Cases that were started on it, and how many of them still run. */
  perkara: number
  berjalan: number
  /** Why the office changed it; '' for what came with Paraf. */
  alasan: string
  /** What changed from the version before, in sentences; null for the first. */
  beda: string[] | null
}

// A version never changes, so its sheet is made once per process.
const lembarSha = new Map<string, Promise<LembarSop>>()

/** The sheet of one version by its text. */
export function lembarTeks(sha256: string, xml: string): Promise<LembarSop> {
  let janji = lembarSha.get(sha256)
  if (!janji) {
    lembarSha.set(sha256, (janji = compile(xml).then(susunLembar)))
    janji.catch(() => lembarSha.delete(sha256))
  }
  return janji
}

/** All versions of an SOP, the newest first, each with what it changed. Error: TIDAK_ADA. */
export async function versiSop(db: Knex, kode: string): Promise<VersiSop[]> {
  const rows: any[] = await db('sop_versi as s')
    .where('s.kode', kode)
    .orderBy('s.created_at')
    .orderBy('s.id')
    .select('s.sha256', 's.nama', 's.aktif', 's.xml', 's.alasan', 's.created_at', {
      perkara: db.raw('(select count(*)::int from perkara p where p.sop_versi_id = s.id)'),
      berjalan: db.raw(
        `(select count(*)::int from perkara p where p.sop_versi_id = s.id and p.status = 'berjalan')`,
      ),
    })
  if (rows.length === 0) throw errors.TIDAK_ADA({ apa: 'SOP' })
  const lembar = await Promise.all(rows.map((r) => lembarTeks(r.sha256, r.xml)))
  return rows
    .map((r, i) => ({
      nomor: i + 1,
      sha256: r.sha256,
      nama: r.nama,
      sejak: r.created_at,
      sampai: rows[i + 1]?.created_at ?? null,
      aktif: r.aktif,
      alasan: r.alasan,
      perkara: r.perkara,
      berjalan: r.berjalan,
      beda: i === 0 ? null : bandingSop(lembar[i - 1]!, lembar[i]!),
    }))
    .reverse()
}

/** The sheet of the version in force, or of one named by its number from the first. Error: TIDAK_ADA. */
export async function lembarVersi(
  db: Knex,
  kode: string,
  nomor?: number,
): Promise<{ lembar: LembarSop; nomor: number; terakhir: boolean }> {
  const rows = await db('sop_versi').where({ kode }).orderBy('created_at').orderBy('id').select()
  const urut = nomor ? nomor - 1 : rows.findIndex((r) => r.aktif)
  const satu = rows[urut]
  if (!satu) throw errors.TIDAK_ADA({ apa: nomor ? `Versi ${nomor} SOP ini` : 'SOP' })
  return {
    lembar: await lembarTeks(satu.sha256, satu.xml),
    nomor: urut + 1,
    terakhir: satu.aktif,
  }
}
