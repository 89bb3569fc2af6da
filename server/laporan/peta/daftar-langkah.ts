import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import { setelanKantor } from '../../kantor/setelan.js'
import type { Saringan } from '../saring.js'
import { SQL_BERISIKO, SQL_LEWAT } from './angka.js'

/** Lines of each list; how many there are is said above it. */
export const BARIS_TERBANYAK = 40

export interface TugasLangkah {
  tugas_id: string
  perkara_id: string
  judul: string
  unit: string
  pemegang: string | null
  mulai_at: Date
  jatuh_at: Date | null
  kunjungan: number
  keadaan: 'lewat' | 'berisiko' | 'lain'
}

export interface KunjunganLangkah {
  perkara_id: string
  judul: string
  unit: string
  oleh: string | null
  selesai_at: Date
  kunjungan: number
  /** Working minutes of the office, and where they went. */
  menit: number
  antre: number
  kerja: number
  kembali: number
  langgar: boolean
}

const SQL_UNIT = `(cast(:unit as uuid[]) is null or t.unit_id = any(cast(:unit as uuid[])))`

/** What is open at a step now: late first, then by due moment. */
export async function terbukaDiLangkah(
  db: Knex,
  p: { sop: string; elemen: string },
  s: Saringan,
  kini: Date,
): Promise<TugasLangkah[]> {
  const { rows } = await db.raw(
    `select t.tugas_id, t.perkara_id, p.judul, u.nama as unit, g.nama as pemegang, t.mulai_at,
            t.jatuh_at, t.kunjungan,
            case when ${SQL_LEWAT} then 'lewat' when ${SQL_BERISIKO} then 'berisiko' else 'lain' end as keadaan
       from tenggat t join perkara p on p.id = t.perkara_id join unit u on u.id = t.unit_id
       join tugas k on k.id = t.tugas_id left join pegawai g on g.id = ${sqlPemegang('k')}
      where t.status = 'berjalan' and t.sop_kode = :sop and t.elemen_id = :elemen and ${SQL_UNIT}
      order by coalesce(${SQL_LEWAT}, false) desc, t.jatuh_at nulls last, t.tugas_id limit :batas`,
    { ...p, kini, unit: s.unit as never, batas: BARIS_TERBANYAK },
  )
  return rows
}

/** The visits of a step that took longest in the period: what its middle does not tell. */
export async function terlamaDiLangkah(
  db: Knex,
  p: { sop: string; elemen: string },
  s: Saringan,
): Promise<KunjunganLangkah[]> {
  const { zona } = await setelanKantor(db)
  const { rows } = await db.raw(
    `select t.perkara_id, p.judul, u.nama as unit, g.nama as oleh, t.selesai_at, t.kunjungan,
            t.menit - t.menit_jeda - case when t.luar then 0 else t.menit_luar end as menit,
            t.menit_antre as antre, t.menit_kerja as kerja, t.menit_kembali as kembali,
            t.langgar and t.keras and not t.luar as langgar
       from tenggat t join perkara p on p.id = t.perkara_id join unit u on u.id = t.unit_id
       left join pegawai g on g.id = t.selesai_oleh
      where t.status = 'selesai' and t.sop_kode = :sop and t.elemen_id = :elemen and ${SQL_UNIT}
        and t.selesai_at >= cast(:dari as date)::timestamp at time zone :zona
        and t.selesai_at < (cast(:sampai as date) + 1)::timestamp at time zone :zona
      order by menit desc, t.selesai_at, t.tugas_id limit :batas`,
    {
      ...p,
      zona,
      dari: s.dari,
      sampai: s.sampai,
      unit: s.unit as never,
      batas: BARIS_TERBANYAK,
    },
  )
  return rows
}
