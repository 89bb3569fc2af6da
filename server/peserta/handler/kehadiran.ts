import { Type } from 'typebox'
import type { Handler, KonteksPelaku } from '../../perkara/handler.js'
import { idPesertaByNip, wajibAdaPeserta, wajibPelatihan } from '../roster.js'
import { siapkanRoster } from './daftar.js'
import { Catatan, Kecuali, type BarisKecuali } from './isian.js'

interface IsianHadir {
  hadir: number
  kecuali?: BarisKecuali[]
}

const SkemaHadir = Type.Object(
  {
    hadir: Type.Number({ title: 'Kehadiran peserta (%)', minimum: 0, maximum: 100, default: 100 }),
    kecuali: Kecuali('Kecuali'),
    catatan: Catatan,
  },
  { additionalProperties: false },
)

async function catatHadir(k: KonteksPelaku, isian: IsianHadir): Promise<void> {
  await wajibAdaPeserta(k)
  const kecuali = isian.kecuali ?? []
  const id = await idPesertaByNip(
    k,
    kecuali.map((b) => b.nip),
  )
  // A remedial round is for those who have not passed; the others keep what they have.
  await k
    .trx('peserta')
    .where({ pelatihan_id: wajibPelatihan(k) })
    .whereRaw('lulus is not true')
    .update({ hadir_persen: isian.hadir, alasan: '' })
  for (const b of kecuali) {
    await k
      .trx('peserta')
      .where({ id: id.get(b.nip.replace(/\D/g, ''))! })
      .update({ hadir_persen: b.hadir ?? 0, alasan: b.alasan })
  }
}

/** Attendance as a state of the roster: one figure for all, exceptions by name and reason. */
function kehadiran(nama: string, sesudah?: (k: KonteksPelaku) => Promise<void>): Handler {
  return {
    nama,
    tombol: 'Simpan kehadiran',
    butuhPelatihan: nama === 'peserta.hadir',
    skema: SkemaHadir,
    siapkan: async (k) => ({ ...(await siapkanRoster(k)), awal: { hadir: 100 } }),
    async selesaikan(k, isian: IsianHadir) {
      await catatHadir(k, isian)
      await sesudah?.(k)
      return {}
    },
  }
}

/** Attendance from which a participant passes where no marks are given; a setting in later work. */
const AMBANG_HADIR = 80

/** Operasional Bangkom row 6. */
export const hadir = kehadiran('peserta.hadir')

/** Peningkatan Kapasitas row 36: this SOP has no row for graduation, so attendance decides it. */
export const pelaksanaan = kehadiran('pelaksanaan.catat', async (k) => {
  await k
    .trx('peserta')
    .where({ pelatihan_id: wajibPelatihan(k) })
    .update({ lulus: k.trx.raw('coalesce(hadir_persen, 0) >= ?', [AMBANG_HADIR]) })
})
