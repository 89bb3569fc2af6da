import type { Knex } from 'knex'
import type { Clock } from '../platform/clock.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { pekerjaDaftarkan } from './daftarkan.js'
import { kursusPelatihan } from './kursus.js'
import { pekerjaanPelatihan, pesanLms } from './pekerjaan.js'
import { rekapAkun, type RekapAkun } from './queries.js'
import { setelanLms } from './setelan.js'
import { pekerjaTarik } from './tarik.js'

export { rekapAkun, type RekapAkun }
export { wajibDireset } from './reset.js'

/** The jobs of this room. */
export const pekerjaLms = (db: Knex, clock: Clock): Record<string, JobHandler> => ({
  ...pekerjaDaftarkan(db, clock),
  ...pekerjaTarik(db, clock),
})

/**
 * Where Moodle is asked directly and the course is known, a complete roster means accounts for all of
 * it (row 1, "Akun Terdaftar"). Answers whether it was queued.
 */
export async function daftarkanBila(
  trx: Knex.Transaction,
  pelatihanId: string,
  oleh: { pegawaiId: string; kini: Date },
): Promise<boolean> {
  if ((await setelanLms(trx)).cara !== 'moodle') return false
  if (!(await kursusPelatihan(trx, pelatihanId))) return false
  const { jumlah, terdaftar } = await rekapAkun(trx, pelatihanId)
  if (terdaftar === jumlah) return false
  const jalan = await pekerjaanPelatihan(trx, pelatihanId)
  if (jalan.some((p) => p.status === 'berjalan')) return false
  await pesanLms(trx, { jenis: 'lms.daftarkan', judul: 'Mendaftarkan akun LMS', pelatihanId }, oleh)
  return true
}
