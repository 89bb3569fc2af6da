import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { antre, batalkan } from '../platform/jobs/antre.js'
import type { ArmedTimer, Outcome } from '../platform/engine/types.js'
import { kunciPerkara, type PerkaraTerkunci } from './kunci.js'
import { langkah } from './langkah.js'
import type { Kerja } from './mesin.js'
import { catatRiwayat } from './riwayat.js'

const KUNCI = (id: string) => `pewaktu:${id}`

/** Makes the timer rows equal to the timers the engine holds armed: new ones in, gone ones out. */
export async function selaraskanPewaktu(kerja: Kerja, perkara: PerkaraTerkunci, hasil: Outcome): Promise<void> {
  const { trx, kini } = kerja
  const terpasang = await trx('pewaktu').where({ perkara_id: perkara.id, status: 'terpasang' })
  const hidup = new Map(hasil.timers.map((p) => [p.executionId, p]))
  for (const p of terpasang) {
    if (hidup.delete(p.eksekusi_id)) continue
    await trx('pewaktu').where({ id: p.id }).update({ status: 'batal', selesai_at: kini })
    await batalkan(trx, KUNCI(p.id))
  }
  for (const timer of hidup.values()) await pasang(kerja, perkara, timer)
}

async function pasang(kerja: Kerja, perkara: PerkaraTerkunci, timer: ArmedTimer): Promise<void> {
  const { trx, kini } = kerja
  const jatuhTempo = saatBunyi(perkara, timer)
  const [row] = await trx('pewaktu').insert({
    perkara_id: perkara.id,
    eksekusi_id: timer.executionId,
    elemen_id: timer.elementId,
    jatuh_tempo: jatuhTempo,
    dibuat_at: kini,
  }).onConflict(['perkara_id', 'eksekusi_id']).ignore().returning('id')
  if (row) await antre(trx, 'pewaktu.bunyi', { pewaktuId: row.id }, { kunci: KUNCI(row.id), pada: jatuhTempo })
}

/** The text of a timer names a fact of the case that holds the instant, e.g. `batasBalasan`. */
function saatBunyi(perkara: PerkaraTerkunci, timer: ArmedTimer): Date {
  const nilai = perkara.data[timer.text]
  const saat = typeof nilai === 'string' ? new Date(nilai) : null
  if (!saat || Number.isNaN(saat.getTime())) throw errors.PEWAKTU_TANPA_TANGGAL({ nama: timer.text })
  return saat
}

/**
 * Fires one timer, exactly once: the case is locked first, then the row is read again. A call that
 * comes too early (the machine's clock jumped) is put back in the queue; one that comes twice does nothing.
 */
export async function bunyikan(
  kerja: Kerja, pewaktuId: string,
): Promise<'berbunyi' | 'sudah' | 'belum'> {
  const { trx, kini } = kerja
  const kandidat = await trx('pewaktu').where({ id: pewaktuId }).first()
  if (!kandidat) return 'sudah'
  const perkara = await kunciPerkara(trx, kandidat.perkara_id)
  const row = await trx('pewaktu').where({ id: pewaktuId }).first()
  if (row.status !== 'terpasang' || perkara.status !== 'berjalan') return 'sudah'
  if (row.jatuh_tempo > kini) {
    await antre(trx, 'pewaktu.bunyi', { pewaktuId }, { kunci: KUNCI(pewaktuId), pada: row.jatuh_tempo })
    return 'belum'
  }
  await trx('pewaktu').where({ id: pewaktuId }).update({ status: 'terbunyi', selesai_at: kini })
  await catatRiwayat(trx, {
    at: kini, aksi: 'pewaktu.berbunyi', perkaraId: perkara.id, rincian: { elemen: row.elemen_id },
  })
  await langkah(kerja, perkara, { jenis: 'bunyi', eksekusiId: row.eksekusi_id })
  return 'berbunyi'
}

/** Queues again what is overdue but has lost its job (attempts used up, a restored backup). */
export async function sapuPewaktu(trx: Knex.Transaction, kini: Date): Promise<number> {
  const lewat = await trx('pewaktu').where({ status: 'terpasang' })
    .where('jatuh_tempo', '<=', kini).orderBy('jatuh_tempo').limit(1000).pluck('id')
  for (const id of lewat) await antre(trx, 'pewaktu.bunyi', { pewaktuId: id }, { kunci: KUNCI(id) })
  return lewat.length
}
