import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { tanggalDiZona } from '../values/tanggal.js'

export interface DisposisiDibaca {
  petugas: string
  oleh: string
  at: Date
  instruksi: string
  laporan: string
  /** Handed back, or given to somebody else meanwhile. */
  ditarik: boolean
}

/** To whom a complaint was given, oldest first. */
export async function disposisiAduan(db: Knex, aduanId: string): Promise<DisposisiDibaca[]> {
  const rows = await db('aduan_disposisi as d')
    .join('pegawai as p', 'p.id', 'd.petugas_id')
    .join('pegawai as o', 'o.id', 'd.oleh')
    .where('d.aduan_id', aduanId)
    .orderBy(['d.at', 'd.id'])
    .select('d.at', 'd.instruksi', 'd.laporan', 'd.ditarik_at', {
      petugas: 'p.nama',
      oleh: 'o.nama',
    })
  return rows.map(({ ditarik_at, ...d }) => ({ ...d, ditarik: ditarik_at !== null }))
}

/** SQL: the officer of the disposisi `d` still sits in this office on the day that is bound. */
export const SQL_BERTUGAS = `exists (
  select 1 from pegawai g join pemangku m on m.pegawai_id = g.id
   where g.id = d.petugas_id and g.aktif and m.berlaku_dari <= :hari
     and (m.berlaku_sampai is null or m.berlaku_sampai >= :hari))`

/** Whether the one who has it now still works here; null while it lies with nobody. */
export async function petugasKini(
  db: Knex,
  aduanId: string,
  kini: Date,
): Promise<{ bertugas: boolean } | null> {
  const hari = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  const { rows } = await db.raw(
    `select ${SQL_BERTUGAS} as bertugas from aduan_disposisi d
       join aduan a on a.id = d.aduan_id
       join tugas t on t.perkara_id = a.perkara_id and t.status = 'terbuka'
        and t.handler = 'aduan.tindak'
      where d.aduan_id = :aduanId and d.ditarik_at is null`,
    { aduanId, hari },
  )
  return rows[0] ?? null
}
