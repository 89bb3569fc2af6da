import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { antre } from '../../platform/jobs/antre.js'
import { saatDiZona, tambahHari } from '../../values/tanggal.js'

/** The job that tells people an acting period has begun, or is over. */
export const KABAR_PENGGANTIAN = 'penggantian.kabar'

export interface IsiKabar {
  pemangkuId: string
  saat: 'mulai' | 'selesai'
}

/**
 * Queues both for the midnights of the office; queued again, they move. Dates are `yyyy-mm-dd`, both
 * days included.
 */
export async function antreKabar(
  trx: Knex.Transaction,
  pemangkuId: string,
  dari: string,
  sampai: string,
): Promise<void> {
  const { zona } = await setelanKantor(trx)
  for (const [saat, hari] of [
    ['mulai', dari],
    ['selesai', tambahHari(sampai, 1)],
  ] as const)
    await antre(trx, KABAR_PENGGANTIAN, { pemangkuId, saat } satisfies IsiKabar, {
      kunci: `penggantian:${pemangkuId}:${saat}`,
      pada: saatDiZona(hari, '00:00', zona),
    })
}
