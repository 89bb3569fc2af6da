import type { KonteksPelaku } from '../../perkara/handler.js'
import { aduanPerkara, type AduanRow } from '../aduan.js'
import { dataAduan, type DataAduan } from '../baca.js'

/** The complaint as it lies before whoever works on it. */
export async function siapkanAduan(
  k: KonteksPelaku,
): Promise<{ aduan: AduanRow; data: DataAduan }> {
  const aduan = await aduanPerkara(k.trx, k.perkara.id)
  return { aduan, data: await dataAduan(k.trx, aduan) }
}
