import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import type { Clock } from '../platform/clock.js'
import { transaksi } from '../platform/db/db.js'
import { antre } from '../platform/jobs/antre.js'
import { saatDiZona, tambahHari, tanggalDiZona } from '../values/tanggal.js'
import { setelanKabar } from './setelan.js'

/** Rows of each kind deleted in one transaction. */
const SEKALI = 5_000

/**
 * Deletes what was read, and what left the house, longer ago than the office keeps it. What nobody has
 * read stays, and so does what still waits to be sent. Answers how many notices are gone.
 */
export async function bersihkanKabar(db: Knex, clock: Clock): Promise<number> {
  const { simpanHari } = await setelanKabar(db)
  const batas = new Date(clock.now().getTime() - simpanHari * 86_400_000)
  let jumlah = 0
  for (;;) {
    const { kabar, habis } = await transaksi(db, (trx) => sekali(trx, batas))
    jumlah += kabar
    if (habis) return jumlah
  }
}

async function sekali(
  trx: Knex.Transaction,
  batas: Date,
): Promise<{ kabar: number; habis: boolean }> {
  const kiriman = await trx('kiriman')
    .whereIn(
      'id',
      trx('kiriman')
        .where('selesai_at', '<', batas)
        .orderBy('selesai_at')
        .limit(SEKALI)
        .select('id'),
    )
    .delete()
  const kabar = await trx('pemberitahuan')
    .whereIn(
      'id',
      trx('pemberitahuan as p')
        .where('p.dibaca_at', '<', batas)
        .where('p.untuk_ringkasan', false)
        .whereNotExists((q) =>
          q.from('kiriman as k').whereRaw('k.pemberitahuan_id = p.id').select(trx.raw('1')),
        )
        .orderBy('p.dibaca_at')
        .limit(SEKALI)
        .select('p.id'),
    )
    .delete()
  await trx('ringkasan_harian').where('dibuat_at', '<', batas).delete()
  return { kabar, habis: kiriman < SEKALI && kabar < SEKALI }
}

/** The next time: half past three at night by the office's clock. */
export async function jadwalkanBersihKabar(trx: Knex.Transaction, kini: Date): Promise<void> {
  const { zona } = await setelanKantor(trx)
  const pada = saatDiZona(tambahHari(tanggalDiZona(kini, zona), 1), '03:30', zona)
  await antre(trx, 'kabar.bersih', {}, { kunci: 'kabar.bersih', pada })
}
