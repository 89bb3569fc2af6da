import type { Handler } from '../../perkara/handler.js'
import type { Scope } from '../../platform/engine/types.js'
import { daftarKompetensi } from '../acuan.js'
import { kunciUsulanPerkara } from '../perkara-usulan.js'
import { catatPutusan } from '../putus.js'
import { satuUsulan } from '../queries.js'
import { riwayatOrang } from '../queries-orang.js'
import { SkemaPutusan } from '../skema.js'
import { sebutTerkunci } from '../tahun.js'
import { PertimbanganAtasan } from '../views-tugas.js'

/** Row 2: the direct superior decides, with a reason whatever the decision. */
export const putus: Handler = {
  nama: 'rencana.putus',
  tombol: 'Simpan keputusan',
  skema: SkemaPutusan,
  async buka(k) {
    const u = await kunciUsulanPerkara(k.trx, k.perkara.id, ['verifikasi', 'diterima'])
    // Accepted before proposals were cases: there is nothing left to decide.
    return u.tahap === 'diterima' ? { lewati: { hasil: 'terima' } } : { pegawaiId: u.atasanId }
  },
  async siapkan(k) {
    const u = await k.trx('usulan_bangkom').where({ perkara_id: k.perkara.id }).first('id')
    const usulan = await satuUsulan(k.trx, u.id, null)
    const orang = await riwayatOrang(k.trx, usulan)
    const kompetensi = await daftarKompetensi(k.trx)
    const terkunci = await sebutTerkunci(k.trx, usulan.tahun, k.kini)
    return {
      tampilan: PertimbanganAtasan({ usulan, orang, kompetensi, terkunci }),
      data: { usulan, orang },
    }
  },
  async selesaikan(k, isian): Promise<Scope> {
    const u = await kunciUsulanPerkara(k.trx, k.perkara.id, ['verifikasi'])
    await catatPutusan(k, u, isian)
    if (isian.keputusan === 'kembalikan') return { keputusan: 'tidak' }
    return { hasil: isian.keputusan }
  },
}
