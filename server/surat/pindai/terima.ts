import type { Knex } from 'knex'
import { errors } from '../../errors.js'
import { antre } from '../../platform/jobs/antre.js'
import type { Pelaku } from '../../values/pelaku.js'
import { jagaPindaian, type Pindaian } from '../masuk/pindaian.js'

interface Penerima {
  trx: Knex.Transaction
  kini: Date
  pelaku: Pelaku
}

/**
 * Takes in a stack of scanned paper, all files of it in their order, to be read by a job; `nomorId` names
 * the letter when the person has said which it is. Errors: ISIAN_SALAH without a file, TIDAK_ADA, those
 * of jagaPindaian.
 */
export async function terimaTumpukan(
  { trx, kini, pelaku }: Penerima,
  berkas: readonly Pindaian[],
  nomorId: string | null,
): Promise<{ id: string }> {
  if (berkas.length === 0) throw errors.ISIAN_SALAH({ kolom: 'Berkas', sebab: 'wajib dipilih' })
  if (nomorId && !(await trx('nomor').where({ id: nomorId, status: 'terpakai' }).first('id')))
    throw errors.TIDAK_ADA({ apa: 'Nomor' })
  for (const b of berkas) await jagaPindaian(trx, b)
  const [pekerjaan] = await trx('pekerjaan')
    .insert({
      jenis: 'surat.pindai',
      judul: `Membaca pindaian, ${berkas.length} berkas`,
      oleh: pelaku.pegawaiId,
      created_at: kini,
      diubah_at: kini,
    })
    .returning('id')
  const [{ id }] = await trx('pindaian_tumpukan')
    .insert({
      nomor_id: nomorId,
      pekerjaan_id: pekerjaan.id,
      oleh: pelaku.pegawaiId,
      dibuat_at: kini,
    })
    .returning('id')
  await trx('pindaian_berkas').insert(
    berkas.map(({ sha256, nama }, i) => ({ tumpukan_id: id, urutan: i + 1, sha256, nama })),
  )
  // What it is started again with, should it be given up.
  const isi = { tumpukanId: id }
  await trx('pekerjaan')
    .where({ id: pekerjaan.id })
    .update({ hasil: JSON.stringify(isi) })
  await antre(trx, 'surat.pindai', isi, { maks: 3 })
  return { id }
}
