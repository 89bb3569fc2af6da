import { antre } from '../platform/jobs/antre.js'
import { ANY_DOCUMENT, type Step } from '../platform/engine/types.js'
import type { Konteks } from './handler.js'
import type { Kerja } from './mesin.js'
import type { PerkaraTerkunci } from './kunci.js'
import { catatRiwayat, oleh } from './riwayat.js'

export interface TugasKonteks {
  id: string
  step: Step
  tahap: Record<string, unknown>
}

/** A step as it stands in this case: the kind of document may have been chosen at its start. */
export const langkahPerkara = (step: Step, perkara: Pick<PerkaraTerkunci, 'data'>): Step =>
  step.sop.naskah === ANY_DOCUMENT
    ? { ...step, sop: { ...step.sop, naskah: String(perkara.data.naskah) } }
    : step

/** The view of the running action that is handed to a handler. */
export function konteks(kerja: Kerja, perkara: PerkaraTerkunci, tugas: TugasKonteks): Konteks {
  const { trx, kini } = kerja
  return {
    trx,
    kini,
    perkara,
    step: langkahPerkara(tugas.step, perkara),
    tugasId: tugas.id,
    tahap: tugas.tahap,
    antre: (nama, isi, opsi) => antre(trx, nama, isi, opsi),
    catatData: async (data) => {
      Object.assign(perkara.data, data)
      await trx('perkara')
        .where({ id: perkara.id })
        .update({ data: JSON.stringify(perkara.data) })
    },
    catatRiwayat: (aksi, rincian) =>
      catatRiwayat(trx, {
        at: kini,
        aksi,
        perkaraId: perkara.id,
        tugasId: tugas.id,
        ...oleh(kerja),
        rincian,
      }),
  }
}
