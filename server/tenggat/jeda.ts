import type { Knex } from 'knex'
import { errors } from '../errors.js'

export interface Jeda {
  tugasId: string
  pegawaiId: string
  alasan: string
  kini: Date
}

/** Whether the office lets the row of clock `j` pause; waiting for others has its own clock already. */
export const SQL_BOLEH_JEDA = `(not j.luar and exists (
  select from boleh_jeda b where b.sop_kode = j.sop_kode and b.elemen_id = j.elemen_id))`

/**
 * Stops the clock of a visit until it is taken up again; the time does not count as the office's.
 * Errors: JEDA_TIDAK_BOLEH where the SOP row does not allow it, JEDA_SUDAH.
 */
export async function jedaJam(trx: Knex.Transaction, p: Jeda): Promise<void> {
  const [jam] = await trx('tenggat as j')
    .where({ tugas_id: p.tugasId, status: 'berjalan' })
    .forUpdate('j')
    .select('no', 'jeda_at', { boleh: trx.raw(SQL_BOLEH_JEDA) })
  if (jam?.jeda_at) throw errors.JEDA_SUDAH()
  if (!jam?.boleh) throw errors.JEDA_TIDAK_BOLEH({ no: jam?.no ?? '' })
  // Standing still it has no due time; one that was late already stays late.
  await trx.raw(
    `with lama as (
       update segmen_jam set selesai_at = greatest(?::timestamptz, mulai_at)
        where tugas_id = ? and selesai_at is null returning tugas_id, selesai_at),
     baru as (
       insert into segmen_jam (tugas_id, jenis, pegawai_id, mulai_at, alasan)
       select tugas_id, 'jeda', ?, selesai_at, ? from lama)
     update tenggat j set jeda_at = l.selesai_at,
            risiko_at = case when j.jatuh_at < l.selesai_at then j.risiko_at end,
            jatuh_at = case when j.jatuh_at < l.selesai_at then j.jatuh_at end
       from lama l where j.tugas_id = l.tugas_id`,
    [p.kini, p.tugasId, p.pegawaiId, p.alasan] as any[],
  )
}
