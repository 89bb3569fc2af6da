import type { Knex } from 'knex'
import { errors } from '../errors.js'

export { pelatihanPerkara, type Pelatihan } from './pelatihan.js'
export { SkemaPelatihan } from './skema.js'

/** Writes a training down. Errors: ISIAN_SALAH when it ends before it begins. */
export async function catatPelatihan(
  trx: Knex.Transaction,
  unitId: string,
  isian: any,
  id?: string,
): Promise<string> {
  if (isian.selesai < isian.mulai) {
    throw errors.ISIAN_SALAH({
      kolom: 'Tanggal selesai',
      sebab: 'tidak boleh sebelum tanggal mulai',
    })
  }
  const { sasaran, narasumber, instansi, jadwal, panitia, ...kolom } = isian
  const row = {
    ...kolom,
    angkatan: isian.angkatan ?? '',
    unit_id: unitId,
    data: JSON.stringify({ sasaran, narasumber, instansi, jadwal, panitia }),
  }
  if (id) {
    await trx('pelatihan').where({ id }).update(row)
    return id
  }
  const [baru] = await trx('pelatihan').insert(row).returning('id')
  return baru.id
}
