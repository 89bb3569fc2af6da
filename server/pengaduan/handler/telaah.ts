import type { Handler } from '../../perkara/handler.js'
import { SkemaTelaah } from '../schema.js'
import { aduanPerkara } from '../aduan.js'
import { tautkanAduan } from '../tangani.js'
import { TampilanAduan } from '../tampilan.js'
import { siapkanAduan } from './siapkan.js'
import { tanggapan } from './tanggapan.js'

/**
 * Row 1 of cases begun before a complaint was given to a person: what kind it is and which role answers
 * it; a first answer may go out from here already.
 */
export const telaah: Handler = {
  nama: 'aduan.telaah',
  tombol: 'Teruskan',
  dariTempatLain: true,
  skema: SkemaTelaah,
  async buka(k) {
    await tautkanAduan(k.trx, k.perkara.id)
    return {}
  },
  async siapkan(k) {
    const { aduan, data } = await siapkanAduan(k)
    const { klasifikasi, dituju } = aduan
    return {
      awal: { ...(klasifikasi && { klasifikasi }), ...(dituju && { dituju }) },
      tampilan: TampilanAduan(data),
      data: { ...data },
    }
  },
  async selesaikan(k, { klasifikasi, dituju }) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    await k.trx('aduan').where({ id }).update({ klasifikasi, dituju })
    return {}
  },
  tindakan: { tanggapi: tanggapan },
}
