import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { antre, batalkan } from '../platform/jobs/antre.js'
import type { ArmedTimer, Outcome } from '../platform/engine/types.js'
import type { Berdiri } from './berdiri.js'
import type { PerkaraTerkunci } from './kunci.js'
import type { Kerja } from './mesin.js'

/** Name of the job that fires a timer: one job per timer, moved and removed by this name. */
export const kunciPewaktu = (id: string): string => `pewaktu:${id}`

/** Makes the timer rows equal to the timers the engine holds armed: new ones in, gone ones out. */
export async function selaraskanPewaktu(
  kerja: Kerja,
  perkara: PerkaraTerkunci,
  hasil: Outcome,
  berdiri: Berdiri,
): Promise<void> {
  const { trx, kini } = kerja
  const hidup = new Map(hasil.timers.map((p) => [p.executionId, p]))
  for (const p of berdiri.pewaktu) {
    if (hidup.delete(p.eksekusi_id)) continue
    await trx('pewaktu').where({ id: p.id }).update({ status: 'batal', selesai_at: kini })
    await batalkan(trx, kunciPewaktu(p.id))
  }
  for (const timer of hidup.values()) await pasang(kerja, perkara, timer)
}

async function pasang(kerja: Kerja, perkara: PerkaraTerkunci, timer: ArmedTimer): Promise<void> {
  const { trx, kini } = kerja
  const jatuhTempo = saatBunyi(perkara, timer)
  const [row] = await trx('pewaktu')
    .insert({
      perkara_id: perkara.id,
      eksekusi_id: timer.executionId,
      elemen_id: timer.elementId,
      nama: timer.text,
      jatuh_tempo: jatuhTempo,
      dibuat_at: kini,
    })
    .onConflict(['perkara_id', 'eksekusi_id'])
    .ignore()
    .returning('id')
  if (row)
    await antre(
      trx,
      'pewaktu.bunyi',
      { pewaktuId: row.id },
      { kunci: kunciPewaktu(row.id), pada: jatuhTempo },
    )
}

/** The text of a timer names a fact of the case that holds the instant, e.g. `batasBalasan`. */
function saatBunyi(perkara: PerkaraTerkunci, timer: ArmedTimer): Date {
  const nilai = perkara.data[timer.text]
  const saat = typeof nilai === 'string' ? new Date(nilai) : null
  if (!saat || Number.isNaN(saat.getTime()))
    throw errors.PEWAKTU_TANPA_TANGGAL({ nama: timer.text })
  return saat
}

/**
 * A fact that timers wait for is a new instant: the case remembers it and its timers move. A case
 * without that fact is left alone. The caller holds the lock of the case.
 */
export async function geserFakta(
  trx: Knex.Transaction,
  perkaraId: string,
  nama: string,
  saat: Date,
): Promise<void> {
  const berubah = await trx('perkara')
    .where({ id: perkaraId })
    .whereRaw('data ->> ? is not null', [nama])
    .update({ data: trx.raw('data || ?::jsonb', [JSON.stringify({ [nama]: saat.toISOString() })]) })
  if (berubah === 0) return
  const pewaktu = await trx('pewaktu')
    .where({ perkara_id: perkaraId, nama, status: 'terpasang' })
    .update({ jatuh_tempo: saat })
    .returning('id')
  for (const { id } of pewaktu)
    await antre(trx, 'pewaktu.bunyi', { pewaktuId: id }, { kunci: kunciPewaktu(id), pada: saat })
}
