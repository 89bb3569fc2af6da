import type { Knex } from 'knex'
import { angka, persen } from '../values/persen.js'

/** Below this many finished cases a percentage would say more than is known. */
const CUKUP = 10

export interface AngkaJanji {
  /** The promise as printed, e.g. `3 hari kerja`. */
  waktu: string
  bulan: Selesai
  setahun: Selesai
  /** Not finished yet, and late already. */
  terlambat: number
}

interface Selesai {
  selesai: number
  tepat: number
}

/** How a promise was kept: this month, and over the last year. Null where the SOP promises nothing. */
export async function angkaJanji(
  db: Knex,
  sop: string,
  { awalBulan, kini }: { awalBulan: Date; kini: Date },
): Promise<AngkaJanji | null> {
  const janji = await db('janji_layanan').where({ sop_kode: sop }).first('waktu')
  if (!janji) return null
  const { rows } = await db.raw(
    `select count(*)::int as selesai, count(*) filter (where not langgar)::int as tepat,
            count(*) filter (where selesai_at >= :bulan)::int as selesai_bulan,
            count(*) filter (where selesai_at >= :bulan and not langgar)::int as tepat_bulan
       from janji_perkara
      where sop_kode = :sop and status = 'selesai' and jatuh_at is not null
        and selesai_at > :kini::timestamptz - interval '1 year' and selesai_at <= :kini`,
    { sop, bulan: awalBulan, kini },
  )
  // Those would improve the figures by never being finished.
  const terlambat = await db.raw(
    `select count(*)::int as n from janji_perkara
      where sop_kode = :sop and status = 'berjalan' and jatuh_at < :kini`,
    { sop, kini },
  )
  const r = rows[0]
  return {
    waktu: janji.waktu,
    bulan: { selesai: r.selesai_bulan, tepat: r.tepat_bulan },
    setahun: { selesai: r.selesai, tepat: r.tepat },
    terlambat: terlambat.rows[0].n,
  }
}

/**
 * `Bulan ini 96 % dari 50 selesai dalam 2 hari kerja.`; few cases are counted, not made a percentage, and
 * what is late and still open is said beside it.
 */
export function kalimatJanji(a: AngkaJanji): string {
  const lewat =
    a.terlambat > 0 ? ` ${angka(a.terlambat)} lagi melewati janji dan belum selesai.` : ''
  return kalimatSelesai(a) + lewat
}

function kalimatSelesai(a: AngkaJanji): string {
  const dalam = `dalam ${a.waktu}`
  const setahun =
    a.setahun.selesai > a.bulan.selesai ? ` Setahun terakhir ${bagian(a.setahun)}.` : ''
  if (a.bulan.selesai > 0) return `Bulan ini ${bagian(a.bulan)} selesai ${dalam}.${setahun}`
  if (a.setahun.selesai > 0)
    return `Bulan ini belum ada yang selesai. Setahun terakhir ${bagian(a.setahun)} selesai ${dalam}.`
  return `Dijanjikan ${dalam}. Belum ada yang selesai, sehingga belum ada angkanya.`
}

const bagian = ({ selesai, tepat }: Selesai): string =>
  selesai < CUKUP
    ? `${angka(tepat)} dari ${angka(selesai)} layanan`
    : `${persen(tepat / selesai)} dari ${angka(selesai)} layanan`
