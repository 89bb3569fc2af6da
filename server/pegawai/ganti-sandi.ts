import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Pelaku } from '../values/pelaku.js'
import { catat } from './jejak.js'
import { hashSandi } from '../platform/http/sandi.js'
import { periksaSandiBaru, SANDI_ADMIN_TERPENDEK, SANDI_TERPENDEK } from './sandi.js'
import { hapusSesiLain } from './sesi.js'

/**
 * A new password of one's own, the old one having been asked for (`wajibSandi`); all other sessions
 * end, for they may be someone else's. Errors: PENGULANGAN_TIDAK_SAMA, SANDI_LEMAH.
 */
export async function gantiSandi(
  trx: Knex.Transaction,
  pelaku: Pelaku,
  sesiIni: Buffer | null,
  kini: Date,
  isian: { sandiBaru: string; ulangiSandi: string },
): Promise<void> {
  const akun = await trx('akun')
    .where({ pegawai_id: pelaku.pegawaiId })
    .first('nama_pengguna', 'admin')
  if (isian.sandiBaru !== isian.ulangiSandi) throw errors.PENGULANGAN_TIDAK_SAMA()
  periksaSandiBaru(isian.sandiBaru, {
    terpendek: akun.admin ? SANDI_ADMIN_TERPENDEK : SANDI_TERPENDEK,
    nama: [akun.nama_pengguna],
  })
  await trx('akun')
    .where({ pegawai_id: pelaku.pegawaiId })
    .update({ sandi_hash: await hashSandi(isian.sandiBaru) })
  await hapusSesiLain(trx, pelaku.pegawaiId, sesiIni)
  await catat(trx, { at: kini, aksi: 'pegawai.sandi.diganti', oleh: pelaku.pegawaiId })
}
