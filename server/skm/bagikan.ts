import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { setelanKantor } from '../kantor/setelan.js'
import { tanggalDiZona, tanggalPanjang } from '../values/tanggal.js'
import { tokenBaru } from '../values/token.js'
import { periode } from './periode.js'

/**
 * One code per participant of a training that has ended, to be cut out and handed over: as many codes as
 * people, none of them anybody's in particular. Asked again it only adds what is missing.
 * Errors: TIDAK_ADA, PELATIHAN_BELUM_USAI, PELATIHAN_TANPA_PESERTA.
 */
export async function bagikan(
  trx: Knex.Transaction,
  periodeId: string,
  pelatihanId: string,
  kini: Date,
): Promise<{ baru: number; jumlah: number }> {
  await periode(trx, periodeId)
  // Held until the end: two who press at once get one set of codes.
  const l = await trx('pelatihan').where({ id: pelatihanId }).forUpdate().first()
  if (!l) throw errors.TIDAK_ADA({ apa: 'Pelatihan' })
  const hari = tanggalDiZona(kini, (await setelanKantor(trx)).zona)
  if (l.selesai > hari)
    throw errors.PELATIHAN_BELUM_USAI({ nama: l.nama, selesai: tanggalPanjang(l.selesai) })
  const banyak = async (tabel: string, syarat: object) =>
    Number((await trx(tabel).where(syarat).count({ n: '*' }))[0]!.n)
  const peserta = await banyak('peserta', { pelatihan_id: pelatihanId })
  if (peserta === 0) throw errors.PELATIHAN_TANPA_PESERTA({ nama: l.nama })
  const kunci = { periode_id: periodeId, pelatihan_id: pelatihanId }
  const kurang = Math.max(0, peserta - (await banyak('skm_token', kunci)))
  const baris = Array.from({ length: kurang }, () => ({
    ...{ ...kunci, layanan: 'pelatihan' },
    token: tokenBaru(),
  }))
  if (kurang > 0) await trx.batchInsert('skm_token', baris, 500)
  return { baru: kurang, jumlah: peserta }
}

export interface Kartu {
  pelatihan: string
  token: string[]
}

/** The codes of a training, in an order that says nothing. Errors: TIDAK_ADA. */
export async function kartuPelatihan(
  db: Knex,
  periodeId: string,
  pelatihanId: string,
): Promise<Kartu> {
  const l = await db('pelatihan').where({ id: pelatihanId }).first('nama', 'angkatan')
  const token = await db('skm_token')
    .where({ periode_id: periodeId, pelatihan_id: pelatihanId })
    .orderBy('token')
    .pluck('token')
  if (!l || token.length === 0) throw errors.TIDAK_ADA({ apa: 'Kartu survei' })
  return { pelatihan: l.angkatan ? `${l.nama} Angkatan ${l.angkatan}` : l.nama, token }
}
