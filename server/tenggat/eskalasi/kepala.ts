import type { Knex } from 'knex'

/** Who leads which unit today; read once for many tasks. */
export interface Kepala {
  /** Of this unit, or of the nearest one above it that is led by somebody else than these people. */
  unit(unitId: string, selain: readonly string[]): string[]
  kantor: string[]
}

// The post that leads a unit: by the role it carries in the SOPs, else by where it stands, above others
// and under nobody of the same unit. In each post a Plh. goes before a Plt. before the incumbent.
const SQL = `
  with pimpinan as (
    select j.id, j.unit_id,
           case when exists (select 1 from jabatan_peran r where r.jabatan_id = j.id
             and r.peran in ('kepala', 'sekretaris', 'kabid')) then 0 else 1 end as pangkat,
           exists (select 1 from jabatan_peran r
                    where r.jabatan_id = j.id and r.peran = 'kepala') as kantor
      from jabatan j left join jabatan a on a.id = j.atasan_id
     where exists (select 1 from jabatan_peran r where r.jabatan_id = j.id
             and r.peran in ('kepala', 'sekretaris', 'kabid'))
        or (a.unit_id is distinct from j.unit_id
            and exists (select 1 from jabatan b where b.atasan_id = j.id)))
  select distinct on (p.id) p.unit_id, p.pangkat, p.kantor, m.pegawai_id
    from pimpinan p
    join pemangku m on m.jabatan_id = p.id and m.berlaku_dari <= :hari
     and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari)
    join pegawai o on o.id = m.pegawai_id and o.aktif
   order by p.id, array_position(array['plh', 'plt', 'definitif'], m.sifat),
            m.berlaku_dari desc, m.id`

/** `hari` is `yyyy-mm-dd`. */
export async function muatKepala(db: Knex, hari: string): Promise<Kepala> {
  const { rows } = await db.raw(SQL, { hari })
  const induk = new Map<string, string | null>(
    (await db('unit').select('id', 'induk_id')).map((u) => [u.id, u.induk_id]),
  )
  const kantor: string[] = rows.filter((r: any) => r.kantor).map((r: any) => r.pegawai_id)
  const milik = (unit: string): string[] => {
    const ada = rows.filter((r: any) => r.unit_id === unit)
    const teratas = Math.min(...ada.map((r: any) => r.pangkat))
    return ada.filter((r: any) => r.pangkat === teratas).map((r: any) => r.pegawai_id)
  }
  return {
    kantor,
    unit(unitId, selain) {
      const lewat = new Set<string>()
      for (let u: string | null = unitId; u && !lewat.has(u); u = induk.get(u) ?? null) {
        lewat.add(u)
        const ada = milik(u).filter((p) => !selain.includes(p))
        if (ada.length > 0) return ada
      }
      return kantor
    },
  }
}
