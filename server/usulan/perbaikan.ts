import type { Knex } from 'knex'

export interface Dikembalikan {
  id: string
  pelatihan: string
  pd: string
}

/** Active agencies somebody proposes for, as `pengusul p`, while they work there. */
const PENGUSUL = `from pengusul p
  join penempatan m on m.pegawai_id = p.pegawai_id and m.pd_id = p.pd_id and m.berlaku_sampai is null
  join pd on pd.id = p.pd_id and pd.aktif`

/**
 * Proposals of one's agencies that came back to be mended: whoever proposes for the agency may do it,
 * not only who sent it. At most 20, the oldest first.
 */
export async function usulanDikembalikan(db: Knex, pegawaiId: string): Promise<Dikembalikan[]> {
  const { rows } = await db.raw(
    `select u.id, t.nama as pelatihan, pd.nama as pd ${PENGUSUL}
       join usulan_peserta u on u.pd_id = p.pd_id and u.selesai_at is null
       join tugas g on g.perkara_id = u.perkara_id and g.handler = 'usulan.kirim'
        and g.status = 'terbuka'
       join pelatihan t on t.id = u.pelatihan_id
      where p.pegawai_id = ? and p.berakhir is null order by g.dibuka_at limit 20`,
    [pegawaiId],
  )
  return rows
}

/** Whose inbox what came back goes to: the sender, or a colleague when the sender proposes no more. */
export async function yangMemperbaiki(
  trx: Knex.Transaction,
  u: { pd_id: string; atas_nama: boolean; dikirim_oleh: string },
): Promise<string> {
  if (u.atas_nama) return u.dikirim_oleh
  const { rows } = await trx.raw(
    `select p.pegawai_id ${PENGUSUL} join pegawai g on g.id = p.pegawai_id and g.aktif
      where p.pd_id = ? and p.berakhir is null
      order by p.pegawai_id = ? desc, p.sejak, p.id limit 1`,
    [u.pd_id, u.dikirim_oleh],
  )
  return rows[0]?.pegawai_id ?? u.dikirim_oleh
}
