import type { Knex } from 'knex'
import { PERAN_DIWAKILI } from '../../values/pelaku.js'

/** What decides whose task it is. */
export interface MilikTugas {
  pemegang_id: string | null
  peran: string
  pencatat: string | null
  /** The one person it is for. */
  pegawai_id?: string | null
  /** Null: open to the whole office. */
  unit_tugas?: string | null
}

interface Kursi {
  pegawai_id: string
  jabatan_id: string | null
  sifat: string
}

/**
 * Who is to be told about each task as the one who does it: its holder, and who acts in the holder's
 * post meanwhile; everyone seated with its role when nobody holds it, or the holder has lost the seat.
 * A task of one person is theirs, and where the role goes with a post also of who acts in one of theirs.
 * `hari` is `yyyy-mm-dd`.
 */
export async function pelaksana(
  db: Knex,
  tugas: readonly MilikTugas[],
  hari: string,
): Promise<string[][]> {
  const macam = new Map<string, MilikTugas>()
  for (const t of tugas) macam.set(kunci(t), t)
  const daftar = [...macam.values()]
  const { rows } = await db.raw(
    `select c.i, m.pegawai_id, m.jabatan_id, m.sifat
       from unnest(:peran::text[], :pencatat::text[], :unit::uuid[]) with ordinality
            as c (peran, pencatat, unit, i)
       join jabatan_peran jr on jr.peran in (c.peran, c.pencatat)
       join peran r on r.kode = jr.peran
       join jabatan j on j.id = jr.jabatan_id
        and (r.lingkup = 'kantor' or c.unit is null or j.unit_id = c.unit)
       join pemangku m on m.jabatan_id = j.id and m.berlaku_dari <= :hari
        and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari)
       join pegawai p on p.id = m.pegawai_id and p.aktif
     union all
     select c.i, p.id, null, 'definitif'
       from unnest(:orang::uuid[]) with ordinality as c (orang, i)
       join pegawai p on p.id = c.orang and p.aktif
     union all
     select c.i, p.id, null, m.sifat
       from unnest(:orang::uuid[], :peran::text[]) with ordinality as c (orang, peran, i)
       join pemangku d on d.pegawai_id = c.orang and d.sifat = 'definitif'
       join pemangku m on m.jabatan_id = d.jabatan_id and m.sifat <> 'definitif'
        and m.pegawai_id <> c.orang and m.berlaku_dari <= :hari and m.berlaku_sampai >= :hari
        and d.berlaku_dari <= m.berlaku_sampai
        and (d.berlaku_sampai is null or d.berlaku_sampai >= m.berlaku_dari)
       join pegawai p on p.id = m.pegawai_id and p.aktif
      where c.peran = any(cast(:wakil as text[]))`,
    {
      peran: daftar.map((t) => t.peran),
      pencatat: daftar.map((t) => t.pencatat) as string[],
      unit: daftar.map((t) => t.unit_tugas ?? null) as string[],
      orang: daftar.map((t) => t.pegawai_id ?? null) as string[],
      wakil: [...PERAN_DIWAKILI],
      hari,
    },
  )
  const kursi = new Map<string, Kursi[]>(daftar.map((t) => [kunci(t), []]))
  for (const r of rows) kursi.get(kunci(daftar[Number(r.i) - 1]!))!.push(r)
  return tugas.map((t) => pilih(t, kursi.get(kunci(t))!))
}

function pilih({ pemegang_id, pegawai_id }: MilikTugas, kursi: readonly Kursi[]): string[] {
  // Who acts for a superior acts for the person, whichever post gives the right.
  if (pegawai_id) return [...new Set(kursi.map((k) => k.pegawai_id))]
  const milik = kursi.filter((k) => k.pegawai_id === pemegang_id)
  if (milik.length === 0) return [...new Set(kursi.map((k) => k.pegawai_id))]
  const tetap = new Set(milik.filter((k) => k.sifat === 'definitif').map((k) => k.jabatan_id))
  const pengganti = kursi.filter((k) => k.sifat !== 'definitif' && tetap.has(k.jabatan_id))
  return [...new Set([...milik, ...pengganti].map((k) => k.pegawai_id))]
}

const kunci = (t: MilikTugas): string =>
  [t.peran, t.pencatat, t.unit_tugas, t.pegawai_id].map((x) => x ?? '').join(' ')
