import type { Knex } from 'knex'
import { transaksi } from '../../platform/db/db.js'
import { pemakaianBerkas } from '../rujukan.js'
import type { Jilid } from './paket-bulan.js'

/** Days a package of a month stays; it can be made again at any time. */
const UMUR_HARI = 30

/** Throws packages of months away that were made long ago and that nothing else names. */
export async function buangPaketLama(db: Knex, kini: Date): Promise<number> {
  return transaksi(db, async (trx) => {
    const lama = await trx('pekerjaan')
      .where({ jenis: 'arsip.bulan' })
      .where('created_at', '<', new Date(kini.getTime() - UMUR_HARI * 86_400_000))
      .whereRaw(`hasil -> 'jilid' is not null`)
      .forUpdate()
      .select('id', 'hasil')
    const masih = await trx('pekerjaan')
      .where({ jenis: 'arsip.bulan' })
      .whereNotIn(
        'id',
        lama.map((p) => p.id),
      )
      .pluck('hasil')
    const sidik = (hasil: any): string[] => (hasil.jilid ?? []).map((j: Jilid) => j.sha256)
    const calon = lama.flatMap((p) => sidik(p.hasil))
    const pakai = new Set([
      ...(await pemakaianBerkas(trx, calon)).map((p) => p.sha256),
      ...masih.flatMap(sidik),
    ])
    for (const { id, hasil } of lama)
      await trx('pekerjaan')
        .where({ id })
        .update({
          hasil: JSON.stringify({ bulan: hasil.bulan, berkas: hasil.berkas, dibuang: true }),
        })
    return trx('berkas')
      .whereIn(
        'sha256',
        calon.filter((s) => !pakai.has(s)),
      )
      .del()
  })
}
