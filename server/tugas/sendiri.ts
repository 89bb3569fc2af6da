import { kunciPerkaraTugas, catatRiwayat, langkah, type Kerja } from '../perkara/service.js'
import type { Scope } from '../platform/engine/types.js'
import { sqlJam, tutupJam, uraiJam } from '../tenggat/service.js'

/**
 * Ends an open task whose work is done without anyone pressing its button (all accounts are active).
 * Answers false when it is no longer open. The case is locked first, as every step does.
 */
export async function selesaiSendiri(
  kerja: Kerja,
  tugasId: string,
  scope: Scope = {},
): Promise<boolean> {
  const { trx, kini } = kerja
  const perkara = await kunciPerkaraTugas(trx, tugasId)
  if (perkara?.status !== 'berjalan') return false
  const t = await trx('tugas as t')
    .where({ id: tugasId, status: 'terbuka' })
    .first('t.*', { jam: trx.raw(sqlJam('t.id')) })
  if (!t) return false
  await trx('tugas')
    .where({ id: tugasId })
    .update({ status: 'selesai', selesai_at: kini, hasil: JSON.stringify({ scope, isian: {} }) })
  await tutupJam(trx, uraiJam(t.jam), { tugasId, kini, oleh: null, status: 'selesai' })
  await catatRiwayat(trx, {
    ...{ at: kini, aksi: 'tugas.selesai', perkaraId: perkara.id, tugasId },
    rincian: { no: t.no, scope, sendiri: true },
  })
  await langkah(kerja, perkara, { jenis: 'lanjut', eksekusiId: t.eksekusi_id, scope })
  return true
}
