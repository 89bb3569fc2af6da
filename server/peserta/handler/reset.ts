import { Type } from 'typebox'
import { wajibDireset } from '../../lms/service.js'
import { AlatReset } from '../../lms/tampilan.js'
import type { Handler } from '../../perkara/handler.js'
import { idPesertaByNip, wajibPelatihan } from '../roster.js'
import { TampilanKendala } from '../tampilan.js'
import { Catatan, Nip } from './isian.js'

/**
 * Operasional Bangkom row 5: reported by Pengelola, any number of times beside the main flow. The new
 * password is made above the form; where Moodle is asked directly, not before it is really set there.
 */
export const resetSandi: Handler = {
  nama: 'peserta.resetSandi',
  tombol: 'Kata sandi sudah direset',
  butuhPelatihan: true,
  skema: Type.Object(
    {
      nip: Nip,
      kanal: Type.Union(
        [
          Type.Literal('wa', { title: 'Grup WA' }),
          Type.Literal('surel', { title: 'Surel' }),
          Type.Literal('langsung', { title: 'Langsung' }),
        ],
        { title: 'Kata sandi baru disampaikan melalui' },
      ),
      catatan: Catatan,
    },
    { additionalProperties: false },
  ),
  async siapkan(k) {
    const { nip, keluhan } = k.perkara.data as { nip?: string; keluhan?: string }
    const peserta = await k
      .trx('peserta')
      .where({ pelatihan_id: wajibPelatihan(k), nip: nip ?? '' })
      .first('nama', 'instansi', 'hp', 'email')
    const alat = { pelatihanId: wajibPelatihan(k), nip: nip ?? '', tugasId: k.tugasId }
    return {
      awal: { nip },
      ...(peserta ? { alat: ({ csrf }) => AlatReset({ csrf, ...alat }) } : {}),
      tampilan: TampilanKendala({ nip, keluhan, peserta }),
      data: { keluhan },
    }
  },
  async selesaikan(k, isian: { nip: string; kanal: string }) {
    await idPesertaByNip(k, [isian.nip])
    const { dibuka_at: sejak } = await k.trx('tugas').where({ id: k.tugasId }).first('dibuka_at')
    await wajibDireset(k.trx, { pelatihanId: wajibPelatihan(k), nip: isian.nip, sejak })
    await k.catatRiwayat('peserta.sandi_direset', { nip: isian.nip, kanal: isian.kanal })
    return {}
  },
}
