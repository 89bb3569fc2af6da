import type { Knex } from 'knex'
import { setelanKantor } from '../kantor/setelan.js'
import { masaPenandatangan } from '../naskah/penandatangan.js'
import { berlakuPada } from '../values/masa-tugas.js'
import { tanggalDiZona } from '../values/tanggal.js'
import type { ParaPenanda } from './penanda.js'

/** Rows 9 to 11: while one of them is open a change of seat is settled by sending the case back. */
const BERJALAN = ['sertifikat.cetak', 'sertifikat.periksa', 'sertifikat.tandaTangan']

/**
 * Whether somebody printed as signer no longer holds that seat, with nobody left to print anew: another
 * version of this certificate could never be signed.
 */
export async function penandaPergi(
  db: Knex,
  s: { perkara_id: string; isi: ParaPenanda },
  kini: Date,
): Promise<boolean> {
  const berjalan = await db('tugas')
    .where({ perkara_id: s.perkara_id, status: 'terbuka' })
    .whereIn('handler', BERJALAN)
    .first('id')
  if (berjalan) return false
  const hariIni = tanggalDiZona(kini, (await setelanKantor(db)).zona)
  for (const siapa of [s.isi.penandatangan, s.isi.penandatanganKedua])
    if (siapa?.pemangkuId && !berlakuPada(await masaPenandatangan(db, siapa.pemangkuId), hariIni))
      return true
  return false
}
