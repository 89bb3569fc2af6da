import type { Knex } from 'knex'
import { setelanKantor } from '../../kantor/setelan.js'
import { muatPelaku } from '../../pegawai/service.js'
import {
  ambilUntukRingkasan,
  buatRingkasan,
  giliranRingkasan,
  type GilirRingkasan,
  type IsiRingkasan,
} from '../../pemberitahuan/service.js'
import { transaksi } from '../../platform/db/db.js'
import { akhirHariIni } from '../saring.js'
import { kataRingkasan } from './kata.js'
import { tugasRingkas } from './pilih.js'

/**
 * One look at whose working day has begun: each gets the digest of it, once, in a transaction of its own.
 * Any number of servers may do this at once. Answers how many digests are on their way.
 */
export async function sapuRingkasan(
  db: Knex,
  kini: Date,
  bertanda: readonly string[],
): Promise<number> {
  let jumlah = 0
  for (const g of await giliranRingkasan(db, kini)) {
    const jadi = await transaksi(db, (trx) =>
      buatRingkasan(trx, g, kini, (sejak) => susun(trx, g, { kini, sejak, bertanda })),
    )
    if (jadi) jumlah++
  }
  return jumlah
}

async function susun(
  trx: Knex.Transaction,
  { pegawaiId, tanggal }: GilirRingkasan,
  m: { kini: Date; sejak: Date; bertanda: readonly string[] },
): Promise<IsiRingkasan | null> {
  const { zona, zonaSingkat } = await setelanKantor(trx)
  const pelaku = await muatPelaku(trx, pegawaiId, m.kini)
  const akhirHari = akhirHariIni(m.kini, zona)
  return kataRingkasan({
    ...{ tanggal, zona, zonaSingkat },
    tugas: await tugasRingkas(trx, pelaku, { ...m, akhirHari }),
    kabar: await ambilUntukRingkasan(trx, pegawaiId),
  })
}
