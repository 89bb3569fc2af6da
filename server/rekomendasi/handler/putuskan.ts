import type { Handler } from '../../perkara/handler.js'
import { putuskan as putus } from '../putus.js'
import { rekomendasiPerkara } from '../queries.js'
import { SkemaPutusan } from '../skema.js'
import { TampilanRekomendasi, type HasilVerifikasi } from '../tampilan.js'

/** Row 2: accepted or refused; either way the rows after it are those of a letter to the agency. */
export const putuskan: Handler = {
  nama: 'rekomendasi.putuskan',
  tombol: 'Simpan putusan',
  skema: SkemaPutusan,
  async siapkan(k) {
    const rekomendasi = await rekomendasiPerkara(k.trx, k.perkara.id)
    const verifikasi = k.perkara.data.verifikasi as HasilVerifikasi | undefined
    return {
      tampilan: TampilanRekomendasi({ r: rekomendasi, verifikasi }),
      data: { rekomendasi, verifikasi },
    }
  },
  async selesaikan(k, isian) {
    await putus(k, isian)
    return {}
  },
}
