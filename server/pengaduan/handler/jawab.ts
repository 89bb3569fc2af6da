import type { Handler } from '../../perkara/handler.js'
import { SkemaSelesai } from '../schema.js'
import { aduanPerkara } from '../aduan.js'
import { tutupAduan } from '../tangani.js'
import { TampilanAduan } from '../tampilan.js'
import { siapkanAduan } from './siapkan.js'
import { tanggapan } from './tanggapan.js'

/**
 * Row 2 of cases begun before a complaint was given to a person: answers, any number, then closed; or
 * back to the officer when it was sent to the wrong desk.
 */
export const jawab: Handler = {
  nama: 'aduan.jawab',
  tombol: 'Kirim keputusan',
  skema: SkemaSelesai,
  async buka(k) {
    const { dituju } = await aduanPerkara(k.trx, k.perkara.id)
    return { peran: dituju }
  },
  async siapkan(k) {
    const { data } = await siapkanAduan(k)
    return { tampilan: TampilanAduan(data), data: { ...data } }
  },
  async selesaikan(k, { keputusan }) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    if (keputusan === 'ya') await tutupAduan(k.trx, id, k.kini)
    else await k.trx('aduan').where({ id }).update({ dituju: '' })
    return { keputusan }
  },
  tindakan: { tanggapi: tanggapan },
}
