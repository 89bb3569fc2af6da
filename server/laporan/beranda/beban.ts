import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import type { Jangkauan } from '../hak.js'
import type { Batas } from '../papan/hari.js'
import { ikatTab, SQL_TAB } from '../papan/queries.js'

/** What lies in one person's hands, as far as the reader may see it. */
export interface Beban {
  /** Id of the person; `antre`: nobody has taken it. */
  id: string
  nama: string
  /** Posts held today. */
  jabatan: string
  dipegang: number
  lewat: number
  berisiko: number
  hariIni: number
}

/**
 * Open tasks by holder, the most late first; with everyone seated in these units, so that who has
 * nothing is seen too. What waits for people of other agencies is no load of this office. `tanggal` is today, `yyyy-mm-dd`.
 */
export async function bebanOrang(
  db: Knex,
  unit: Jangkauan,
  p: { kini: Date; batas: Batas; tanggal: string },
): Promise<Beban[]> {
  const hitung = (tab: keyof typeof SQL_TAB) => `(count(*) filter (where ${SQL_TAB[tab]}))::int`
  const { rows } = await db.raw(
    `with beban as (
       select h.id as pemegang_id, count(*)::int as dipegang, ${hitung('lewat')} as lewat,
              ${hitung('berisiko')} as berisiko, ${hitung('hari-ini')} as hari_ini
         from tenggat t join tugas g on g.id = t.tugas_id
         left join pegawai h on h.id = ${sqlPemegang('g')}
        where t.status = 'berjalan' and g.status = 'terbuka' and h.luar is not true
          and (cast(:unit as uuid[]) is null or t.unit_id = any(cast(:unit as uuid[])))
        group by h.id),
     duduk as (
       select m.pegawai_id, string_agg(distinct j.nama, '; ') as jabatan,
              bool_or(cast(:unit as uuid[]) is null or j.unit_id = any(cast(:unit as uuid[]))) as sini
         from pemangku m join jabatan j on j.id = m.jabatan_id
        where m.berlaku_dari <= :tanggal
          and (m.berlaku_sampai is null or m.berlaku_sampai >= :tanggal)
        group by m.pegawai_id)
     select coalesce(o.id::text, 'antre') as id, coalesce(o.nama, 'Belum diambil') as nama,
            coalesce(d.jabatan, '') as jabatan, coalesce(b.dipegang, 0) as dipegang,
            coalesce(b.lewat, 0) as lewat, coalesce(b.berisiko, 0) as berisiko,
            coalesce(b.hari_ini, 0) as "hariIni"
       from beban b full join (select id, nama from pegawai p
              where p.aktif or exists (select from beban x where x.pemegang_id = p.id)) o
         on o.id = b.pemegang_id
       left join duduk d on d.pegawai_id = o.id
      where b.dipegang is not null or d.sini
      order by lewat desc, berisiko desc, dipegang desc, nama`,
    { ...ikatTab(p.kini, p.batas), unit: unit as never, tanggal: p.tanggal },
  )
  return rows
}
