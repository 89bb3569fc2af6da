import { errors } from '../../errors.js'
import { Galat } from '../../platform/galat.js'
import type { Step } from '../../platform/engine/types.js'
import type { Kursi } from '../../values/pelaku.js'
import { konteks } from '../konteks.js'
import type { PerkaraTerkunci } from '../kunci.js'
import type { KerjaOrang } from './usul.js'

/**
 * A step opens by the flow alone; its page also needs what the work is about. Whoever got a task to sign a
 * letter that nobody has written could do nothing with it. Error: PINDAH_BELUM_SIAP, with what is missing.
 */
export async function wajibDapatDibuka(
  kerja: KerjaOrang,
  perkara: PerkaraTerkunci,
  kursi: Kursi,
  ke: Step,
): Promise<void> {
  const { trx, mesin, pelaku } = kerja
  const siapkan = mesin.handlers.get(ke.sop.handler)?.siapkan
  const tugas = await trx('tugas')
    .where({ perkara_id: perkara.id, elemen_id: ke.id, status: 'terbuka' })
    .first('id', 'tahap')
  if (!siapkan || !tugas) return
  const k = konteks(kerja, perkara, { id: tugas.id, step: ke, tahap: tugas.tahap })
  try {
    await siapkan({ ...k, pelaku, kursi })
  } catch (galat) {
    if (!(galat instanceof Galat)) throw galat
    // Other refusals are of the person who looks, who is not the one who will do it.
    if (galat.status !== 409) return
    throw errors.PINDAH_BELUM_SIAP({ ke: ke.sop.no, sebab: galat.message })
  }
}
