import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { beriTahuSemua } from '../../pemberitahuan/service.js'
import type { Clock } from '../../platform/clock.js'
import { transaksi } from '../../platform/db/db.js'
import { antre } from '../../platform/jobs/antre.js'
import type { JobHandler } from '../../platform/jobs/types.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../../values/tanggal.js'

/** Days after which somebody should ask where the receipt is; post within the country takes as long. */
export const LAMA_TANPA_BUKTI = 7

/** Looked at every morning, before the first courier leaves. */
const PUKUL = '07:30'

/** Reminds who sent letters that nobody has confirmed, each person once a week at most. */
export const pekerjaIngatKirim = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'surat.ingatkan': async () => {
    await transaksi(db, async (trx) => {
      await ingatkanBelumTerima(trx, clock.now())
      await jadwalkanIngatKirim(trx, clock.now())
    })
  },
})

/** Answers how many people were told. */
export async function ingatkanBelumTerima(trx: Knex.Transaction, kini: Date): Promise<number> {
  const { zona } = await setelanKantor(trx)
  const hariIni = tanggalDiZona(kini, zona)
  const sebelum = saatDiZona(tambahHari(hariIni, -LAMA_TANPA_BUKTI), '00:00', zona)
  const { rows } = await trx.raw(
    `select k.oleh, count(*)::int as jumlah,
            to_char(date_trunc('week', cast(:hariIni as date)), 'YYYY-MM-DD') as pekan
       from pengiriman k join naskah n on n.id = k.naskah_id
      where k.diterima_at is null and k.dikirim_at < :sebelum and n.keadaan <> 'batal'
        and k.oleh is not null
      group by k.oleh order by k.oleh`,
    { sebelum, hariIni },
  )
  return beriTahuSemua(
    trx,
    rows.map((r: { oleh: string; jumlah: number; pekan: string }) => ({
      kepada: [r.oleh],
      jenis: 'surat.belum-terima',
      judul: `${r.jumlah} pengiriman belum ada bukti terimanya`,
      isi: `Dikirim lebih dari ${LAMA_TANPA_BUKTI} hari yang lalu. Catat tanda terimanya, atau tanyakan kepada penerimanya.`,
      jalur: '/surat/kiriman',
      kunci: `surat.belum-terima ${r.pekan}`,
    })),
    kini,
  )
}

/** The next morning; however many servers run, one is waiting: the name of the job is its lock. */
export async function jadwalkanIngatKirim(trx: Knex.Transaction, kini: Date): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const hariIni = tanggalDiZona(kini, zona)
  const pagi = saatDiZona(hariIni, PUKUL, zona)
  const pada = pagi > kini ? pagi : saatDiZona(tambahHari(hariIni, 1), PUKUL, zona)
  await antre(trx, 'surat.ingatkan', {}, { kunci: 'surat.ingatkan', pada })
}
