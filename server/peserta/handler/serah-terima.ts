import { Type } from 'typebox'
import type { Handler, Konteks } from '../../perkara/handler.js'
import { Alasan, Keputusan } from './putusan.js'
import { siapkanRoster } from './daftar.js'
import { Catatan } from './isian.js'
import { wajibAdaPeserta } from '../roster.js'

const SkemaSerah = Type.Object({ catatan: Catatan }, { additionalProperties: false })
const SkemaPeriksa = Type.Object(
  { keputusan: Keputusan, alasan: Alasan },
  { additionalProperties: false },
)

/** Whether the last visit to this row handed over, so that this one is the check. */
async function sudahDiserahkan(k: Konteks): Promise<boolean> {
  const lalu = await k
    .trx('tugas')
    .where({ perkara_id: k.perkara.id, elemen_id: k.step.id, status: 'selesai' })
    .orderBy('selesai_at', 'desc')
    .orderBy('kunjungan', 'desc')
    .first('hasil')
  return lalu?.hasil?.scope?.berikutnya === 'ya'
}

/**
 * Operasional Bangkom row 2, two hands in one row: Admin hands the list over, Pengelola checks it.
 * Data not right goes back to row 1 with the reason.
 */
export const serahTerima: Handler = {
  nama: 'peserta.serahTerima',
  tombol: 'Kirim',
  butuhPelatihan: true,
  skema: async (k) => (k.tahap.periksa ? SkemaPeriksa : SkemaSerah),
  siapkan: siapkanRoster,
  async buka(k) {
    return (await sudahDiserahkan(k))
      ? { peran: 'pengelola', pencatat: null, tahap: { periksa: true } }
      : {}
  },
  async selesaikan(k, isian: { keputusan?: 'ya' | 'tidak' }) {
    await wajibAdaPeserta(k)
    if (!k.tahap.periksa) return { keputusan: 'ya', berikutnya: 'ya' }
    return { keputusan: isian.keputusan ?? 'ya', berikutnya: 'tidak' }
  },
}
