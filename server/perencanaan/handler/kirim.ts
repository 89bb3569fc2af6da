import type { Handler } from '../../perkara/handler.js'
import type { Scope } from '../../platform/engine/types.js'
import { satuUsulan } from '../queries.js'
import { ajukan } from '../kirim.js'
import { kunciUsulanPerkara, tautkanUsulan } from '../perkara-usulan.js'
import { SkemaKirim } from '../skema-jalan.js'
import { SampingKonsep } from '../views-tugas.js'

/** Row 1: nothing to wait for when Kirim began the case; the owner's task once it comes back. */
export const kirim: Handler = {
  nama: 'rencana.kirim',
  tombol: 'Simpan',
  dariTempatLain: true,
  skema: SkemaKirim,
  async buka(k) {
    await tautkanUsulan(k.trx, k.perkara.id)
    const u = await kunciUsulanPerkara(k.trx, k.perkara.id, ['konsep', 'verifikasi', 'diterima'])
    return u.tahap === 'konsep' ? { pegawaiId: u.pegawaiId } : { lewati: {} }
  },
  async siapkan(k) {
    const { id } = await k.trx('usulan_bangkom').where({ perkara_id: k.perkara.id }).first('id')
    const usulan = await satuUsulan(k.trx, id, null)
    return { awal: { langkah: 'kirim' }, tampilan: SampingKonsep({ usulan }), data: { usulan } }
  },
  async selesaikan(k, { langkah, pernyataan }): Promise<Scope> {
    const { id } = await kunciUsulanPerkara(k.trx, k.perkara.id, ['konsep'])
    if (langkah === 'batal') {
      await k.trx('usulan_bangkom').where({ id }).delete()
      return { hasil: 'batal' }
    }
    await k.trx('usulan_bangkom').where({ id }).update({ pernyataan })
    await ajukan(k, id)
    return {}
  },
}
