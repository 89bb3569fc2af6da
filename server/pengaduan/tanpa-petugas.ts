import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { beriTahuSemua } from '../pemberitahuan/service.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { pelaksana } from '../tenggat/service.js'
import { tanggalDiZona } from '../values/tanggal.js'
import { SQL_BERTUGAS } from './riwayat-disposisi.js'
import { setelanAduan } from './setelan.js'

/** Between two looks, in milliseconds: the promise is three days, half an hour of them is little. */
const SELANG = 30 * 60_000

/** Looks for complaints whose officer has left the office, so that none waits in an inbox nobody opens. */
export const pekerjaDisposisi = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  'aduan.tanpa-petugas': async () => {
    await transaksi(db, async (trx) => {
      await kabariTanpaPetugas(trx, clock.now())
      await jadwalkanTanpaPetugas(trx, new Date(clock.now().getTime() + SELANG))
    })
  },
})

/** One look is always waiting, however many servers run: the name of the job is its lock. */
export async function jadwalkanTanpaPetugas(trx: Knex.Transaction, pada: Date): Promise<void> {
  await antre(trx, 'aduan.tanpa-petugas', {}, { kunci: 'aduan.tanpa-petugas', pada })
}

/** Tells who gives complaints out, once for each that has to be given to somebody else. */
export async function kabariTanpaPetugas(trx: Knex.Transaction, kini: Date): Promise<void> {
  const hari = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  const { rows } = await trx.raw(
    `select d.id, a.id as aduan_id, a.nomor, p.unit_id from aduan_disposisi d
       join aduan a on a.id = d.aduan_id join perkara p on p.id = a.perkara_id
       join tugas t on t.perkara_id = p.id and t.status = 'terbuka' and t.handler = 'aduan.tindak'
      where d.ditarik_at is null and not ${SQL_BERTUGAS} order by d.at limit 500`,
    { hari },
  )
  const { peran } = await setelanAduan(trx)
  const siapa = await pelaksana(
    trx,
    rows.map((r: { unit_id: string }) => ({
      ...{ peran, pencatat: null, pemegang_id: null, unit_tugas: r.unit_id },
    })),
    hari,
  )
  await beriTahuSemua(
    trx,
    rows.map((r: { id: string; aduan_id: string; nomor: string }, i: number) => ({
      ...{ kepada: siapa[i]!, jenis: 'tugas.dialihkan' },
      judul: `Pengaduan ${r.nomor} perlu petugas lain`,
      isi: 'Petugas yang ditunjuk tidak bertugas lagi di kantor ini.',
      ...{ jalur: `/pengaduan/${r.aduan_id}`, kunci: `aduan:tanpa-petugas:${r.id}` },
    })),
    kini,
  )
}
