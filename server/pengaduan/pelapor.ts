import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { catat } from '../pegawai/jejak.js'
import type { Pelaku } from '../values/pelaku.js'
import { bukaAduan } from './aduan.js'

export interface Pelapor {
  nama: string
  kontak: string
  email: string
}

/**
 * Who complained, for the few who may know. That somebody looked is written down; what they saw is not.
 * Errors: TIDAK_ADA (also of an anonymous one: nothing was kept), TIDAK_BERWENANG.
 */
export async function bukaPelapor(
  trx: Knex.Transaction,
  id: string,
  pelaku: Pelaku,
  kini: Date,
): Promise<Pelapor> {
  const { aduan: a, hak } = await bukaAduan(trx, id, pelaku)
  if (a.kerahasiaan === 'anonim') throw errors.TIDAK_ADA({ apa: 'Identitas pelapor' })
  if (!hak.pelapor) throw errors.TIDAK_BERWENANG()
  await catat(trx, {
    at: kini,
    aksi: 'aduan.buka-pelapor',
    oleh: pelaku.pegawaiId,
    rincian: { nomor: a.nomor },
  })
  return trx('aduan_pelapor').where({ aduan_id: id }).first('nama', 'kontak', 'email')
}
