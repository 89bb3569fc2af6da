import { errors } from '../../errors.js'
import type { Handler } from '../../perkara/handler.js'
import { tautkan } from '../putus.js'
import { rekomendasiPerkara } from '../queries.js'
import { SkemaVerifikasi } from '../skema.js'
import { TampilanRekomendasi } from '../tampilan.js'

/** Row 1: whether the two letters are there and the request fits the plan; what it finds goes to row 2. */
export const verifikasi: Handler = {
  nama: 'rekomendasi.verifikasi',
  tombol: 'Simpan hasil verifikasi',
  dariTempatLain: true,
  skema: SkemaVerifikasi,
  async buka(k) {
    await tautkan(k.trx, { perkaraId: k.perkara.id, kini: k.kini })
    return {}
  },
  async siapkan(k) {
    const rekomendasi = await rekomendasiPerkara(k.trx, k.perkara.id)
    return { tampilan: TampilanRekomendasi({ r: rekomendasi }), data: { rekomendasi } }
  },
  async selesaikan(k, { hasil, catatan = '' }: { hasil: string; catatan?: string }) {
    if (hasil === 'tidak' && !catatan.trim())
      throw errors.REKOMENDASI_TANPA_ALASAN({ kolom: 'Catatan' })
    await k.catatData({ verifikasi: { hasil, catatan: catatan.trim() } })
    return {}
  },
}
