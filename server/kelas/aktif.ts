import type { Knex } from 'knex'
import { transaksi } from '../platform/db/db.js'
import type { Clock } from '../platform/clock.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import type { Mesin } from '../perkara/service.js'
import { selesaiSendiri } from '../tugas/sendiri.js'
import { catatKelas, type Pengubah } from './sesi.js'

/** The task of row 4 of Operasional Bangkom, by its handler. */
const TUGAS_AKUN = 'peserta.akun'

/**
 * From now on these rows of rosters count as active accounts. Whether that was the last one of a training
 * is found out by a job after the commit: of two who are last together, neither sees the other.
 */
export async function catatAktif(p: Pengubah, pesertaId: readonly string[]): Promise<void> {
  if (pesertaId.length === 0) return
  const rows = await p
    .trx('peserta')
    .whereIn('id', [...pesertaId])
    .whereNull('akun_aktif_at')
    .update({ akun_aktif_at: p.kini })
    .returning('pelatihan_id')
  for (const id of new Set(rows.map((r) => r.pelatihan_id as string)))
    await antre(p.trx, 'kelas.akun', { pelatihanId: id }, { kunci: `kelas.akun:${id}` })
  await catatKelas(p, 'akun_aktif', { peserta: pesertaId })
}

/** Ends row 4 of the cases of a training once all its accounts are active. */
export const pekerjaAkun = (db: Knex, mesin: Mesin, clock: Clock): Record<string, JobHandler> => ({
  'kelas.akun': async ({ pelatihanId }: { pelatihanId: string }) => {
    const belum = await db('peserta')
      .where({ pelatihan_id: pelatihanId, akun_aktif_at: null })
      .first('id')
    if (belum) return
    const tugas = await db('tugas as t')
      .join('perkara as c', 'c.id', 't.perkara_id')
      .where({ 'c.pelatihan_id': pelatihanId, 't.handler': TUGAS_AKUN, 't.status': 'terbuka' })
      .orderBy('t.id')
      .pluck('t.id')
    for (const id of tugas)
      await transaksi(db, (trx) =>
        selesaiSendiri({ mesin, trx, kini: clock.now(), pelaku: null, pengembalian: null }, id),
      )
  },
})
