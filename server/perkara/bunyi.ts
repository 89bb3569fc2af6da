import type { Knex } from 'knex'
import { antre } from '../platform/jobs/antre.js'
import { kunciPerkara } from './kunci.js'
import { langkah } from './langkah.js'
import type { Kerja } from './mesin.js'
import { kunciPewaktu } from './pewaktu.js'
import { catatRiwayat } from './riwayat.js'

/**
 * Fires one timer, exactly once: the case is locked first, then the row is read again. A call that
 * comes too early (the machine's clock jumped) is put back in the queue; one that comes twice does nothing.
 */
export async function bunyikan(
  kerja: Kerja,
  pewaktuId: string,
): Promise<'berbunyi' | 'sudah' | 'belum'> {
  const { trx, kini } = kerja
  const kandidat = await trx('pewaktu').where({ id: pewaktuId }).first()
  if (!kandidat) return 'sudah'
  const perkara = await kunciPerkara(trx, kandidat.perkara_id)
  const row = await trx('pewaktu').where({ id: pewaktuId }).first()
  if (row.status !== 'terpasang' || perkara.status !== 'berjalan') return 'sudah'
  if (row.jatuh_tempo > kini) {
    await antre(
      trx,
      'pewaktu.bunyi',
      { pewaktuId },
      { kunci: kunciPewaktu(pewaktuId), pada: row.jatuh_tempo },
    )
    return 'belum'
  }
  await trx('pewaktu').where({ id: pewaktuId }).update({ status: 'terbunyi', selesai_at: kini })
  await catatRiwayat(trx, {
    at: kini,
    aksi: 'pewaktu.berbunyi',
    perkaraId: perkara.id,
    rincian: { elemen: row.elemen_id },
  })
  await langkah(kerja, perkara, { jenis: 'bunyi', eksekusiId: row.eksekusi_id })
  return 'berbunyi'
}

/** Queues again what is overdue but has lost its job (attempts used up, a restored backup). */
export async function sapuPewaktu(trx: Knex.Transaction, kini: Date): Promise<number> {
  const lewat = await trx('pewaktu')
    .where({ status: 'terpasang' })
    .where('jatuh_tempo', '<=', kini)
    .orderBy('jatuh_tempo')
    .limit(1000)
    .pluck('id')
  for (const id of lewat)
    await antre(trx, 'pewaktu.bunyi', { pewaktuId: id }, { kunci: kunciPewaktu(id) })
  return lewat.length
}
