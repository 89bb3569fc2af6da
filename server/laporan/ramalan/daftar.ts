import type { Knex } from 'knex'
import { sqlPemegang } from '../../perkara/pemegang.js'
import type { Jangkauan } from '../hak.js'
import { ramalanUntuk, type Ramalan } from './ramal.js'

/** So many of the tasks that fall due next are looked at; the page shows the likeliest to be late. */
export const DILIHAT = 200
export const DITAMPILKAN = 50

export interface BarisRamalan {
  tugas_id: string
  perkara_id: string
  judul: string
  no: string
  nama: string
  sop: string
  unit: string
  pemegang: string | null
  jatuh_at: Date
  ramalan: Ramalan
}

/** Open tasks not late yet, the likeliest to become so first. */
export async function daftarRamalan(
  db: Knex,
  unit: Jangkauan,
  kini: Date,
): Promise<{ baris: BarisRamalan[]; dilihat: number }> {
  const { rows } = await db.raw(
    `select t.tugas_id, t.perkara_id, p.judul, t.no, k.nama, v.nama as sop, u.nama as unit,
            g.nama as pemegang, t.jatuh_at
       from (select * from tenggat
              where status = 'berjalan' and keras and not luar and jatuh_at >= :kini
                and (cast(:unit as uuid[]) is null or unit_id = any(cast(:unit as uuid[])))
              order by jatuh_at, tugas_id limit :dilihat) t
       join perkara p on p.id = t.perkara_id join tugas k on k.id = t.tugas_id
       join sop_versi v on v.id = t.sop_versi_id join unit u on u.id = t.unit_id
       left join pegawai g on g.id = ${sqlPemegang('k')}`,
    { kini, unit: unit as never, dilihat: DILIHAT },
  )
  const ramalan = await ramalanUntuk(
    db,
    rows.map((r: BarisRamalan) => r.tugas_id),
    kini,
  )
  const baris: BarisRamalan[] = rows
    .filter((r: BarisRamalan) => ramalan.has(r.tugas_id))
    .map((r: BarisRamalan) => ({ ...r, ramalan: ramalan.get(r.tugas_id)! }))
  baris.sort(
    (a, b) =>
      (b.ramalan.peluang ?? -1) - (a.ramalan.peluang ?? -1) ||
      a.jatuh_at.getTime() - b.jatuh_at.getTime(),
  )
  return { baris: baris.slice(0, DITAMPILKAN), dilihat: baris.length }
}
