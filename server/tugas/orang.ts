import type { Knex } from 'knex'
import { barisRiwayat } from '../perkara/service.js'
import { lepasJam } from '../tenggat/service.js'
import type { Pelaku } from '../values/pelaku.js'

export interface GantiOrang {
  tugasId: string
  /** Whom it is for from now on. */
  kepada: string
}

/**
 * Open tasks of one person go to another: a superior was replaced. Whoever had one in hand has it no
 * more; its clock runs on. What was finished meanwhile stays as it is. Answers who got how many.
 */
export async function gantiOrang(
  { trx, kini, pelaku }: { trx: Knex.Transaction; kini: Date; pelaku: Pick<Pelaku, 'pegawaiId'> },
  ganti: readonly GantiOrang[],
  alasan: string,
): Promise<Map<string, number>> {
  const hasil = new Map<string, number>()
  if (ganti.length === 0) return hasil
  const { rows } = await trx.raw(
    `with minta as (
       select t.id, t.pemegang_id, b.kepada, g.nama
         from unnest(?::uuid[], ?::uuid[]) as b (id, kepada)
         join tugas t on t.id = b.id join pegawai g on g.id = b.kepada
        where t.status = 'terbuka' and t.pegawai_id is not null and t.pegawai_id <> b.kepada
        order by t.id for update of t)
     update tugas t set pegawai_id = m.kepada, pemegang_id = null, diambil_at = null
       from minta m where t.id = m.id
     returning t.id, t.no, t.perkara_id, m.kepada, m.nama, m.pemegang_id`,
    [ganti.map((g) => g.tugasId), ganti.map((g) => g.kepada)],
  )
  for (const t of rows) {
    if (t.pemegang_id) await lepasJam(trx, { tugasId: t.id, kini })
    await barisRiwayat(trx, {
      ...{ at: kini, aksi: 'tugas.dialihkan', tugasId: t.id, perkaraId: t.perkara_id },
      pegawaiId: pelaku.pegawaiId,
      rincian: { no: t.no, kepada: t.kepada, nama: t.nama, alasan },
    })
    hasil.set(t.kepada, (hasil.get(t.kepada) ?? 0) + 1)
  }
  return hasil
}
