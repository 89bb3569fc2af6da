import type { Knex } from 'knex'
import { errors } from '../errors.js'
import type { Clock } from '../platform/clock.js'
import { antre } from '../platform/jobs/antre.js'
import { Galat } from '../platform/galat.js'
import type { JobHandler } from '../platform/jobs/types.js'
import { MoodleGalat } from './moodle/panggil.js'

/** Attempts of one job; the pauses between them grow to about an hour. */
const MAKS = 10

export interface IsiPekerjaan {
  pekerjaanId: string
  pelatihanId: string
}

export interface PekerjaanLms {
  id: string
  jenis: string
  judul: string
  status: 'berjalan' | 'selesai' | 'gagal'
  tahap: string
  total: number
  selesai: number
  gagal: number
  galat: string
  created_at: Date
}

/** The last of each kind for a training, the newest first. */
export const pekerjaanPelatihan = (db: Knex, pelatihanId: string): Promise<PekerjaanLms[]> =>
  db('pekerjaan')
    .whereIn('jenis', ['lms.daftarkan', 'lms.tarik'])
    .whereRaw(`hasil ->> 'pelatihanId' = ?`, [pelatihanId])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(5)

/** Queues work with Moodle, one at a time for a training. Errors: LMS_SEDANG_JALAN. */
export async function pesanLms(
  trx: Knex.Transaction,
  p: { jenis: 'lms.daftarkan' | 'lms.tarik'; judul: string; pelatihanId: string },
  oleh: { pegawaiId: string; kini: Date },
): Promise<string> {
  // Two people may press at the same moment; the second sees what the first has begun.
  await trx('pelatihan').where({ id: p.pelatihanId }).forUpdate().first('id')
  const jalan = (await pekerjaanPelatihan(trx, p.pelatihanId)).find((j) => j.status === 'berjalan')
  if (jalan) throw errors.LMS_SEDANG_JALAN({ judul: jalan.judul })
  const [{ id }] = await trx('pekerjaan')
    .insert({
      jenis: p.jenis,
      judul: p.judul,
      hasil: JSON.stringify({ pelatihanId: p.pelatihanId }),
      oleh: oleh.pegawaiId,
      created_at: oleh.kini,
      diubah_at: oleh.kini,
    })
    .returning('id')
  await antre(
    trx,
    p.jenis,
    { pekerjaanId: id, pelatihanId: p.pelatihanId },
    { kunci: `${p.jenis}:${p.pelatihanId}`, maks: MAKS, antrean: 'lms' },
  )
  return id
}

export interface Alat {
  db: Knex
  clock: Clock
  catat(ubah: Record<string, unknown>): Promise<unknown>
}

/**
 * A job with Moodle. Trouble that may pass is tried again later, with growing pauses; what only an
 * administrator can mend ends it at once, with the reason on the page.
 */
export const pekerja =
  (db: Knex, clock: Clock, kerja: (a: Alat, isi: IsiPekerjaan) => Promise<void>): JobHandler =>
  async (isi: IsiPekerjaan, { percobaan, maks }) => {
    const catat = (ubah: Record<string, unknown>) =>
      db('pekerjaan')
        .where({ id: isi.pekerjaanId })
        .update({ ...ubah, diubah_at: clock.now() })
    try {
      await kerja({ db, clock, catat }, isi)
      await catat({ status: 'selesai', galat: '', tahap: '' })
    } catch (galat) {
      const sebab = (galat instanceof Error ? galat.message : String(galat)).slice(0, 500)
      // A refusal of our own (nothing set, no course) stays one as well, however often it is tried.
      const sia =
        galat instanceof Galat ||
        (galat instanceof MoodleGalat && ['setelan', 'tolak'].includes(galat.sebab))
      await catat({ galat: sebab, ...(sia || percobaan >= maks ? { status: 'gagal' } : {}) })
      if (!sia) throw galat
    }
  }
