import type { Knex } from 'knex'
import { errors } from '../errors.js'
import { syaratPelatihan } from '../peserta/syarat.js'

/**
 * Seed 000 row 11 and domain 5.7: no certificate before the report of the training is uploaded, where
 * an SOP that asks for one runs or ran here. One that was stopped asks for nothing any more, nor does what
 * only happened beside it (a report of a login trouble); trainings held elsewhere have none. Errors: LAPORAN_BELUM_DIUNGGAH.
 */
export async function wajibBerlaporan(db: Knex, pelatihanId: string): Promise<void> {
  const { rows } = await db.raw(
    `select p.judul from perkara p join sop_versi v on v.id = p.sop_versi_id
      where p.pelatihan_id = ? and p.status <> 'dihentikan' and p.alur = v.kode
        and v.xml like '%sop:handler="laporan.unggah"%'
        and not exists (select 1 from tugas t where t.perkara_id = p.id
          and t.handler = 'laporan.unggah' and t.status = 'selesai')
      order by p.dibuat_at limit 1`,
    [pelatihanId],
  )
  if (rows[0]) throw errors.LAPORAN_BELUM_DIUNGGAH({ perkara: rows[0].judul })
}

/**
 * A whole list may be declared to have passed only where nobody on it is known to have been absent too
 * often; attendance that is not known is the organiser's word. Errors: SERTIFIKAT_HADIR_KURANG.
 */
export async function tolakHadirKurang(db: Knex, pelatihanId: string): Promise<void> {
  const { hadirMin } = await syaratPelatihan(db, pelatihanId)
  const kurang: string[] = await db('peserta')
    .where({ pelatihan_id: pelatihanId })
    .whereNull('lulus')
    .where('hadir_persen', '<', hadirMin)
    .orderBy('urutan')
    .pluck('nama')
  if (kurang.length > 0)
    throw errors.SERTIFIKAT_HADIR_KURANG({ nama: kurang[0]!, jumlah: kurang.length, hadirMin })
}
