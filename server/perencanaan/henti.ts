import type { Kerja, Penghentian } from '../perkara/mesin.js'
import { catatUsulan } from './riwayat-usulan.js'

/** A stopped case refuses its proposal with the reason of who stopped it, wherever it stood. */
export async function hentikanUsulan(
  { trx, kini }: Kerja,
  { perkaraId, alasan, oleh }: Penghentian,
): Promise<void> {
  const kata = `Perkara dihentikan: ${alasan}`
  const usulan = await trx('usulan_bangkom')
    .whereIn('perkara_id', [...perkaraId])
    .whereNotIn('tahap', ['ditolak', 'selesai'])
    .update({ tahap: 'ditolak', diputus_at: kini, diputus_oleh: oleh, alasan_putusan: kata })
    .returning('id')
  const siapa = { trx, kini, pelaku: { pegawaiId: oleh } }
  for (const { id } of usulan) {
    await catatUsulan(siapa, id, 'ditolak', kata)
    // A training fulfils no plan that is none any more.
    const lepas = await trx('pemenuhan_rencana').where({ usulan_id: id }).delete()
    if (lepas > 0) await catatUsulan(siapa, id, 'dilepas', kata)
  }
}
