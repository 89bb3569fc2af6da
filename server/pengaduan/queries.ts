import type { Knex } from 'knex'
import { newestFirst, type Page } from '../platform/db/page-key.js'
import { janjiAduan } from './janji-aduan.js'
import { keadaanAduan, type KeadaanAduan } from './kata.js'
import type { Saring } from './schema.js'

export interface BarisAduan {
  id: string
  nomor: string
  kanal: string
  klasifikasi: string
  kerahasiaan: string
  uraian: string
  diterima_at: Date
  selesai_at: Date | null
  /** When the promise falls due, by the working calendar. */
  jatuh_at: Date | null
  langgar: boolean
  nilai: number | null
  /** To whom it is given now, or was when it was closed. */
  petugas: string | null
  keadaan: KeadaanAduan
}

/**
 * One page of the book of complaints, newest first: what was said, never by whom. `untuk`: only what is
 * given to that person.
 */
export async function bukuAduan(
  db: Knex,
  s: Saring & { untuk?: string | undefined },
  kini: Date,
  size = 50,
): Promise<Page<BarisAduan>> {
  const q = db('aduan as a')
    .leftJoin('janji_perkara as j', 'j.perkara_id', 'a.perkara_id')
    .leftJoin('aduan_disposisi as d', (j) => j.on('d.aduan_id', 'a.id').onNull('d.ditarik_at'))
    .leftJoin('pegawai as g', 'g.id', 'd.petugas_id')
    .select(
      ...['a.id', 'a.nomor', 'a.kanal', 'a.klasifikasi', 'a.kerahasiaan', 'a.uraian', 'a.dituju'],
      ...['a.diterima_at', 'a.selesai_at', 'a.nilai', 'j.jatuh_at'],
      { petugas: 'g.nama' },
      { langgar: db.raw('coalesce(j.langgar, j.jatuh_at < ?, false)', [kini]) },
    )
  if (s.untuk) q.where('d.petugas_id', s.untuk)
  if (s.klasifikasi) q.where('a.klasifikasi', s.klasifikasi)
  if (s.kanal) q.where('a.kanal', s.kanal)
  if (s.tahun) q.where('a.nomor', 'like', `%/${s.tahun}`)
  if (s.keadaan === 'selesai') q.whereNotNull('a.selesai_at')
  else if (s.keadaan) q.whereNull('a.selesai_at')
  if (s.keadaan === 'diterima') q.where('a.dituju', '')
  if (s.keadaan === 'ditindaklanjuti') q.whereNot('a.dituju', '')
  if (s.keadaan === 'lewat') q.where('j.jatuh_at', '<', kini)
  const { rows, next } = await newestFirst<BarisAduan & { dituju: string }>(q, {
    ...{ moment: 'a.diterima_at', id: 'a.id', after: s.sesudah, size },
  })
  return {
    rows: rows.map(({ dituju, ...r }) => ({
      ...r,
      keadaan: keadaanAduan({ dituju, selesai_at: r.selesai_at }),
    })),
    next,
  }
}

export interface AngkaAduan {
  berjalan: number
  lewat: number
  /** Closed in these days, and how many of them within the promise. */
  selesai: number
  tepat: number
  /** The promise, e.g. `3 hari kerja`; empty for none. */
  janji: string
  /** Average of 1..5, two decimals; null while nobody has said. */
  nilai: number | null
}

/** Figures of the promise: what runs now, and what was closed since `dari`. */
export async function angkaAduan(db: Knex, dari: Date, kini: Date): Promise<AngkaAduan> {
  const { rows } = await db.raw(
    `select count(*) filter (where a.selesai_at is null)::int as berjalan,
            count(*) filter (where a.selesai_at is null and j.jatuh_at < :kini)::int as lewat,
            count(*) filter (where a.selesai_at >= :dari)::int as selesai,
            count(*) filter (where a.selesai_at >= :dari and not j.langgar)::int as tepat,
            round(avg(a.nilai) filter (where a.selesai_at >= :dari), 2)::float as nilai
       from aduan a left join janji_perkara j on j.perkara_id = a.perkara_id`,
    { dari, kini },
  )
  return { ...rows[0], janji: await janjiAduan(db) }
}
