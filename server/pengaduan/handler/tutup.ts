import type { Handler } from '../../perkara/handler.js'
import { aduanPerkara } from '../aduan.js'
import { SkemaTutup } from '../schema.js'
import { setelanAduan } from '../setelan.js'
import { tutupAduan } from '../tangani.js'
import { TampilanAduan } from '../tampilan.js'
import { siapkanAduan } from './siapkan.js'
import { tanggapan } from './tanggapan.js'

/** Row 3: who gave it out reads the report and closes, or gives it back to the same officer. */
export const tutup: Handler = {
  nama: 'aduan.tutup',
  tombol: 'Simpan keputusan',
  skema: SkemaTutup,
  buka: async (k) => ({ peran: (await setelanAduan(k.trx)).peran }),
  async siapkan(k) {
    const { data } = await siapkanAduan(k)
    return { tampilan: TampilanAduan(data), data: { ...data } }
  },
  async selesaikan(k, { keputusan }) {
    const { id } = await aduanPerkara(k.trx, k.perkara.id)
    if (keputusan === 'ya') await tutupAduan(k.trx, id, k.kini)
    return { keputusan }
  },
  tindakan: { tanggapi: tanggapan },
}
