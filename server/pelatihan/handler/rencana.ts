import { setelanKantor } from '../../kantor/setelan.js'
import type { Handler } from '../../perkara/handler.js'
import { geserPelatihan } from '../../tenggat/service.js'
import { saatDiZona } from '../../values/tanggal.js'
import { catatPelatihan, SkemaPelatihan } from '../service.js'

/** Row 1 of Peningkatan Kapasitas: the plan makes the training the rest of the case is about. */
export const rencana: Handler = {
  nama: 'pelatihan.rencana',
  tombol: 'Simpan rencana',
  skema: SkemaPelatihan,
  siapkan: async (k) => ({ awal: { nama: k.perkara.judul, penyelenggara: 'sendiri' } }),
  async selesaikan(k, isian) {
    const id = await catatPelatihan(
      k.trx,
      k.perkara.unitId,
      isian,
      k.perkara.pelatihanId ?? undefined,
    )
    await k.trx('perkara').where({ id: k.perkara.id }).update({ pelatihan_id: id })
    k.perkara.pelatihanId = id
    await geserPelatihan(k.trx, id, k.kini)
    const { zona } = await setelanKantor(k.trx)
    await k.catatData({ mulaiPelatihan: saatDiZona(isian.mulai, '00:00', zona).toISOString() })
    return {}
  },
}
